import type { Varde } from '../../../../kit/settings/varde.ts'
import type { DisagreementView, RoundView } from '../../rules/coding/coding-view.ts'
import type { Code } from '../../rules/coding/round-results.ts'
import { type UnitRow, unitTexts } from '../../store/codes.ts'
import { storyView } from './code-story.ts'

type Disputed = { units: UnitRow[]; codes: Code[]; results: RoundView['results']; coders: string[] }

/** What the coders of a round see differently, with how many said what and never who. */
export async function disagreementsOf({ db }: Varde, disputed: Disputed): Promise<DisagreementView[]> {
  const { units, codes, results, coders } = disputed
  const unitAt = new Map(units.map((unit) => [unit.position, unit]))
  const open = results.flatMap(({ key, disagreed }) => disagreed.map((position) => ({ variable: key, position })))
  const texts = await unitTexts(
    db,
    open.map(({ position }) => unitAt.get(position)!),
  )
  return open.map(({ variable, position }) => {
    const times = new Map<string | null, number>()
    for (const code of codes)
      if (code.variable === variable && code.position === position && coders.includes(code.coder))
        times.set(code.value, (times.get(code.value) ?? 0) + 1)
    const said = [...times].map(([value, count]) => ({ value, times: count }))
    return { variable, story: storyView(unitAt.get(position)!, texts), said }
  })
}
