import type { ElementKind } from './element-kind.ts'
import type { LinkKind } from './fields.ts'

/** Where what an element says comes from. `not-in-source`: the source leaves it open, and nobody has filled it. */
export const STANDINGS = ['source', 'judgement', 'not-in-source', 'own', 'demo'] as const
export type Standing = (typeof STANDINGS)[number]

/** Title, mostly a text, and what the kind adds, such as `current` and `desired` of a gap. */
export type ElementTexts = { title: string; text?: string } & Record<string, string | undefined>
/** Bokmål is always there; the others where somebody has written them. */
export type TextsByLanguage = { nb: ElementTexts; nn?: ElementTexts; en?: ElementTexts }
export type ElementData = Record<string, unknown>
export type ElementLinks = Partial<Record<LinkKind, string[]>>

/** What a person writes: an element without its revision. This is what history keeps, packs carry and comparison compares. */
export type ElementContent = {
  key: string
  kind: ElementKind
  parentKey: string | null
  texts: TextsByLanguage
  data: ElementData
  sources: string[]
  standing: Standing
  isPublic: boolean
  links: ElementLinks
}
export type StrategyElement = ElementContent & {
  position: number
  revision: number
  changedBy: string
  changedAt: Date
}

/** What a person wrote of it, without its place and its revision. */
export const contentOf = (element: ElementContent): ElementContent => ({
  key: element.key,
  kind: element.kind,
  parentKey: element.parentKey,
  texts: element.texts,
  data: element.data,
  sources: element.sources,
  standing: element.standing,
  isPublic: element.isPublic,
  links: element.links,
})
