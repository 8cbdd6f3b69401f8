import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeUnit } from '../../../slices/organisation/actions/change-unit.ts'
import { givingNotice } from '../../../slices/organisation/actions/giving/giving-notice.ts'
import { viewGivings } from '../../../slices/organisation/actions/giving/view-givings.ts'
import { AUDIENCE_KINDS } from '../../../slices/organisation/index.ts'
import { unit } from '../../../slices/organisation/test/test-house.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { ownYesHouse } from './own-yes-house.ts'

const house = await ownYesHouse()
const { base, gives } = house
const OWN = 'organisation.giving-not-yours-to-second'
beforeEach(() => house.asAtFirst())

describe.each(['message', 'answer', 'statement'] as const)('when one person writes a %s and makes the yes', (what) => {
  it('the duty that they gave a second account does not count', async () => {
    await gives.duty('old', 'communication-leader', 'unt_kdi')
    const put = await house.put(what)
    expect(put.asked).toEqual(['head'])
    expect(await put.approve('old')).toBe('organisation.power-of-writer')
    expect(await put.approve('head')).toBe('done')
  })

  it('the table that they changed does not count, nor does a row that they ended', async () => {
    await sql`insert into organisation.authority
      (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
      select 'aut_' || k || a, k, a, 'unit', 'leader', 'directorate', '2020-01-01'
        from unnest(array['information', 'press-answer', 'crisis-first']) k, unnest(${[...AUDIENCE_KINDS]}::text[]) a`.execute(
      base.db,
    )
    await house.holds('chief', 'leader', 'unt_kdi')
    await house.holds('second', 'press-contact', 'unt_kdi')
    for (const audience of AUDIENCE_KINDS) await gives.row(what, audience)
    const put = await house.put(what)
    expect(put.asked).toEqual(['chief', 'head'])
    expect(await put.approve('second')).toBe('organisation.power-of-writer')
    for (const audience of AUDIENCE_KINDS) await gives.noRow(what, audience)
    expect((await house.put(what)).asked).toEqual(['chief', 'head'])
    expect(await put.approve('chief')).toBe('done')
  })

  it('the new person whom they invited does not count, also not through another new administrator', async () => {
    const helper = await gives.person('helper')
    await gives.duty(helper, 'administrator', 'unt_kdi')
    await gives.duty('old', 'communication-leader', 'unt_kdi', helper)
    const invited = await gives.person('invited')
    await gives.duty(invited, 'communication-leader', 'unt_kdi')
    const put = await house.put(what)
    expect(put.asked).toEqual(['head'])
    expect(await put.approve(invited)).toBe('organisation.power-of-writer')
    expect(await put.approve('old')).toBe('organisation.power-of-writer')
    expect(await put.approve('head')).toBe('done')
  })

  it('the account whose way in they reset does not count, nor their own yes to what such an account wrote', async () => {
    await gives.wayIn('head')
    await house.holds('deputy', 'communication-leader', 'unt_kdi')
    const put = await house.put(what)
    expect(put.asked).toEqual(['deputy'])
    expect(await put.approve('head')).toBe('organisation.power-of-writer')
    await house.holds('admin', 'communication-leader', 'unt_kdi')
    await gives.wayIn('puppet')
    const other = await house.put(what, 'puppet')
    expect(other.asked).not.toContain('admin')
    expect(await other.approve('admin')).toBe('organisation.power-of-writer')
    expect(await other.approve('deputy')).toBe('done')
  })

  it('the account of a deputy without a duty does not count while they stand in, is told of, and does when another has said yes', async () => {
    await house.away('head', 'other', 'second')
    await sql`delete from organisation.giving`.execute(base.db)
    await gives.wayIn('second')
    expect(await house.told()).toEqual(['head way-in', 'other way-in'])
    await house.holds('deputy', 'communication-leader', 'unt_kdi')
    const put = await house.put(what)
    expect(put.asked).toEqual(['deputy'])
    expect(await put.approve('second')).toBe('organisation.power-of-writer')
    expect((await viewGivings(house.varde, await house.who('other'))).givings).toHaveLength(1)
    expect(await house.second('second', 'other')).toEqual(['done'])
    expect(await put.approve('second')).toBe('done')
  })

  it('when another administrator has said yes to it, or it has stood in the open for a week, it counts', async () => {
    await gives.duty('old', 'communication-leader', 'unt_kdi')
    await house.second('old', 'other')
    expect(await (await house.put(what)).approve('old')).toBe('done')
    await house.asAtFirst()
    await gives.duty('old', 'communication-leader', 'unt_kdi')
    house.later(7)
    expect(await (await house.put(what)).approve('old')).toBe('done')
  })
})

