/** 投资项目代码, written YYMM-division-NN-NN-serial: 2611-370102-04-01-123456. */
export function isProjectCode(code: string): boolean {
  return /^\d{2}(0[1-9]|1[0-2])-\d{6}-\d{2}-\d{2}-\d{6}$/.test(code)
}
