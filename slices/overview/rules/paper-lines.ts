import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import type { TodayItem } from './today.ts'

/** Forms that units hand out for somebody. `untilOn` is YYYY-MM-DD, `madeAt` ISO 8601. */
export type PaperSources = {
  id: string
  subject: string
  title: string
  unitId: string
  unitName: string
  heads: number
  untilOn: string
  madeAt: string
}[]

/** One line for each thing that forms are handed out for, however many units the reader answers for. */
export function paperLines(papers: PaperSources): TodayItem[] {
  return [...Map.groupBy(papers, ({ subject }) => subject).values()].map((group) => {
    const [first] = oldestFirst(
      group,
      ({ madeAt }) => Date.parse(madeAt),
      ({ id }) => id,
    )
    return {
      id: `papers-${first!.id}`,
      kind: 'papers',
      title: first!.title,
      params: {
        unit: first!.unitName,
        count: new Set(group.map(({ unitId }) => unitId)).size,
        heads: group.reduce((sum, one) => sum + one.heads, 0),
        day: first!.untilOn,
      },
      at: first!.madeAt,
      isDeadline: false,
      isHolding: false,
      target: { page: 'tasks', id: first!.id },
    }
  })
}
