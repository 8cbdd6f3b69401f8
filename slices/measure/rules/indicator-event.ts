type Initiative = { id: string; title: string }
/** What may explain why a number moved: a note somebody made, or what we did ourselves. Days are YYYY-MM-DD. */
export type IndicatorEvent =
  | { id: string; onDay: string; kind: 'remark'; text: string }
  | { id: string; onDay: string; kind: 'begins' | 'ends'; initiative: Initiative }
  /** How many dispatches of the initiative went out on the day. */
  | { id: string; onDay: string; kind: 'sent'; initiative: Initiative; dispatches: number }

type Given = {
  remarks: readonly { id: string; onDay: string; text: string }[]
  initiatives: readonly (Initiative & { state: string; startOn: string | null; endOn: string | null })[]
  /** Dispatches that went out, each with the initiative it was part of. */
  sent: readonly { initiativeId: string; onDay: string }[]
  today: string
}

/** An initiative that was not begun has no days that count, and one that is under way has not ended, whatever was planned. */
const BEGUN = ['running', 'evaluating', 'closed']
const ENDED = ['evaluating', 'closed']

/** Everything that stands on the time line of an indicator, the earliest first. What lies ahead has not happened, and is left out. */
export function indicatorEvents({ remarks, initiatives, sent, today }: Given): IndicatorEvent[] {
  const noted = remarks.map((one) => ({ ...one, kind: 'remark' as const }))
  const own = initiatives.flatMap(({ id, title, state, startOn, endOn }): IndicatorEvent[] => {
    if (!BEGUN.includes(state)) return []
    const initiative = { id, title }
    const days = Map.groupBy(
      sent.filter(({ initiativeId }) => initiativeId === id),
      ({ onDay }) => onDay,
    )
    return [
      ...(startOn ? [{ id: `${id}-begins`, onDay: startOn, kind: 'begins' as const, initiative }] : []),
      ...(endOn && ENDED.includes(state)
        ? [{ id: `${id}-ends`, onDay: endOn, kind: 'ends' as const, initiative }]
        : []),
      ...[...days].map(([onDay, { length }]) => {
        return { id: `${id}-${onDay}`, onDay, kind: 'sent' as const, initiative, dispatches: length }
      }),
    ]
  })
  return [...noted, ...own]
    .filter(({ onDay }) => onDay <= today)
    .toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.id.localeCompare(b.id))
}
