export const portal = {
  materials: { applicant: '您自备', shared: '我们已有，不用交', agency: '由检测或评估机构出具' },
  ring: {
    left: '还剩',
    overBy: '已超期',
    unit: { day: '共 {allowed} 个工作日', hour: '共 {allowed} 个工作小时' },
    said: { day: '已用 {used} 个工作日，共 {allowed} 个', hour: '已用 {used} 个工作小时，共 {allowed} 个' },
    over: { day: '超期 {n} 个工作日', hour: '超期 {n} 个工作小时' },
    paused: '其中暂停 {n} 天',
    comma: ',',
  },
} as const
