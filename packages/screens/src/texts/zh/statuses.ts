/** Keyed by code: case statuses, lights, outcomes. Looked up, so every code needs its word. */
export const statuses = {
  lights: { green: '期限内', yellow: '快到期', red: '已超期', blue: '已暂停', grey: '已办结' },
  case: {
    draft: '草稿',
    submitted: '待受理',
    supplementing: '待补正',
    accepted: '审查中',
    granted: '已准予',
    refused: '不予许可',
    'not-accepted': '不予受理',
    withdrawn: '已撤回',
    closed: '已办结',
  },
  certificate: {
    valid: '有效',
    early: '尚未生效',
    expired: '已过期',
    revoked: '已撤销',
    suspended: '已暂停',
    unknown: '查无此证',
  },
  step: {
    intake: '受理',
    supplement: '补正',
    inspection: '现场核查',
    review: '审查',
    ruling: '决定',
    delivery: '送达',
  },
} as const
