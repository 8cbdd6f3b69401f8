import type { Breadth } from './analysis.ts'
import type { PersonNamed } from './analysis-view.ts'
import type { Asker, CaseLinkKind, CaseState, Happened, Soon } from './case.ts'
import type { CaseAbility } from './case-right.ts'
import type { HandlerReason } from './line-principle.ts'

type UnitNamed = { id: string; name: string | null }
type Mode = 'real' | 'exercise' | 'demo'

/** A case in the list. Times are ISO 8601. */
export type CaseLine = {
  id: string
  number: string
  mode: Mode
  title: string
  state: CaseState
  unit: UnitNamed
  handlingUnit: UnitNamed
  howSoon: Soon
  assessBy: string
  takenBy: PersonNamed | null
  breadth: Breadth | null
  ministryMustKnow: boolean | null
  /** The unit that was given it has not said «vi har den». */
  waitsForUnit: boolean
  reportCount: number
  createdAt: string
  updatedAt: string
}

export type ReportView = {
  id: string
  unit: UnitNamed
  what: string
  place: string
  happened: Happened
  whoAsks: Asker[]
  howSoon: Soon
  callback: string
  reportedBy: PersonNamed
  reportedAt: string
}

export type CaseView = CaseLine & {
  revision: number
  /** The one who reported it sees the reports and how it goes; these are null for them. */
  assessment: string | null
  notes: { id: string; text: string; by: PersonNamed; at: string }[] | null
  assessedBy: PersonNamed | null
  assessedAt: string | null
  takenAt: string | null
  lateAt: string | null
  closed: { by: PersonNamed; at: string; reason: string } | null
  joinedInto: { id: string; number: string } | null
  reports: ReportView[]
  assignments: {
    id: string
    from: UnitNamed
    to: UnitNamed
    reason: string
    by: PersonNamed
    at: string
    accepted: { by: PersonNamed; at: string } | null
  }[]
  links: {
    id: string
    kind: CaseLinkKind
    targetId: string | null
    title: string
    outlet: string
    publishedOn: string | null
    href: string | null
    by: PersonNamed
    at: string
  }[]
  /** Whom the line principle points at now, and the units that it may be given to. Only for those who assess. */
  handler: { unitId: string; reason: HandlerReason; passedOver: UnitNamed[]; line: UnitNamed[] } | null
  /** Who answers in the directorate, for the receipt: a duty's number, never a person's own. */
  desk: { unit: string; phone: string | null } | null
  abilities: CaseAbility[]
}
