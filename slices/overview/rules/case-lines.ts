import type { TodayItem } from './today.ts'

/** Cases that wait for the reader. Times are ISO 8601. */
export type CaseSources = {
  toAssess: { id: string; title: string; unitName: string; assessBy: string }[]
  toAccept: { id: string; title: string; unitName: string; givenAt: string }[]
  support: { id: string; title: string; unitName: string; answerBy: string }[]
}

/** A reported case has a clock; one that is handed over waits until the unit says «vi har den»; a unit that asks for support has a clock too. */
export function caseLines({ toAssess, toAccept, support }: CaseSources): TodayItem[] {
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
    ...support.map((one) => ({
      id: `support-${one.id}`,
      kind: 'support' as const,
      title: one.title,
      params: { unit: one.unitName },
      at: one.answerBy,
      isDeadline: true,
      isHolding: false,
      target: { page: 'support' as const, id: null },
    })),
  ]
}
