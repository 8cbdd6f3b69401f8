import { nameIn } from '../../../kit/kernel/unit-mentions.ts'

/** A unit as routing knows it. */
export type RoutedUnit = { id: string; name: string; shortName: string; kind: string; municipality?: string | null }
export type Routing = { unitId: string; by: 'named' | 'topic' | 'nothing'; word: string | null }

/** Words that point to the college, whatever else the text is about. */
const COLLEGE = /\b(krus|fengselsskolen|betjentutdanning\w*|aspirant\w*|høgskol\w+|høyskol\w+)\b/iu
/**
 * The unit whose case a text seems to be, by the line principle: the unit that it names, the most exact name first; else
 * the college by its topics; else the directorate. A suggestion: a person decides.
 */
export function suggestUnit(text: string, units: readonly RoutedUnit[], directorateId: string): Routing {
  const found = units
    .filter((unit) => unit.kind !== 'ministry' && unit.id !== directorateId)
    .flatMap((unit) => {
      const word = nameIn(text, unit)
      return word ? [{ unit, word }] : []
    })
    .sort((a, b) => rank(b.word, b.unit) - rank(a.word, a.unit))
  if (found[0]) return { unitId: found[0].unit.id, by: 'named', word: found[0].word }
  const college = units.find((unit) => unit.kind === 'college')
  const topic = COLLEGE.exec(text)?.[0]
  if (college && topic) return { unitId: college.id, by: 'topic', word: topic }
  return { unitId: directorateId, by: 'nothing', word: null }
}

/** A longer name is more exact; of one place's units the prison is what the press means, and a region comes last. */
function rank(word: string, unit: RoutedUnit): number {
  const kind = unit.kind === 'prison' || unit.kind === 'combined' ? 2 : unit.kind === 'region' ? 0 : 1
  return word.length * 10 + kind
}
