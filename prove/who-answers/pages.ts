import { sql } from 'kysely'
import type { Database } from '../../kit/db/database.ts'
import { systemCaller } from '../../kit/kernel/caller.ts'
import { testDatabase } from '../../kit/test/database.ts'
import setup from '../../kit/test/global-setup.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { proposeHandler } from '../../slices/cases/actions/propose-handler.ts'
import { computeCallList } from '../../slices/crisis/actions/compute-call-list.ts'
import { viewReadiness } from '../../slices/crisis/actions/view-readiness.ts'
import { blankPlan } from '../../slices/crisis/rules/plan-content.ts'
import { viewAllDuty } from '../../slices/duty/actions/view-all-duty.ts'
import { viewAnswers } from '../../slices/duty/actions/view-answers.ts'
import { viewDuty } from '../../slices/duty/actions/view-duty.ts'
import { viewStaffed } from '../../slices/duty/actions/view-staffed.ts'
import { previewContact } from '../../slices/press/actions/preview-contact.ts'
import { refreshAnswering } from '../../slices/press/actions/refresh-answering.ts'
import { viewOwnDuty } from '../../slices/press/actions/view-own-duty.ts'
import { type Guard, guarded } from './engine.ts'
import { lineOf, type Said, saidAt, saidIn } from './oracle.ts'
import { ASKED, KEPT, type Rows } from './rows.ts'

type Varde = ReturnType<typeof testVarde>
type Roster = { rows: Rows; at: number }
/** What a page shows, and what the oracle says that it should. */
type Shown = { page: string; shown: unknown; expected: unknown }

/** Every page that shows an answer, over a database with these rows in it: how many answers were read, and how many were wrong. */
export async function pagesDiffer(rosters: readonly Roster[], guard: Guard | null) {
  const stop = process.env.VARDE_TEST_SERVER ? null : await setup()
  const counted = { asked: 0, differ: 0 }
  try {
    for (const roster of rosters) {
      const made = await testDatabase()
      try {
        await fill(made.db, guarded(roster.rows, guard))
        const varde = testVarde(made.db, { at: new Date(roster.at).toISOString() })
        for (const { page, shown, expected } of await pagesOf(varde, roster)) {
          counted.asked++
          if (JSON.stringify(shown) === JSON.stringify(expected)) continue
          counted.differ++
          if (guard === null) console.error(`${page}: ${JSON.stringify(shown)}, not ${JSON.stringify(expected)}`)
        }
      } finally {
        await made.drop()
      }
    }
  } finally {
    await stop?.()
  }
  return counted
}

const id = (prefix: string, index: number) => `${prefix}_${String(index).padStart(4, '0')}`

async function fill(db: Database, rows: Rows): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const unit of rows.units)
      await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
        values (${unit.id}, ${unit.parentId}, ${unit.kind}, ${unit.id}, ${unit.id}, '2020-01-01', '2020-01-01')`.execute(
        trx,
      )
    for (const one of rows.people)
      await sql`insert into organisation.person (id, unit_id, display_name, valid_from, valid_to)
        values (${one.id}, ${one.unitId}, ${`Test Testesen (${one.id})`}, ${one.validFrom}, ${one.validTo})`.execute(
        trx,
      )
    for (const [index, one] of rows.holders.entries())
      await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from, valid_to)
        values (${id('dut', index)}, ${one.personId}, ${one.unitId}, ${one.duty}, ${one.validFrom}, ${one.validTo})
        on conflict do nothing`.execute(trx)
    for (const [index, one] of rows.absences.entries())
      await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id) values (${id('abs', index)},
        ${one.personId}, ${new Date(one.from)}, ${one.to === null ? null : new Date(one.to)}, ${one.deputyId})`.execute(
        trx,
      )
    for (const [index, one] of rows.rota.entries())
      await sql`insert into duty.rota (id, duty, unit_id, place, person_id, weekdays, starts, ends, every_weeks, valid_from, valid_to,
          named_by, made_by, made_at)
        values (${id('rot', index)}, ${one.duty}, ${one.unitId}, ${one.place}, ${one.personId}, ${one.weekdays}, ${one.starts},
          ${one.ends}, ${one.everyWeeks}, ${one.validFrom}, ${one.validTo}, ${one.namedBy}, 'system:proof', now())`.execute(
        trx,
      )
    for (const [index, one] of rows.shifts.entries())
      await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
        values (${id('shi', index)}, ${one.duty}, ${one.unitId}, ${one.place}, ${one.personId}, ${new Date(one.from)},
          ${new Date(one.to)}, ${one.namedBy}, 'system:proof', now())`.execute(trx)
  })
}

