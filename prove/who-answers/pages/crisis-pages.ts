import { sql } from 'kysely'
import { tellAskedLeaders } from '../../../slices/crisis/actions/ask-leaders.ts'
import { computeCallList } from '../../../slices/crisis/actions/compute-call-list.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { previewCrisis } from '../../../slices/crisis/actions/preview-crisis.ts'
import { tryNumbers } from '../../../slices/crisis/actions/try-numbers.ts'
import { viewCrisis } from '../../../slices/crisis/actions/view-crisis.ts'
import { viewPlan } from '../../../slices/crisis/actions/view-plan.ts'
import { viewReadiness } from '../../../slices/crisis/actions/view-readiness.ts'
import { viewStatus } from '../../../slices/crisis/actions/view-status.ts'
import { warnOfEmergency } from '../../../slices/crisis/actions/warn-of-emergency.ts'
import { LEVELS } from '../../../slices/crisis/rules/crisis.ts'
import { blankPlan } from '../../../slices/crisis/rules/plan-content.ts'
import { saidAt, saidIn } from '../oracle.ts'
import { mayWaive, type Place, placesOf } from '../oracle-crisis.ts'
import type { Asked, Rows } from '../rows.ts'
import {
  mobileOf,
  nameOf,
  phoneOf,
  type Reading,
  type Roster,
  readerOf,
  type Shown,
  system,
  type Varde,
} from './shown.ts'

type Listed = { role: string; unitId: string; asked: (string | null)[][] }
/** In an order of their own: which place comes first is no matter of who answers. */
const sorted = (places: Listed[]) =>
  places.map(({ role, unitId, asked }) => [role, unitId, asked] as const).toSorted((a, b) => (`${a}` < `${b}` ? -1 : 1))
const listed = ({ role, unitId, asked }: Place): Listed => ({
  ...{ role, unitId, asked: asked.map((one) => [one.personId, one.insteadOf]) },
})

/** Every place that somebody is called in to or told as, at each level; before it is declared, and in the room. */
export const callLists: Reading = async (varde, roster, own) => {
  const asked = own.flatMap((unitId) => LEVELS.map((level) => ({ unitId, level })))
  const lists = await Promise.all(asked.map((one) => callListOf(varde, roster, { ...one, own })))
  const all = lists.flat()
  for (const [index, unitId] of own.entries())
    all.push(...(await room(varde, roster, { unitId, level: LEVELS[index % LEVELS.length]!, own })))
  return all
}

async function callListOf(varde: Varde, { rows, at }: Roster, { unitId, level, own }: Declared): Promise<Shown[]> {
  const { ownerId, places } = placesOf(rows, unitId, level, at)
  const asked = { unitId, level, securityCrisis: false, participantIds: null } as const
  const computed = await computeCallList(varde.db, asked, new Date(at))
  const shown = computed!.positions.map(({ role, unitId: of, candidates }) => {
    return { role, unitId: of, asked: candidates.map((one) => [one.personId, one.insteadOf]) }
  })
  const ahead = await previewCrisis(varde, readerOf(own), asked)
  const called = places.filter((one) => one.role !== 'told')
  const people = new Set(called.flatMap((one) => one.asked[0]?.personId ?? [])).size
  const about = `${unitId}, ${level}`
  return [
    { page: 'call list', about, shown: sorted(shown), expected: sorted(places.map(listed)) },
    {
      ...{ page: 'crisis ahead', about },
      shown: [ahead.owner.id, ahead.people, ahead.places.filter((one) => one.isVacant).length],
      expected: [ownerId, people, called.filter((one) => one.asked.length === 0).length],
    },
  ]
}

type Declared = { unitId: string; level: (typeof LEVELS)[number]; own: string[] }

/** The room, and which leaders are asked whether words may go past own staff. */
async function room(varde: Varde, { rows, at }: Roster, { unitId, level, own }: Declared): Promise<Shown[]> {
  const reader = readerOf(own)
  const { ownerId, toldId, places } = placesOf(rows, unitId, level, at)
  const { crisisId } = await declareCrisis(varde, reader, {
    ...{ clientKey: crypto.randomUUID(), scenarioKey: null, what: 'Røyk i kjelleren', place: '', unitId, level },
    ...{ securityCrisis: false, participantIds: null },
  })
  const { positions } = await viewCrisis(varde, reader, crisisId)
  const shown = positions.map(({ role, unit, asked }) => ({
    ...{ role, unitId: unit.id, asked: asked.map((one) => [one.person.id, one.insteadOf?.id ?? null]) },
  }))
  const event = {
    ...{ id: `evt_${crisisId}`, name: 'crisis.waiver-asked', mode: varde.mode, subject: crisisId, unitId: ownerId },
    ...{ actor: reader.id, at: new Date(at), content: { statement: 1 } },
  }
  await varde.db.transaction().execute((trx) => tellAskedLeaders(trx, event))
  const units = [ownerId, ...(toldId ? [toldId] : [])]
  const firsts = units.flatMap((id) =>
    (['leader', 'communication-leader'] as const).flatMap((duty) => saidAt(rows, id, duty, at)[0]?.personId ?? []),
  )
  const leaders = [...new Set(firsts)].filter((id) => mayWaive(rows, id, ownerId, at))
  const { relatives } = await viewStatus(varde, reader, crisisId)
  const answers = saidAt(rows, unitId, 'relatives-liaison', at)[0]!.unitId
  const about = `${unitId}, ${level}`
  return [
    { page: 'crisis room', about, shown: sorted(shown), expected: sorted(places.map(listed)) },
    { page: 'leaders asked', about, shown: await warned(varde, event.id), expected: leaders.toSorted() },
    {
      ...{ page: 'status editor', about, shown: [relatives?.unit.id, relatives?.phone] },
      expected: [answers, phoneOf(answers)],
    },
  ]
}

