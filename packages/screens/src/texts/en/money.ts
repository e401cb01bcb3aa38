export const money = {
  free: 'Free',
  yuan: 'CNY {yuan}',
}