const caller = systemCaller('proof')
const first = (said: readonly Said[]) => {
  const one = said[0]
  return one ? [one.unitId, one.personId, one.as] : null
}
const asSaid = (one: { unitId: string; personId: string | null; as: string }) => [one.unitId, one.personId, one.as]

async function pagesOf(varde: Varde, roster: Roster): Promise<Shown[]> {
  const own = roster.rows.units.filter((unit) => unit.kind !== 'ministry').map((unit) => unit.id)
  return [
    ...(await contactPage(varde, roster, own)),
    ...(await dutyPages(varde, roster, own)),
    ...(await unitPages(varde, roster, own)),
    ...(await handlers(varde, roster, own)),
    ...(await callLists(varde, roster, own)),
    ...(await readiness(varde, roster, own)),
  ]
}

/** The plan that the public reads, and the page as it will be: units alone. */
async function contactPage(varde: Varde, { rows, at }: Roster, own: string[]): Promise<Shown[]> {
  await varde.db.transaction().execute((trx) => refreshAnswering(trx, new Date(at)))
  const { rows: planned } = await sql<{ unit: string; answers: string }>`
    select unit_id as unit, answers_unit_id as answers from press.public_answering
    where from_at <= ${new Date(at)} and to_at > ${new Date(at)}`.execute(varde.db)
  const preview = await previewContact(varde, caller, new Date(at))
  return own.flatMap((unitId) => {
    const expected = saidAt(rows, unitId, 'press-contact', at)[0]!.unitId
    const ahead = preview.units.find((one) => one.unit.id === unitId)?.answersUnit ?? unitId
    const shown = planned.find((one) => one.unit === unitId)?.answers
    return [
      { page: `contact page, ${unitId}`, shown, expected },
      { page: `contact page ahead, ${unitId}`, shown: ahead, expected },
    ]
  })
}

/** Presse → Vakt, all units and one by one, for each duty with a rota; the line under the masthead; the list of units. */
async function dutyPages(varde: Varde, { rows, at }: Roster, own: string[]): Promise<Shown[]> {
  const all: Shown[] = []
  for (const duty of KEPT) {
    const overview = await viewAllDuty(varde, caller, duty)
    for (const row of overview.units) {
      const said = saidAt(rows, row.unit.id, duty, at)
      const expected = first(said)
      const view = await viewDuty(varde, caller, { unitId: row.unit.id, duty })
      all.push({ page: `duty of all, ${row.unit.id}`, shown: asSaid(row.answers), expected })
      all.push({
        page: `duty of ${row.unit.id}`,
        shown: view.chain.map(asSaid),
        expected: said.slice(0, 5).map(asSaid),
      })
    }
  }
  const staffed = await viewStaffed(varde, 'press-contact')
  for (const unitId of own) {
    const [said] = saidAt(rows, unitId, 'press-contact', at)
    const isOwn = said?.unitId === unitId && (said.as === 'primary' || said.as === 'alternate')
    const shown = staffed.units.find((one) => one.unitId === unitId)?.standing === 'there'
    all.push({ page: `list of units, ${unitId}`, shown, expected: isOwn })
    const line = await viewOwnDuty(varde, { ...caller, unitId })
    all.push({
      page: `masthead in ${unitId}`,
      shown: line.answers && asSaid(line.answers),
      expected: said && asSaid(said),
    })
  }
  return all
}