/** Who is told that an emergency code of a unit was used, besides whose it was. */
export const emergencies: Reading = async (varde, { rows, at }, own) => {
  const all: Shown[] = []
  for (const unitId of own) {
    const event = {
      ...{ id: `evt_${unitId}`, name: 'access.emergency-entered', mode: varde.mode, subject: 'per_reader', unitId },
      ...{ actor: 'per_reader', at: new Date(at), content: { personId: 'per_reader', madeBy: 'per_reader' } },
    }
    await varde.db.transaction().execute((trx) => warnOfEmergency(trx, event))
    const shown = (await warned(varde, event.id)).filter((id) => id !== 'per_reader')
    const expected = [saidAt(rows, unitId, 'leader', at)[0]?.personId ?? null].filter((id) => id !== null)
    all.push({ page: 'emergency code', about: unitId, shown, expected })
  }
  return all
}

async function warned(varde: Varde, eventId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct person_id as id from crisis.warning where event_id = ${eventId}`.execute(varde.db)
  return rows.map((one) => one.id).toSorted()
}

/** The duties whose telephone must be answered. */
const RUNG = ['leader', 'press-contact', 'press-contact-alternate', 'relatives-liaison', 'notice-poster'] as Asked[]
const RELATIVES = '22000000'

/** A unit's plan: who answers each duty, whose telephones can be tried, and which are; and the board of what each unit lacks. */
export const planPages: Reading = async (varde, { rows, at }, own) => {
  const all: Shown[] = []
  const reader = readerOf(own)
  await writePlans(varde, rows, own)
  const { items } = await viewReadiness(varde, system)
  for (const unitId of own) {
    const { answering, testCalls } = await viewPlan(varde, reader, unitId)
    const lines = RUNG.flatMap((duty) =>
      saidAt(rows, unitId, duty, at)
        .filter((one) => one.personId !== null)
        .slice(0, 3)
        .map((one) => [duty, one.unitId, nameOf(one.personId!), one.insteadOf && nameOf(one.insteadOf)]),
    )
    all.push({
      ...{ page: 'crisis plan', about: unitId, expected: lines },
      shown: answering.map((one) => [one.duty, one.unit, one.name, one.insteadOf]),
    })
    const here = new Set(RUNG.flatMap((duty) => saidIn(rows, unitId, duty, at).map((one) => mobileOf(one.personId!))))
    const numbers = [...here].toSorted()
    const targets = testCalls.targets.filter((one) => one.duty !== null).map((one) => one.number)
    all.push({ page: 'test calls', about: unitId, shown: targets.toSorted(), expected: numbers })
    const others = rows.people.map((one) => mobileOf(one.id)).filter((number) => !here.has(number))
    const rung = [await callsMade(varde, unitId, numbers, own), await callsMade(varde, unitId, others.slice(0, 1), own)]
    all.push({ page: 'numbers rung', about: unitId, shown: rung, expected: [numbers.length, others[0] ? null : 0] })
    const liaisons = saidIn(rows, unitId, 'relatives-liaison', at)
    const lacks = items.find(({ unit }) => unit.id === unitId)?.lacks
    all.push({
      ...{ page: 'readiness', about: unitId },
      shown: [
        lacks?.some((one) => one.kind === 'liaison-missing'),
        lacks?.find((one) => one.kind === 'phone-silent')?.count ?? 0,
      ],
      expected: [!liaisons.some((one) => one.as === 'primary' || one.as === 'alternate'), here.size],
    })
  }
  return all
}

/** How many calls it makes; null when it is refused. */
const callsMade = (varde: Varde, unitId: string, numbers: string[], own: string[]): Promise<number | null> =>
  tryNumbers(varde, readerOf(own), unitId, { numbers, anyHour: true }).then(
    ({ calls }) => calls,
    () => null,
  )

/** Plans that have everything, and telephones none of which answered the last time. */
async function writePlans(varde: Varde, rows: Rows, own: string[]): Promise<void> {
  const plan = { ...blankPlan([]), relativesNumber: RELATIVES }
  for (const [index, unitId] of own.entries()) {
    await sql`insert into crisis.plan (unit_id, content, revision, changed_by, changed_at)
      values (${unitId}, ${JSON.stringify(plan)}, 1, 'system:proof', now())`.execute(varde.db)
    await sql`insert into crisis.plan_version (id, unit_id, number, content, fingerprint, revised_on, revise_by, approved_by, approved_at)
      values (${`cpv_${index}`}, ${unitId}, 1, ${JSON.stringify(plan)}, '', '2020-01-01', '2100-01-01', 'system:proof', now())`.execute(
      varde.db,
    )
    for (const { id } of rows.people)
      await sql`insert into crisis.phone_test (unit_id, number, tried_on) values (${unitId}, ${mobileOf(id)}, '2020-01-01')`.execute(
        varde.db,
      )
  }
}
