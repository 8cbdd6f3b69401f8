import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { sayYes, waitingFor } from '../../approval/test/say-yes.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { pressEffects } from '../actions/effects.ts'
import { importPack } from '../actions/import-pack.ts'
import { previewContact } from '../actions/preview-contact.ts'
import { refreshAnswering } from '../actions/refresh-answering.ts'
import { setDutyNumbers } from '../actions/set-duty-numbers.ts'
import { viewDutyNumbers } from '../actions/view-duty-numbers.ts'
import { viewOwnDuty } from '../actions/view-own-duty.ts'
import { readAnsweringFor, readAnsweringNow } from '../store/answering.ts'
import { readContact } from '../store/shelf.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const people: Record<string, Caller> = {}
/** A Tuesday, ten in the morning. */
const NOW = '2026-03-10T09:00:00Z'

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: NOW })
  const unit = (id: string, kind: string, parent: string | null, phone: string | null) =>
    sql`insert into organisation.unit (id, parent_id, kind, name, short_name, duty_phone, valid_from, verified, changed_on)
      values (${id}, ${parent}, ${kind}, ${id}, ${id}, ${phone}, '2020-01-01', true, '2020-01-01')`.execute(base.db)
  await unit('unt_ministry', 'ministry', null, null)
  await unit('unt_kdi', 'directorate', 'unt_ministry', '+4700000001')
  await unit('unt_halden', 'prison', 'unt_kdi', '+4700000002')
  await person('first', 'unt_halden', 'press-contact')
  await person('second', 'unt_halden', 'press-contact-alternate')
  await person('leader', 'unt_halden', 'leader')
  await person('other', 'unt_halden', null)
  await person('desk', 'unt_kdi', 'communication-adviser')
  await person('director', 'unt_kdi', 'communication-leader')
  await base.db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen', varde.now()))
})
afterAll(() => base.drop())

