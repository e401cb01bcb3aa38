export const papers = {
  titles: {
    acceptance: '受理通知书',
    supplement: '补正材料告知书',
    notAccepted: '不予受理决定书',
    grant: '准予行政许可决定书',
    refusal: '不予行政许可决定书',
    receipt: '收件凭证',
    withdrawal: '撤回申请确认书',
    inspection: '现场核查记录',
  },
} as const
