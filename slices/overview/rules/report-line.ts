import type { TodayItem } from './today.ts'

/** Reports that have come by themselves. Times are ISO 8601; `publishAt` is when one is published by itself, or null; `isHeld`: something held it back then. */
export type ReportSources = { id: string; title: string; madeAt: string; publishAt: string | null; isHeld: boolean }[]

export const reportLine = ({ id, title, madeAt, publishAt, isHeld }: ReportSources[number]): TodayItem => ({
  id: `report-${id}`,
  kind: publishAt ? 'report-by-itself' : 'report',
  title,
  params: publishAt ? { at: publishAt, ...(isHeld ? { held: 'held' } : {}) } : {},
  at: publishAt ?? madeAt,
  isDeadline: publishAt !== null,
  isHolding: false,
  target: { page: 'report', id },
})
