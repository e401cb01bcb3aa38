export const supervision = {
  limits: { legal: '法定时限', promised: '承诺时限', step: '本环节时限' },
  kinds: {
    'legal-overrun': '超过法定时限',
    'promise-overrun': '超过承诺时限',
    'step-overrun': '单个环节超时',
    'second-notice': '补正告知超过一次',
  },
  cards: { yellow: '黄牌', red: '红牌' },
  status: { waiting: '待说明', explained: '待办结督办', closed: '已办结' },
  notes: {
    'limit-soon': '时限快到了：{service}',
    'supervision-opened': '有督办要说明：{service}',
    'supervision-returned': '督办说明被退回：{service}',
  },
  mail: {
    'limit-soon': {
      subject: '时限快到了：{service}',
      body: '“{service}”办件 {number} 有一项时限快到了，{due}到期。请尽快办理。',
    },
    'supervision-opened': {
      subject: '有督办要说明：{service}',
      body: '“{service}”办件 {number} 收到督办。请在 {due}前（含当日）说明原因。',
    },
    'supervision-returned': {
      subject: '督办说明被退回：{service}',
      body: '“{service}”办件 {number} 的督办说明被退回。请在 {due}前（含当日）重新说明。',
    },
  },
  history: {
    'limit-warned': '提醒{department}：{limit}快到了，{day}到期',
    'supervision-opened': '发出督办 {number}：{kind}',
    'supervision-raised': '督办 {number} 到期没有说明，升为红牌',
    'supervision-explained': '{who}说明了原因',
    'supervision-returned': '{who}退回了说明，请重新说明',
    'supervision-closed': '{who}办结了督办',
  },
} as const
