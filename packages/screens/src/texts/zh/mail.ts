/** Messages say what happened and what to do; the answer itself is on the case page, never only "see the website". */
export const mail = {
  greeting: '{name}，您好：',
  signature: '{site}',
  seeCase: '查看办件：{href}',
  submitted: {
    subject: '已收到您的申请：{service}',
    body: '您的“{service}”申请已收到，编号 {number}。我们最迟 {due} 告诉您是否受理。',
  },
  accepted: {
    subject: '已受理：{service}',
    body: '您的“{service}”申请已受理，编号 {number}。最迟 {due} 答复您。',
  },
  supplement: {
    subject: '请补正材料：{service}',
    body: '办理“{service}”（编号 {number}）还需要您补充材料，请在 {due} 前补齐。需要补充：{lines}',
  },
  notAccepted: {
    subject: '不予受理：{service}',
    body: '您的“{service}”申请（编号 {number}）不予受理。理由：{reason}',
  },
  granted: {
    subject: '已准予：{service}',
    body: '您的“{service}”申请（编号 {number}）已获准予，证照可在办件页面下载。',
  },
  refused: {
    subject: '办理结果：{service}',
    body: '您的“{service}”申请（编号 {number}）未获准予。理由：{reason} 您可以申请行政复议或提起行政诉讼，期限见决定书。',
  },
  withdrawn: { subject: '已撤回：{service}', body: '您的“{service}”申请（编号 {number}）已按您的要求撤回。' },
} as const