it('when others gave it, or it is as the agency was set up, nothing is in the way', async () => {
  await gives.duty('old', 'communication-leader', 'unt_kdi', 'other')
  const put = await house.put('message')
  expect(put.asked).toEqual(['head', 'old'])
  expect(await put.approve('old')).toBe('done')
})

describe('when nobody else of a crisis is there', () => {
  const others = ['head', 'region', 'leader', 'puppet', 'press']

  it('the yes of whoever the writer gave a duty counts, and the other administrators are told; words of no crisis wait', async () => {
    await gives.duty('old', 'communication-leader', 'unt_kdi')
    for (const key of others) await house.away(key)
    await expect(house.put('message')).rejects.toMatchObject({
      ...{ code: 'organisation.only-power-of-writer', details: { names: 'Test Testesen (old)' } },
    })
    const put = await house.put('statement')
    expect(put.asked).toEqual(['old'])
    expect(await put.approve('old')).toBe('done')
    expect(await house.told()).toEqual(['head duty', 'head last-way', 'other duty', 'other last-way'])
  })

  it('it counts also where the writer said that the others were away, and is told as what it is; of no crisis it waits for another', async () => {
    await gives.duty('old', 'communication-leader', 'unt_kdi')
    for (const key of others.slice(1)) await house.away(key)
    await house.away('head', 'admin')
    await expect(house.put('message')).rejects.toMatchObject({ code: 'organisation.only-power-of-writer' })
    const put = await house.put('statement')
    expect(put.asked).toEqual(['old'])
    expect(await put.approve('old')).toBe('done')
    // Whoever was said to be away is told of what was done with it.
    expect(await house.told()).toEqual(['head duty', 'head last-way', 'other duty', 'other last-way', 'other taken'])
    const { rows } = await sql<{ last: string }>`
      select content::jsonb ->> 'lastWay' as last from bus.event
       where name = 'message.approved' order by seq desc limit 1`.execute(base.db)
    expect(rows).toEqual([{ last: 'true' }])
    expect(await house.second('head', 'other')).toEqual(['done'])
    await expect(house.put('message')).rejects.toMatchObject({ code: 'organisation.only-power-of-writer' })
  })

  it('the next of the chain is asked before it comes to that', async () => {
    await gives.duty('old', 'communication-leader', 'unt_kdi')
    for (const key of others.slice(0, 4)) await house.away(key)
    expect((await house.put('statement')).asked).toEqual(['press'])
  })
})

it('when power is given, another says yes to it, and never who gave or got it or was made by them', async () => {
  await gives.duty('old', 'communication-leader', 'unt_kdi')
  const helper = await gives.person('helper')
  await gives.duty(helper, 'administrator', 'unt_kdi')
  for (const key of ['admin', helper]) expect(await house.second('old', key)).toEqual([OWN])
  expect(await house.second('old', 'old')).toEqual(['organisation.no-such-giving'])
  expect(await house.second('old', 'leader'), 'a leader elsewhere').toEqual(['organisation.no-such-giving'])
  expect(await house.second('old', 'other')).toEqual(['done'])
  expect(await house.told()).toEqual(['head duty', 'other duty'])
  await gives.duty('head', 'administrator', 'unt_kdi')
  expect(await house.second('head', 'head')).toEqual([OWN])
})

it('when somebody stands in for whoever gave power, or for whom they gave it to, their yes is no second one, but in their own right', async () => {
  await house.holds('chief', 'leader', 'unt_kdi')
  const given = () => gives.duty('old', 'press-contact', 'unt_kdi', 'chief')
  await given()
  await house.away('chief', 'chief', 'second')
  expect(await house.second('old', 'second')).toEqual([OWN])
  const { givings } = await viewGivings(house.varde, await house.who('second'))
  expect(givings.map(({ abilities }) => abilities)).toEqual([[]])
  await house.away('second', 'second', 'deputy')
  expect(await house.second('old', 'deputy'), 'through another').toEqual([OWN])
  await house.asAtFirst()
  await gives.duty('old', 'press-contact', 'unt_kdi')
  await gives.duty('deputy', 'leader', 'unt_kdi')
  await house.away('deputy', 'deputy', 'second')
  expect(await house.second('old', 'second'), 'of one they made').toEqual([OWN])
  await house.away('second', 'second', 'other')
  expect(await house.second('old', 'other'), 'an administrator').toEqual(['done'])
})

