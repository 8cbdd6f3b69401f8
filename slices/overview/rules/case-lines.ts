import type { TodayItem } from './today.ts'

/** Cases that wait for the reader. Times are ISO 8601. */
export type CaseSources = {
  toAssess: { id: string; title: string; unitName: string; assessBy: string }[]
  toAccept: { id: string; title: string; unitName: string; givenAt: string }[]
}

/** A reported case has a clock; one that is handed over waits until the unit says «vi har den». */
export function caseLines({ toAssess, toAccept }: CaseSources): TodayItem[] {
  return [
    ...toAssess.map((one) => ({
      id: `case-${one.id}`,
      kind: 'case' as const,
      title: one.title,
      params: { unit: one.unitName },
      at: one.assessBy,
      isDeadline: true,
      isHolding: false,
      target: { page: 'case' as const, id: one.id },
    })),
    ...toAccept.map((one) => ({
      id: `case-given-${one.id}`,
      kind: 'case-given' as const,
      title: one.title,
      params: { unit: one.unitName },
      at: one.givenAt,
      isDeadline: false,
      isHolding: false,
      target: { page: 'case' as const, id: one.id },
    })),
  ]
}
