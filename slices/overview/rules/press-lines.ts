import type { TodayItem } from './today.ts'

type Waiting = { id: string; topic: string; unitName: string; dueAt: string }
/** What the press desk waits for from the reader, and texts whose advance copies never went (`count` of them). Times are ISO 8601. */
export type PressSources = {
  answers: Waiting[]
  toApprove: Waiting[]
  facts: (Waiting & { sourceId: string })[]
  advances: { messageId: string; title: string; count: number; at: string }[]
}

/** Each inquiry is a deadline of somebody outside: «svar innen kl. 14.00». */
export function pressLines({ answers, toApprove, facts, advances }: PressSources): TodayItem[] {
  const line = (kind: 'inquiry' | 'press-answer' | 'press-facts', one: Waiting, id = one.id): TodayItem => ({
    id: `${kind}-${id}`,
    kind,
    title: one.topic,
    params: { unit: one.unitName },
    at: one.dueAt,
    isDeadline: true,
    isHolding: false,
    target: { page: 'inquiry', id: one.id },
  })
  return [
    ...toApprove.map((one) => line('press-answer', one)),
    ...facts.map((one) => line('press-facts', one, one.sourceId)),
    ...advances.map(advanceNever),
    ...answers.filter(({ id }) => !toApprove.some((other) => other.id === id)).map((one) => line('inquiry', one)),
  ]
}

const advanceNever = ({ messageId, title, count, at }: PressSources['advances'][number]): TodayItem => ({
  id: `advance-never-${messageId}`,
  kind: 'advance-never',
  title,
  params: { count },
  at,
  isDeadline: false,
  isHolding: false,
  target: { page: 'advances', id: null },
})
