import type { ElementKind } from './element-kind.ts'

/** A part of the strategy as a reader meets it: its name (`section.<name>`), its kinds, and the fact that groups them. */
export type Section = { name: SectionName; kinds: readonly ElementKind[]; by?: string }
export type SectionName = (typeof SECTIONS)[number]['name']

/** The parts in the order they are read when the strategy is printed or shown to everyone. Every kind has one place. */
export const SECTIONS = [
  { name: 'pyramid', kinds: ['mission', 'vision', 'value', 'area'] },
  { name: 'situation', kinds: ['statement'], by: 'theme' },
  { name: 'trust', kinds: ['trust-part', 'trust-factor'] },
  { name: 'drivers', kinds: ['driver'], by: 'field' },
  { name: 'stakeholders', kinds: ['stakeholder-group', 'external-factor'], by: 'circle' },
  { name: 'uniqueness', kinds: ['unique'], by: 'type' },
  { name: 'gaps', kinds: ['gap'] },
  { name: 'principles', kinds: ['principle'], by: 'set' },
  { name: 'responsibilities', kinds: ['responsibility'], by: 'level' },
  { name: 'crisis', kinds: ['crisis-principle', 'crisis-group'] },
  { name: 'roles', kinds: ['role'], by: 'rank' },
  { name: 'goals', kinds: ['overall-goal', 'goal', 'sub-goal'] },
  { name: 'channels', kinds: ['channel', 'instrument'], by: 'family' },
  { name: 'platform', kinds: ['core-message', 'platform-block'] },
  { name: 'matrix', kinds: ['matrix-row'] },
  { name: 'process', kinds: ['process-frame', 'process-step'] },
  { name: 'kpis', kinds: ['stage', 'kpi', 'measurement-principle'] },
  { name: 'sources', kinds: ['source'] },
] as const satisfies readonly { name: string; kinds: readonly ElementKind[]; by?: string }[]
