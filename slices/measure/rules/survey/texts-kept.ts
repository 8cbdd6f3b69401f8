import { shiftDays } from '../../../../kit/kernel/local-time.ts'

/** How long open answers are kept after the close, where the privacy table has no rule of it. */
export const TEXT_DAYS = 365

/** The first day (YYYY-MM-DD) that the open answers of a survey are gone; null when nothing sets an end. */
export const textsGoneOn = (closedOn: string, days: number | null): string | null =>
  days === null ? null : shiftDays(closedOn, days + 1)

/** Surveys closed on this day or before have had their time; null when nothing sets an end. */
export const textsEndedBy = (today: string, days: number | null): string | null =>
  days === null ? null : shiftDays(today, -days - 1)