async function person(key: string, unitId: string, duty: Duty | null) {
  await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
    values (${`per_${key}`}, ${unitId}, ${`Test Testesen (${key})`}, '2020-01-01')`.execute(base.db)
  if (duty)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${key}`}, ${`per_${key}`}, ${unitId}, ${duty}, '2020-01-01')`.execute(base.db)
  people[key] = (await callerOfPerson(base.db, `per_${key}`, varde.now()))!
}
const away = (key: string, from: string, to: string) =>
  sql`insert into organisation.absence (id, person_id, from_at, to_at)
    values (${`abs_${key}_${from}`}, ${`per_${key}`}, ${new Date(from)}, ${new Date(to)})`.execute(base.db)
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)

describe('numbers that the press calls', () => {
  const set = (primary: string, isDutyNumber: boolean) =>
    setDutyNumbers(varde, people.leader!, { unitId: 'unt_halden', primary, alternate: null, isDutyNumber })

  it('when a number is not marked as the duty’s, or is somebody’s own mobile, it is refused', async () => {
    await sql`update organisation.person set mobile = '+4700000099' where id = 'per_leader'`.execute(base.db)
    expect(await codeOf(set('+4700000010', false))).toBe('press.number-not-marked')
    expect(await codeOf(set('+4700000099', true))).toBe('press.number-is-persons')
    for (const number of ['+13097240099', '+4713097240099'])
      expect(await codeOf(set(number, true))).toBe('door.stopped')
    const { units } = await viewDutyNumbers(varde, people.leader!)
    expect(units.find((one) => one.unitId === 'unt_halden')?.primary).toBe('+4700000002')
  })
})

describe('the yes to other numbers', () => {
  const ask = (primary: string) =>
    setDutyNumbers(varde, people.first!, { unitId: 'unt_halden', primary, alternate: null, isDutyNumber: true })
  const called = async () => {
    await base.db.transaction().execute((trx) => refreshAnswering(trx, new Date()))
    return (await readAnsweringNow(base.db)).find(({ unitId }) => unitId === 'unt_halden')?.phone
  }

  it('when nobody has said yes yet, the press calls the number that stood', async () => {
    await ask('+4700000012')
    expect(await called()).toBe('+4700000002')
    const { units } = await viewDutyNumbers(varde, people.leader!)
    expect(units.find((one) => one.unitId === 'unt_halden')?.primary).toBe('+4700000002')
  })

  it('when the number has become somebody’s own meanwhile, the yes is refused', async () => {
    const asked = await ask('+4700000098')
    await sql`update organisation.person set mobile = '+4700000098' where id = 'per_other'`.execute(base.db)
    expect(await codeOf(sayYes(varde, pressEffects, asked as { approvalId: string }))).toBe('press.number-is-persons')
    expect(await called()).toBe('+4700000002')
  })
})

describe('the public contact', () => {
  it('when the moment is past, or somebody is not at the desk, there is nothing to see', async () => {
    expect(await codeOf(previewContact(varde, people.desk!, new Date('2026-03-01T00:00:00Z')))).toBe(
      'press.preview-past',
    )
    expect(await viewOwnDuty(varde, people.other!)).toEqual({ answers: null })
  })

  it('when whoever answers has no number, the box gives none, and never that of a unit where nobody is', async () => {
    await base.db.transaction().execute((trx) => refreshAnswering(trx, new Date()))
    expect(await readContact(base.db, 'unt_halden')).toMatchObject({ phone: '+4700000002' })
    await sql`update press.answering set answers_unit_id = 'unt_kdi', phone = null where unit_id = 'unt_halden'`.execute(
      base.db,
    )
    expect(await readContact(base.db, 'unt_halden')).toBeNull()
    await sql`update press.answering set phone = '+4700000001' where unit_id = 'unt_kdi'`.execute(base.db)
    await sql`delete from press.answering where unit_id = 'unt_halden'`.execute(base.db)
    expect(await readContact(base.db, 'unt_halden')).toMatchObject({ phone: '+4700000001' })
  })

  it('when the preview is asked about now, it says what the public page says', async () => {
    varde.setClock(new Date())
    await base.db.transaction().execute((trx) => refreshAnswering(trx, varde.now()))
    const shown = (await readAnsweringNow(base.db)).map((row) => [row.unitId, row.phone])
    const { units } = await previewContact(varde, people.desk!, varde.now())
    expect(units.map((row) => [row.unit.id, row.phone]).toSorted()).toEqual(shown.toSorted())
    varde.setClock(NOW)
  })

  it('when the first is on holiday and the second has fallen ill, it shows the number that is answered, and no name', async () => {
    const asked = await setDutyNumbers(varde, people.first!, {
      unitId: 'unt_halden',
      primary: '+4700000010',
      alternate: '+4700000011',
      isDutyNumber: true,
    })
    const [waits] = await waitingFor(varde, people.director!)
    expect(waits!.words.map(({ text }) => text)).toEqual(['+4700000002', '+4700000010', '–', '+4700000011'])
    const number = () => readAnsweringFor(base.db, 'unt_halden').then((row) => row?.phone)
    // What journalists and relatives call is no one person's to change.
    expect(await number()).toBe('+4700000002')
    await sayYes(varde, pressEffects, { approvalId: asked.approvalId ?? undefined })
    const phoneNow = async () => {
      await base.db.transaction().execute((trx) => refreshAnswering(trx, new Date()))
      const row = await readAnsweringFor(base.db, 'unt_halden')
      return [row?.answersUnitId, row?.phone]
    }
    expect(await phoneNow()).toEqual(['unt_halden', '+4700000010'])
    const span = [new Date(Date.now() - 60_000), new Date(Date.now() + 86_400_000)].map((at) => at.toISOString())
    await away('first', span[0]!, span[1]!)
    expect(await phoneNow()).toEqual(['unt_halden', '+4700000011'])
    await away('second', span[0]!, span[1]!)
    expect(await phoneNow()).toEqual(['unt_halden', '+4700000010'])
    await away('leader', span[0]!, span[1]!)
    expect(await phoneNow()).toEqual(['unt_kdi', '+4700000001'])
  })
})
