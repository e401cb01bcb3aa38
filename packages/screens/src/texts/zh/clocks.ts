export const clocks = {
  names: {
    acceptance: '受理时限',
    supplement: '补正时限',
    decision: '决定时限',
    extension: '延长期限',
    special: '特别程序',
    delivery: '送达时限',
    notification: '推送时限',
  },
  provisional: '暂定',
  recomputed: {
    year: '{year} 年放假安排已公布（{source}）。',
    closed: '{day}停办：{reason}。',
    worked: '{day}照常办理：{reason}。',
    lifted: '{day}的停办（或照常办理）安排已撤销：{reason}。',
    moved: {
      legal: '{clock}：法定期限由 {from}改为 {to}。',
      promised: '{clock}：承诺期限由 {from}改为 {to}。',
    },
    settled: {
      legal: '{clock}：法定期限仍为 {to}，不再是暂定。',
      promised: '{clock}：承诺期限仍为 {to}，不再是暂定。',
    },
    unsettled: {
      legal: '{clock}：法定期限 {to}改为暂定。',
      promised: '{clock}：承诺期限 {to}改为暂定。',
    },
  },
} as const
