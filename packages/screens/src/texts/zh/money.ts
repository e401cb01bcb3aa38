export const money = {
  free: '不收费',
  yuan: '{yuan} 元',
} as const
