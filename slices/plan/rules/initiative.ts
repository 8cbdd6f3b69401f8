/** The concept in the author's own words, or under the four questions of a concept description. */
export type Concept = { kind: 'text'; text: string } | ({ kind: 'structured' } & Record<ConceptPart, string>)

/** The idea; what shall change for whom; what it looks like; how it spreads. */
export const CONCEPT_PARTS = ['idea', 'change', 'shape', 'spread'] as const
export type ConceptPart = (typeof CONCEPT_PARTS)[number]

export const DIRECTIONS = ['up', 'down'] as const

/** One thing that is measured. `unit` is what the numbers count («prosent», «saker i måneden»); dates are YYYY-MM-DD. */
export type Target = {
  id: string
  kpiKey: string | null
  name: string
  unit: string
  direction: 'up' | 'down'
  baseline: number | null
  /** «Måles først»: the starting point is not known, so it is measured before anything is done. */
  measureFirst: boolean
  target: number | null
  dueOn: string | null
}

/** What is written and saved as one: the document of an initiative. */
export type InitiativeDocument = {
  title: string
  concept: Concept
  unitId: string
  ownerId: string
  gapKeys: string[]
  subGoalKeys: string[]
  audienceKeys: string[]
  channelKeys: string[]
  blockKeys: string[]
  roleKey: string | null
  budgetNok: number | null
  startOn: string | null
  endOn: string | null
  targets: Target[]
}

export function conceptText(concept: Concept): string {
  if (concept.kind === 'text') return concept.text.trim()
  return CONCEPT_PARTS.map((part) => concept[part].trim())
    .filter(Boolean)
    .join('\n\n')
}

/** Every key of the strategy that the document points to, each once. */
export function keysOf(document: InitiativeDocument): string[] {
  const { gapKeys, subGoalKeys, audienceKeys, channelKeys, blockKeys, roleKey, targets } = document
  const kpis = targets.map((target) => target.kpiKey)
  const all = [...gapKeys, ...subGoalKeys, ...audienceKeys, ...channelKeys, ...blockKeys, roleKey, ...kpis]
  return [...new Set(all.filter((key) => key !== null))]
}

/** The document with texts trimmed and each key once, as it is stored and compared. */
export function tidyDocument(document: InitiativeDocument): InitiativeDocument {
  const once = (keys: string[]) => [...new Set(keys)]
  return {
    ...document,
    title: document.title.trim(),
    gapKeys: once(document.gapKeys),
    subGoalKeys: once(document.subGoalKeys),
    audienceKeys: once(document.audienceKeys),
    channelKeys: once(document.channelKeys),
    blockKeys: once(document.blockKeys),
    targets: document.targets.map((target) => ({ ...target, name: target.name.trim(), unit: target.unit.trim() })),
  }
}

export type DocumentFault = 'title-missing' | 'ends-before-start' | 'baseline-and-measure-first'

/** What cannot be stored at all. What only keeps it from approval is in `approval-obstacles.ts`. */
export function documentFault(document: InitiativeDocument): DocumentFault | null {
  if (document.title === '') return 'title-missing'
  if (document.startOn && document.endOn && document.endOn < document.startOn) return 'ends-before-start'
  if (document.targets.some((target) => target.measureFirst && target.baseline !== null))
    return 'baseline-and-measure-first'
  return null
}
