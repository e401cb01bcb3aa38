/**
 * Mails say what happened and what to do. What officers and applicants wrote stays in the case: a mail travels in the open.
 */
export const mail = {
  greeting: '{name}，您好：',
  signature: '{site}',
  seeCase: '查看办件：{href}',
  automatic: '本邮件由系统自动发出，请不要回复。',
  submitted: {
    subject: '已收到您的申请：{service}',
    body: '您的“{service}”申请已收到，编号 {number}。',
    due: '我们最迟 {due}告诉您是否受理。',
  },
  accepted: {
    subject: '已受理：{service}',
    body: '您的“{service}”申请已受理，编号 {number}。',
    due: '最迟 {due}作出决定。',
  },
  deemed: {
    subject: '已受理：{service}',
    body: '您的“{service}”申请（编号 {number}）没有在法定期限内得到是否受理的答复。依照法律规定，自收到之日起即为受理。',
  },
  special: {
    subject: '办理中需要特别程序：{service}',
    body: '您的“{service}”申请（编号 {number}）需要进行特别程序，所需时间不计算在办理期限内。是什么程序、大约要多久，见办件页面上的告知书。',
  },
  extension: {
    subject: '办理期限延长：{service}',
    body: '您的“{service}”申请（编号 {number}）的办理期限经负责人批准延长。理由见办件页面上的告知书。',
    due: '最迟 {due}作出决定。',
  },
  hearingOffer: {
    subject: '您可以要求听证：{service}',
    body: '您的“{service}”申请（编号 {number}）作出决定之前，您有权要求听证。是什么事，见办件页面上的告知书。',
    due: '要求听证的，请最迟 {due}提出。',
  },
  hearingCall: {
    subject: '听证通知：{service}',
    body: '您的“{service}”申请（编号 {number}）将举行听证。时间、地点见办件页面上的通知书。',
  },
  lapse: {
    subject: '逾期未补正，办理终止：{service}',
    body: '您的“{service}”申请（编号 {number}）没有在期限内补正，本次办理终止。材料齐全以后可以随时重新申请。',
  },
  supplement: {
    subject: '请补正材料：{service}',
    body: '办理“{service}”（编号 {number}）还需要您补正 {lines} 项内容，补正告知书在办件页面。',
    due: '请在 {due}前（含当日）补齐。',
  },
  notAccepted: {
    subject: '不予受理：{service}',
    body: '您的“{service}”申请（编号 {number}）不予受理。理由和救济途径见办件页面上的决定书。',
  },
  granted: {
    subject: '已办理：{service}',
    body: '您的“{service}”申请（编号 {number}）已准予办理，决定书或者通知书在办件页面。',
  },
  refused: {
    subject: '办理结果：{service}',
    body: '您的“{service}”申请（编号 {number}）未获准予。理由见办件页面上的决定书；您可以申请行政复议或者提起行政诉讼，期限和机关也写在决定书上。',
  },
  revoked: {
    subject: '已撤销：{service}',
    body: '您的“{service}”（编号 {number}）已被撤销。理由和救济途径见办件页面上的决定书。',
  },
  certificate: {
    subject: '已办好：{service}',
    body: '您的“{service}”申请（编号 {number}）已办好，《{certificate}》可以在办件页面查看、下载。',
  },
  'rating-called-back': {
    subject: '对您评价的回访：{service}',
    body: '办理部门就您对“{service}”（编号 {number}）的评价给您留了话，请在办件页面查看。部门看不到是谁作的评价。',
  },
  'rating-answered': {
    subject: '您的评价有了答复：{service}',
    body: '办理部门已经就您对“{service}”（编号 {number}）的评价作了整改或者说明，结果在办件页面。',
  },
  'rating-appeal-decided': {
    subject: '对您评价的申诉有了结果：{service}',
    body: '办理部门就您对“{service}”（编号 {number}）的评价提出过申诉，监督人员已经作出决定。理由和结果在办件页面。',
  },
  withdrawn: { subject: '已撤回：{service}', body: '您的“{service}”申请（编号 {number}）已按您的要求撤回。' },
} as const
