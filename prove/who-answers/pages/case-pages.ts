import { sql } from 'kysely'
import { askSupport } from '../../../slices/cases/actions/ask-support.ts'
import { assessCase } from '../../../slices/cases/actions/assess-case.ts'
import { proposeHandler } from '../../../slices/cases/actions/propose-handler.ts'
import { reportCase } from '../../../slices/cases/actions/report-case.ts'
import { tellLate, tellLateSupport } from '../../../slices/cases/actions/tell-late.ts'
import { lineOf, saidAt, saidIn } from '../oracle.ts'
import type { Asked } from '../rows.ts'
import { type Page, type Reading, type Roster, readerOf, type Shown, type Varde } from './shown.ts'

/** Whom a case is proposed for: the lowest unit with somebody there, else the top. */
export const handlers: Reading = async (varde, { rows, at }, own) => {
  const all: Shown[] = []
  for (const unitId of own) {
    const line = lineOf(rows, unitId)
    const expected = line.find((id) => saidIn(rows, id, 'press-contact', at).length > 0) ?? line.at(-1)
    const shown = (await proposeHandler(varde.db, unitId, new Date(at)))?.unitId
    all.push({ page: 'handler of a case', about: unitId, shown, expected })
  }
  return all
}

const unchecked = () => []

/** Who is told of a reported case, of one that is given to a unit, of what nobody has assessed in time, and of support that is asked for. */
export const casePages: Reading = async (varde, roster, own) => {
  const all: Shown[] = []
  const reader = readerOf(own)
  const told = async (page: Page, about: string, of: { id: string; kind: string }, unitId: string, duties: Asked[]) => {
    all.push({ page, about, shown: await alerted(varde, of), expected: firstOf(roster, unitId, duties) })
  }
  const cases: { unitId: string; id: string }[] = []
  for (const [index, unitId] of own.entries()) {
    const { caseId: id } = await reportCase(varde, reader, unchecked, report(unitId))
    await told('case told', unitId, { id, kind: 'reported' }, 'unt_kdi', ['press-contact', 'communication-leader'])
    const to = own[(index + 1) % own.length]!
    if (to !== reader.unitId) {
      await assessCase(varde, reader, id, { ...assessment, handlingUnitId: to })
      await told('case given', to, { id, kind: 'assigned' }, to, ['press-contact'])
    }
    const { caseId: waits } = await reportCase(varde, reader, unchecked, report(unitId))
    cases.push({ unitId, id: waits })
  }
  const asked: { unitId: string; id: string }[] = []
  for (const unitId of own) {
    const { id } = await askSupport(varde, reader, unchecked, support(unitId))
    const duties: Asked[] = ['press-contact', 'communication-leader']
    await told('support told', unitId, { id, kind: 'support-asked' }, 'unt_kdi', duties)
    asked.push({ unitId, id })
  }
  await sql`update cases.case_file set assess_by = ${new Date(roster.at - 1)} where state = 'reported'`.execute(
    varde.db,
  )
  await sql`update cases.support_request set answer_by = ${new Date(roster.at - 1)}`.execute(varde.db)
  await tellLate(varde)
  await tellLateSupport(varde)
  for (const { unitId, id } of asked)
    await told('late support', unitId, { id, kind: 'support-late' }, 'unt_kdi', ['communication-leader', 'leader'])
  for (const { unitId, id } of cases)
    await told('late cases', unitId, { id, kind: 'late' }, 'unt_kdi', ['communication-leader', 'leader'])
  return all
}

const firstOf = ({ rows, at }: Roster, unitId: string, duties: Asked[]) =>
  [...new Set(duties.flatMap((duty) => saidAt(rows, unitId, duty, at)[0]?.personId ?? []))].toSorted()

async function alerted(varde: Varde, { id, kind }: { id: string; kind: string }): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from cases.alert where subject_id = ${id} and kind = ${kind}`.execute(varde.db)
  return rows.map((one) => one.personId).toSorted()
}

const report = (unitId: string) => ({
  ...{ clientKey: crypto.randomUUID(), unitId, what: 'Det lukter røyk', place: '', happened: 'now' as const },
  ...{ whoAsks: [], howSoon: 'today' as const, callback: '', namesCleared: false, exercise: false },
})
const assessment = {
  ...{ revision: 1, title: 'Røyk', breadth: 'some' as const, ministryMustKnow: false, assessment: '' },
  ...{ securityCrisis: false, reason: 'Saken er deres' },
}
const support = (unitId: string) => ({
  ...{ unitId, caseId: null, need: 'capacity' as const, title: 'Hjelp', about: 'Vi trenger hjelp' },
  howSoon: 'today' as const,
})
