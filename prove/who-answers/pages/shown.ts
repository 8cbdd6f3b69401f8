import type { Caller } from '../../../kit/kernel/caller.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { testVarde } from '../../../kit/test/test-varde.ts'
import type { Said } from '../oracle.ts'
import type { Rows } from '../rows.ts'

export type Varde = ReturnType<typeof testVarde>
export type Roster = { rows: Rows; at: number; later: number | null }
/** What a page shows, and what the oracle says that it should. */
export type Shown = { page: Page; about: string; shown: unknown; expected: unknown }
/** Reads pages over a database with the rows in it. `own`: the units of the agency. */
export type Reading = (varde: Varde, roster: Roster, own: string[]) => Promise<Shown[]>

/** Every page, list, message and warning that says who answers. */
export const PAGES = [
  ...[
    'contact page',
    'contact page ahead',
    'contact box',
    'status page',
    'status editor',
    'duty of all',
    'duty of a unit',
    'duty week',
    'list of units',
  ],
  ...['masthead', 'unit page', 'I dag, uncovered', 'I dag, gaps'],
  ...['press desk', 'press desk later', 'press told', 'handler of a case', 'case told', 'case given', 'late cases'],
  ...['support told', 'late support', 'call list', 'crisis room', 'crisis ahead', 'leaders asked', 'emergency code'],
  ...['crisis plan', 'test calls', 'numbers rung', 'readiness'],
] as const
export type Page = (typeof PAGES)[number]

export const system = systemCaller('proof')

/** Leads and writes for the whole agency, and answers for nothing: not in the rows. */
export const readerOf = (own: string[]): Caller => ({
  ...{ kind: 'person', id: 'per_reader', name: 'Test Testesen', language: 'nb', unitId: 'unt_kdi' },
  duties: (['leader', 'communication-leader', 'communication-adviser', 'press-contact'] as const).map((duty) => ({
    ...{ duty, unitId: 'unt_kdi', unitIds: own },
  })),
})

export const nameOf = (personId: string) => `Test Testesen (${personId})`
export const mobileOf = (personId: string) => `+479000000${personId.replace('per_', '')}`
/** The duty telephone of a unit. */
export const phoneOf = (unitId: string) => `+472200${unitId.replace('unt_', '')}`
export const emailOf = (id: string) => `${id}@example.no`

export const asSaid = (one: { unitId: string; personId: string | null; as: string }) => [
  one.unitId,
  one.personId,
  one.as,
]
export const first = (said: readonly Said[]) => (said[0] ? asSaid(said[0]) : null)
