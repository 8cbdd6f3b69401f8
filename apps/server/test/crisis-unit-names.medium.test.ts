import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { sayYes } from '../../../slices/approval/test/say-yes.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { holdWordsNear } from '../../../slices/crisis/index.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { changeUnit } from '../../../slices/organisation/actions/change-unit.ts'
import { createUnit } from '../../../slices/organisation/actions/create-unit.ts'
import { importUnits } from '../../../slices/organisation/actions/import-units.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { askContact, organisationEffects } from '../unit-contact.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
varde.holdWords = holdWordsNear
await person(base.db, 'admin', 'kdi', ['administrator'])
const admin = await who('admin')
const SAYS = 'En innsatt er død i Halden fengsel'

const outcome = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
const make = (name: string, more: object = {}) =>
  outcome(createUnit(varde, admin, { name, kind: 'prison', parentId: 'unt_kdi', ...more }, askContact))
const change = (id: string, changed: object) => outcome(changeUnit(varde, admin, id, changed, askContact))
const read = (text: string) => outcome(importUnits(varde, admin, { bytes: Buffer.from(text), apply: true }, askContact))
const nameOf = async (id: string) =>
  (await sql<{ name: string }>`select name from organisation.unit where id = ${id}`.execute(base.db)).rows[0]?.name

it('when a unit is given a name, in whatever way, that says what a room has not confirmed, it is refused; what no room knows by a sentence is a name', async () => {
  // Asked before there was a room: the yes is held too.
  await sql`update organisation.unit set duty_phone = '+4722000000' where id = 'unt_ost'`.execute(base.db)
  expect(await change('unt_ost', { name: SAYS })).toBe('done')
  const { rows } = await sql<{ id: string }>`select id from approval.request where subject = 'unt_ost'`.execute(base.db)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await addFact(varde, await who('press'), crisisId, {
    ...{ text: 'En innsatt er død', source: 'Vaktleder', counter: '', police: 'none', state: 'unconfirmed' },
  })
  // Whoever may not know of the room is told nothing of it.
  const HELD = 'organisation.name-tells'
  expect(await outcome(sayYes(varde, organisationEffects, { approvalId: rows[0]!.id }))).toMatch(
    /^crisis\.sentence-|name-tells$/,
  )
  expect(await nameOf('unt_ost')).toBe('ost')

  expect(await make(SAYS)).toBe(HELD)
  // Beside the unit of the room too: what a unit is called is of no unit.
  expect(await make(SAYS, { parentId: 'unt_bergen' })).toBe(HELD)
  expect(await make('Ny avdeling', { shortName: SAYS })).toBe(HELD)
  expect(await make('Ny avdeling', { municipality: SAYS })).toBe(HELD)
  expect(await make('Ny avdeling', { names: { en: SAYS } })).toBe(HELD)
  expect(await change('unt_bergen', { name: SAYS })).toBe(HELD)
  expect(await change('unt_bergen', { region: SAYS })).toBe(HELD)
  // Beside a telephone it would wait for a yes.
  expect(await change('unt_ost', { name: `${SAYS}, melder vakten` })).toBe(HELD)
  expect(await read(`navn;type;overordnet\n${SAYS};fengsel;kdi\n`)).toBe(HELD)
  expect(await read(`navn;type;overordnet;kommune\nbergen;fengsel;ost;${SAYS}\n`)).toBe(HELD)

  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    values ('dut_admin-x', 'per_head', 'unt_kdi', 'administrator', '2020-01-01')`.execute(base.db)
  const knows = createUnit(
    ...([varde, await who('head'), { name: SAYS, kind: 'prison', parentId: 'unt_kdi' }, askContact] as const),
  )
  expect(await outcome(knows)).toBe('crisis.sentence-unconfirmed-beside')

  expect(await make('Ila fengsel og forvaringsanstalt', { municipality: 'Bærum', names: { nn: 'Ila fengsel' } })).toBe(
    'done',
  )
  expect(await change('unt_bergen', { name: 'Bergen fengsel', region: 'Vest' })).toBe('done')
  expect(await read('navn;type;overordnet\nSandaker overgangsbolig;fengsel;kdi\n')).toBe('done')
})
