import {
  daysBetween,
  isWholeDay,
  type LocalTime,
  minutesBetween,
  shiftDays,
  shiftMinutes,
} from '../../../../kit/kernel/local-time.ts'

/** The end that belongs to a start: as long after it as the first end is after the first start. */
export function endFor(item: { starts: LocalTime; ends: LocalTime }, starts: LocalTime): LocalTime {
  if (isWholeDay(starts)) return shiftDays(starts, daysBetween(item.starts, item.ends))
  return shiftMinutes(starts, isWholeDay(item.starts) ? 60 : minutesBetween(item.starts, item.ends))
}
