export const desk = {
  rail: { label: '工作台', mine: '我的任务', department: '部门任务', inbox: '监管收件箱', search: '查办件' },
  find: { label: '查办件', placeholder: '编号、申请人或事项' },
} as const