it('when somebody stands in for whoever gave power and for another, who has the right too, their yes is a second one, but not where they stand in for that one through the first', async () => {
  await house.holds('chief', 'leader', 'unt_kdi')
  await gives.duty('old', 'press-contact', 'unt_kdi', 'chief')
  await house.away('chief', 'chief', 'second')
  await house.away('head', 'head', 'chief')
  expect(await house.second('old', 'second'), 'through the one who gave').toEqual([OWN])
  await sql`delete from organisation.absence where person_id = 'per_head'`.execute(base.db)
  await house.away('head', 'head', 'second')
  const { givings } = await viewGivings(house.varde, await house.who('second'))
  expect(givings.map(({ abilities }) => abilities)).toEqual([['second']])
  expect(await house.second('old', 'second')).toEqual(['done'])
})

it('when somebody gives themselves the duty that approves, or stands in for somebody by their own word, it approves nobody else either', async () => {
  await gives.duty('admin', 'communication-leader', 'unt_kdi')
  const put = await house.put('message', 'puppet')
  expect(put.asked).toEqual(['head'])
  expect(await put.approve('admin')).toBe('organisation.power-of-writer')
  expect(await house.second('admin', 'other')).toEqual(['done'])
  expect((await house.put('message', 'puppet')).asked).toEqual(['admin', 'head'])
  await house.asAtFirst()
  await house.holds('deputy', 'communication-leader', 'unt_kdi')
  await house.away('head', 'admin', 'admin')
  expect((await house.put('message', 'puppet')).asked).toEqual(['deputy'])
})

it('when the writer moved the unit, whoever was above it before says yes; to the words of others, whoever is now', async () => {
  await sql`insert into organisation.authority
    (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    values ('aut_region', 'information', 'relatives', 'unit', 'leader', 'region', '2020-01-01')`.execute(base.db)
  await unit(base.db, 'vest', 'region', 'kdi')
  await house.holds('chief', 'leader', 'unt_vest')
  await changeUnit(house.varde, await house.who('admin'), 'unt_halden', { parentId: 'unt_vest' }, null)
  const put = await house.put('message')
  expect(put.asked).toEqual(['region'])
  expect(await put.approve('region')).toBe('done')
  expect((await house.put('message', 'puppet')).asked).toEqual(['chief'])
})

it('when power waits for another, it stands on I dag of those who may say yes to it, until one has', async () => {
  const waits = async (key: string) => {
    const { items } = await viewToday(house.varde, await house.who(key))
    return items.filter(({ kind }) => kind === 'giving').map(({ params }) => params.count)
  }
  await gives.duty('old', 'communication-leader', 'unt_kdi')
  for (const [key, count] of [
    ['other', [1]],
    ['head', [1]],
    ['admin', []],
    ['old', []],
    ['press', []],
  ] as const)
    expect(await waits(key), key).toEqual(count)
  await house.second('old', 'head')
  expect(await waits('other')).toEqual([])
})

it('when several are given power within the hour, one letter goes to each who is told, without a name in it', async () => {
  await gives.duty('old', 'communication-leader', 'unt_kdi')
  await gives.duty('second', 'leader', 'unt_kdi')
  expect(await house.told()).toEqual(['head duty', 'other duty'])
  const { rows } = await sql<{ id: string }>`
    select id from organisation.giving_notice where person_id = 'per_other'`.execute(base.db)
  expect(await givingNotice(house.varde, rows[0]!.id)).toEqual({
    ...{ language: 'nb', email: 'other@kdi.example.no', subject: 'Ny adgang eller oppgave i Varde' },
    text: 'Noen har fått en oppgave som godkjenner. Se hva det er, og bekreft eller rett det.',
    address: expect.stringMatching(/\/organisasjon\?vis=fullmakt$/),
  })
  house.later(1)
  await gives.duty('chief', 'leader', 'unt_kdi')
  expect(await house.told()).toEqual(['head duty', 'head duty', 'other duty', 'other duty', 'second duty'])
})
