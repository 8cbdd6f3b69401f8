import { localTimeOf, momentOf, shiftDays, weekdayOf } from '../../../kit/kernel/local-time.ts'

/** The moment so many days back, on the Friday before where that is a weekend. */
export function momentBack(start: Date, { day, at }: { day: number; at: string }): Date {
  const date = shiftDays(localTimeOf(start).slice(0, 10), -day)
  return momentOf(`${shiftDays(date, Math.min(0, 5 - weekdayOf(date)))}T${at}`)
}

/** The moment itself, or the same time on the first working day that comes after another: a correction never comes before its text. */
export function momentAfter(first: Date, moment: Date): Date {
  const [day, clock] = localTimeOf(moment).split('T') as [string, string]
  let date = day
  while (weekdayOf(date) > 5 || momentOf(`${date}T${clock}`) <= first) date = shiftDays(date, 1)
  return momentOf(`${date}T${clock}`)
}
