/**
 * How a limit is counted. `working-day`: 行政许可法 §82. `day` and `month`: natural, 民法典 §§200–203. `hour`: natural, from the
 * moment itself (民法典 §201). `working-hour`: inside office hours of working days. `at-once`: 当场, 即时.
 */
export type Unit = 'working-day' | 'working-hour' | 'hour' | 'day' | 'month' | 'at-once'

/** A length of time in one unit. The amount of `at-once` means nothing; days and months are whole numbers. */
export type Limit = { amount: number; unit: Unit }

/** A negative or broken limit is a fault of the caller, never a matter of the case. */
export function assertLimit(limit: Limit): void {
  const whole = limit.unit !== 'hour' && limit.unit !== 'working-hour'
  if (limit.unit === 'at-once') return
  if (!Number.isFinite(limit.amount) || limit.amount < 0 || (whole && !Number.isInteger(limit.amount)))
    throw new RangeError(`A limit of ${limit.amount} ${limit.unit} cannot be counted`)
}
