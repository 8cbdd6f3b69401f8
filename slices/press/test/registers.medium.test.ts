import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eraseIdleJournalists } from '../actions/erase-old.ts'
import { exportJournalist } from '../actions/export-journalist.ts'
import { editJournalist, eraseJournalist, searchJournalists, searchOutlets } from '../actions/keep-registers.ts'
import { receiveInquiry, takeInquiry } from '../actions/receive-inquiry.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { viewJournalist, viewOutlet } from '../actions/view-register.ts'
import { addJournalist, addOutlet, editOutlet } from '../actions/write-register.ts'
import { asked, codeOf, NOW, type PressHouse, pressHouse } from './desk.ts'

let house: PressHouse
const by = (key: string) => house.people[key]!
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.drop())

const journalistNamed = async (name: string) =>
  (await searchJournalists(house.varde, by('adviser'), { text: name })).find((one) => one.name === name)

describe('the registers of the press', () => {
  it('when somebody asks, they are there with what they asked, why they are kept and until when', async () => {
    const { id } = await takeInquiry(house.varde, by('contact'), asked({ unitId: 'unt_halden' }))
    const known = (await journalistNamed('Test Testesen'))!
    const view = await viewJournalist(house.varde, by('adviser'), known.id)
    expect(view.history.map((one) => one.id)).toEqual([id])
    expect(view).toMatchObject({ source: 'inquiry', abilities: ['edit', 'export', 'erase'] })
    expect(view.keeping.until).toBe('2028-03-09')
    const outlet = await viewOutlet(house.varde, by('contact'), view.outlet!.id)
    expect([outlet.name, outlet.journalists.length, outlet.total]).toEqual(['Prøveavisa', 1, 1])
    // Vik reads the register, and not what Halden was asked.
    const fromVik = await viewJournalist(house.varde, by('vik'), known.id)
    expect([fromVik.history, fromVik.abilities]).toEqual([[], ['edit']])
  })

  it('when a person wants their file, all that was asked and written is in it', async () => {
    const known = (await journalistNamed('Test Testesen'))!
    const file = await exportJournalist(house.varde, by('adviser'), known.id)
    expect(file.journalist).toMatchObject({ name: 'Test Testesen', email: 'test@avisa.example', outlet: 'Prøveavisa' })
    expect(file.inquiries.map((one) => [one.topic, one.answer])).toEqual([['Bemanning i helgene', null]])
    expect(await codeOf(exportJournalist(house.varde, by('contact'), known.id))).toBe('press.file-not-allowed')
  })

  it('when a leader does not answer for every unit that was asked, the file is not theirs, and neither is erasing', async () => {
    const known = (await journalistNamed('Test Testesen'))!
    const ofVik = { ...by('vik'), duties: by('vik').duties.map((held) => ({ ...held, duty: 'leader' as const })) }
    expect(await codeOf(exportJournalist(house.varde, ofVik, known.id))).toBe('press.file-not-allowed')
    expect(await codeOf(eraseJournalist(house.varde, ofVik, known.id))).toBe('press.erase-not-allowed')
    expect((await viewJournalist(house.varde, ofVik, known.id)).abilities).toEqual(['edit'])
    expect((await viewJournalist(house.varde, by('leader'), known.id)).abilities).toContain('export')
  })

  it('when somebody is written in twice, or an address is none, it is refused with what to do', async () => {
    const { id } = await addOutlet(house.varde, by('contact'), { name: 'Ukeavisa', email: null, phone: null, note: '' })
    const again = { name: ' ukeavisa ', email: null, phone: null, note: '' }
    expect(await codeOf(addOutlet(house.varde, by('contact'), again))).toBe('press.outlet-known')
    expect(await codeOf(editOutlet(house.varde, by('contact'), { id, ...again, email: 'ingen' }))).toBe(
      'press.address-wrong',
    )
    const draft = {
      name: 'Test Testesen jr.',
      outletId: id,
      email: null,
      phone: null,
      language: 'nn',
      topics: ['arbeid'],
    }
    await addJournalist(house.varde, by('contact'), draft)
    expect(await codeOf(addJournalist(house.varde, by('contact'), draft))).toBe('press.journalist-known')
  })

  it('when an outlet is kept by one unit, its desk and the agency’s change it, and others are told whose it is', async () => {
    const words = { name: 'Bygdeavisa', email: null, phone: null, note: '' }
    const { id } = await addOutlet(house.varde, by('contact'), words)
    const edit = (who: string, email: string, of = id) =>
      editOutlet(house.varde, by(who), { id: of, ...words, name: of === id ? words.name : 'Riksavisa', email })
    await expect(edit('vik', 'vik@avisa.example')).rejects.toMatchObject({
      ...{ kind: 'not-allowed', code: 'press.outlet-not-yours', details: { unit: 'Halden fengsel' } },
    })
    expect(await viewOutlet(house.varde, by('vik'), id)).toMatchObject({ keptBy: 'Halden fengsel', abilities: [] })
    await edit('deputy', 'halden@avisa.example')
    await edit('adviser', 'desk@avisa.example')
    expect(await viewOutlet(house.varde, by('contact'), id)).toMatchObject({
      ...{ email: 'desk@avisa.example', abilities: ['edit'] },
    })
    // What the agency's own desk writes in is the agency's.
    const agencys = (await addOutlet(house.varde, by('adviser'), { ...words, name: 'Riksavisa' })).id
    expect(await codeOf(edit('contact', 'halden@avisa.example', agencys))).toBe('press.outlet-not-yours')
    await edit('editor', 'riks@avisa.example', agencys)
  })

  it('when an outlet is written in by an inquiry, the desk of the unit that is asked keeps it', async () => {
    await takeInquiry(
      house.varde,
      by('adviser'),
      asked({ unitId: 'unt_vik', outletName: 'Vikaposten', journalistName: null, email: null }),
    )
    const [outlet] = await searchOutlets(house.varde, by('vik'), 'Vikaposten')
    expect((await viewOutlet(house.varde, by('vik'), outlet!.id)).abilities).toEqual(['edit'])
    expect((await viewOutlet(house.varde, by('contact'), outlet!.id)).abilities).toEqual([])
  })

  it('when a person is erased on demand, the inquiry stays without them, and the log has only the number', async () => {
    const known = (await journalistNamed('Test Testesen'))!
    expect(await codeOf(eraseJournalist(house.varde, by('contact'), known.id))).toBe('press.erase-not-allowed')
    await eraseJournalist(house.varde, by('adviser'), known.id)
    expect(await codeOf(viewJournalist(house.varde, by('adviser'), known.id))).toBe('press.journalist-not-found')
    const { rows } = await sql<{ traces: number; inquiries: number }>`select
      (select count(*)::integer from press.inquiry where reply_email is not null) + (select count(*)::integer
        from press.letter where kind <> 'warning' and address <> '') as traces,
      (select count(*)::integer from press.inquiry) as inquiries`.execute(house.base.db)
    expect(rows).toEqual([{ traces: 0, inquiries: 2 }])
    const events = await sql<{ content: string }>`select content from bus.event
      where name = 'press.journalist-erased'`.execute(house.base.db)
    expect(events.rows).toEqual([{ content: '{"reason":"demand"}' }])
  })

  it('when the time of the privacy table is over, the night erases those who are not waiting for an answer', async () => {
    await takeInquiry(
      house.varde,
      by('contact'),
      asked({ journalistName: 'Test Ventesen', email: 'vent@avisa.example' }),
    )
    house.varde.setClock('2028-03-01T09:00:00Z')
    expect(await eraseIdleJournalists(house.varde)).toBe(0)
    house.varde.setClock('2028-03-20T09:00:00Z')
    expect(await eraseIdleJournalists(house.varde)).toBe(1)
    expect(await journalistNamed('Test Ventesen')).toBeDefined()
    expect(await journalistNamed('Test Testesen jr.')).toBeUndefined()
    house.varde.setClock(NOW)
  })

  it('when an address is somebody else’s already, it is refused, and an inquiry is taken all the same', async () => {
    const one = {
      name: 'Test Testesen en',
      outletId: null,
      email: 'en@avisa.example',
      phone: null,
      language: 'nb',
      topics: [],
    }
    await addJournalist(house.varde, by('contact'), one)
    const other = await addJournalist(house.varde, by('contact'), { ...one, name: 'Test Testesen to', email: null })
    const change = { id: other.id, name: 'Test Testesen to', email: 'EN@avisa.example', phone: null, topics: [] }
    expect(await codeOf(editJournalist(house.varde, by('contact'), change))).toBe('press.journalist-known')
    const inquiry = asked({ unitId: 'unt_halden', journalistId: other.id, email: 'en@avisa.example' })
    expect((await takeInquiry(house.varde, by('contact'), inquiry)).id).toMatch(/^inq_/)
    expect((await viewJournalist(house.varde, by('adviser'), other.id)).email).toBeNull()
  })

  it('when somebody says by form or mail that they are a known journalist, no row is changed, and the desk is warned', async () => {
    const draft = { name: 'Test Kjent', outletId: null, email: 'kjent@avisa.example', phone: null }
    const { id } = await addJournalist(house.varde, by('adviser'), { ...draft, language: 'nb', topics: [] })
    const said = { journalistName: 'Test Kjent', outletName: null, phone: '+47 900 00 001', isSelfSaid: true }
    const receive = (email: string) =>
      house.base.db
        .transaction()
        .execute((trx) =>
          receiveInquiry(
            trx,
            house.varde,
            { id: 'system:web' },
            asked({ ...said, email, channel: 'web', unitId: 'unt_kdi' }),
          ),
        )
    const rowOf = async () => {
      const found = await sql`select email, phone, last_asked_at from press.journalist where id = ${id}`.execute(
        house.base.db,
      )
      return found.rows[0]
    }
    const untouched = { email: 'kjent@avisa.example', phone: null, last_asked_at: null }
    const stranger = await viewInquiry(house.varde, by('adviser'), (await receive('falsk@ond.example')).id)
    expect(stranger.journalist?.id).not.toBe(id)
    expect(stranger).toMatchObject({ replyEmail: 'falsk@ond.example', namesake: { id, email: 'kjent@avisa.example' } })
    expect(await rowOf()).toEqual(untouched)
    const known = await viewInquiry(house.varde, by('adviser'), (await receive('kjent@avisa.example')).id)
    expect([known.journalist?.id, known.namesake]).toEqual([id, null])
    expect(await rowOf()).toEqual(untouched)
  })
})

describe('a program at the desk', () => {
  it('when a program registers an inquiry, it changes no address that a journalist is answered at', async () => {
    const { id } = await addJournalist(house.varde, by('contact'), {
      ...{ name: 'Test Uten', outletId: null, email: null, phone: null, language: 'nb', topics: [] },
    })
    const given = asked({ unitId: 'unt_halden', journalistId: id, outletName: null, email: 'annen@avisa.example' })
    await takeInquiry(house.varde, { ...by('contact'), kind: 'token' }, given)
    expect((await viewJournalist(house.varde, by('contact'), id)).email).toBeNull()
    await takeInquiry(house.varde, by('contact'), given)
    expect((await viewJournalist(house.varde, by('contact'), id)).email).toBe('annen@avisa.example')
    const other = { ...given, email: 'tredje@avisa.example' }
    const { id: third } = await takeInquiry(house.varde, { ...by('contact'), kind: 'token' }, other)
    const { rows } = await sql<{ at: string }>`select reply_email as at from press.inquiry where id = ${third}`.execute(
      house.base.db,
    )
    expect(rows).toEqual([{ at: 'annen@avisa.example' }])
  })
})