/** The page of a unit, asked about every duty. */
async function unitPages(varde: Varde, { rows, at }: Roster, own: string[]): Promise<Shown[]> {
  const all: Shown[] = []
  for (const unitId of own)
    for (const duty of ASKED) {
      const { chain } = await viewAnswers(varde, caller, { unitId, duty, at: new Date(at) })
      const expected = saidAt(rows, unitId, duty, at).slice(0, 6).map(asSaid)
      all.push({ page: `page of ${unitId}, ${duty}`, shown: chain.map(asSaid), expected })
    }
  return all
}

/** Whom a case is proposed for: the lowest unit with somebody there, else the top. */
async function handlers(varde: Varde, { rows, at }: Roster, own: string[]): Promise<Shown[]> {
  const all: Shown[] = []
  for (const unitId of own) {
    const line = lineOf(rows, unitId)
    const expected = line.find((id) => saidIn(rows, id, 'press-contact', at).length > 0) ?? line.at(-1)
    const shown = (await proposeHandler(varde.db, unitId, new Date(at)))?.unitId
    all.push({ page: `handler of a case in ${unitId}`, shown, expected })
  }
  return all
}

/** Who is called in first to lead, to write and to answer relatives. */
async function callLists(varde: Varde, { rows, at }: Roster, own: string[]): Promise<Shown[]> {
  const all: Shown[] = []
  for (const unitId of own) {
    const asked = { unitId, level: 'unit', securityCrisis: false, participantIds: null } as const
    const computed = await computeCallList(varde.db, asked, new Date(at))
    for (const role of ['leader', 'communication', 'relatives'] as const) {
      const position = computed?.positions.find((one) => one.role === role)
      if (!position?.duty) continue
      const duty = position.duty as (typeof ASKED)[number]
      const said = saidAt(rows, position.unitId, duty, at).filter((one) => one.personId !== null)
      // Nobody further away than the next level is woken for anything but leading and speaking. Where that is the directorate, its desk is
      // of that level too: somebody is better than an empty place.
      const near = lineOf(rows, position.unitId).slice(0, 2)
      const expected = role === 'relatives' ? said.filter((one) => near.includes(one.unitId)) : said
      const ids = (list: readonly { personId: string | null; insteadOf: string | null }[]) =>
        list.map((one) => [one.personId, one.insteadOf])
      all.push({ page: `call list of ${unitId}, ${role}`, shown: ids(position.candidates), expected: ids(expected) })
    }
  }
  return all
}

/** The page of readiness: does a unit whose plan has everything else lack somebody of its own who answers relatives? */
async function readiness(varde: Varde, { rows, at }: Roster, own: string[]): Promise<Shown[]> {
  const plan = { ...blankPlan([]), relativesNumber: '22000000' }
  for (const [index, unitId] of own.entries()) {
    await sql`insert into crisis.plan (unit_id, content, revision, changed_by, changed_at)
      values (${unitId}, ${JSON.stringify(plan)}, 1, 'system:proof', now())`.execute(varde.db)
    await sql`insert into crisis.plan_version (id, unit_id, number, content, fingerprint, revised_on, revise_by, approved_by, approved_at)
      values (${id('cpv', index)}, ${unitId}, 1, ${JSON.stringify(plan)}, '', '2020-01-01', '2100-01-01', 'system:proof', now())`.execute(
      varde.db,
    )
  }
  const { items } = await viewReadiness(varde, caller)
  return own.map((unitId) => {
    const said = saidIn(rows, unitId, 'relatives-liaison', at)
    const expected = !said.some((one) => one.as === 'primary' || one.as === 'alternate')
    const lacks = items.find(({ unit }) => unit.id === unitId)?.lacks
    const shown = lacks?.some((one) => one.kind === 'liaison-missing')
    return { page: `readiness of ${unitId}`, shown, expected }
  })
}
