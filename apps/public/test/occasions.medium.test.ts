import { sql } from 'kysely'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { findRequest } from '../../../slices/approval/store/requests.ts'
import { givenApprover, sayYes } from '../../../slices/approval/test/say-yes.ts'
import { cancelOccasion, dropOccasion } from '../../../slices/press/actions/cancel-occasion.ts'
import { publishOccasion } from '../../../slices/press/actions/publish-occasion.ts'
import { makeOccasion, saveDraft, saveOccasion } from '../../../slices/press/actions/write-occasion.ts'
import { pressEffects } from '../../../slices/press/index.ts'
import type { OccasionInput } from '../../../slices/press/rules/occasion.ts'
import { ninjsFaults } from './ninjs-schema.ts'
import { nextLook, pressHouse } from './press-house.ts'
import { givenPublished, openWave, text } from './released.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
const by = systemCaller('test')
const DAY = 86_400_000
beforeAll(async () => {
  house = await pressHouse()
  house.varde.setClock(new Date())
  await givenApprover(house.database.db, house.agencyId)
})
afterAll(() => house.close())
const get = (url: string) => house.web.inject({ url })
const keyOf = (id: string) => id.slice(-12)
const pathOf = (id: string, words: string, language = 'nb') =>
  `/presserom/arrangementer/${words}-${keyOf(id)}-${language}`

/** Next summer and next winter, so that both offsets of the clock are tried. */
const year = new Date().getUTCFullYear() + 1
const about = (over: Partial<OccasionInput> = {}): OccasionInput => ({
  kind: 'press-conference',
  unitId: house.unitId,
  texts: {
    nb: { title: 'Åpning av verkstedet', about: 'Vi viser fram det nye verkstedet; kom, se, spør.' },
    en: { title: 'The workshop opens', about: 'We show the new workshop.' },
  },
  language: 'nb',
  place: 'Halden fengsel, hovedporten',
  href: null,
  openTo: 'press',
  startsAt: new Date(`${year}-07-01T08:00:00Z`),
  endsAt: new Date(`${year}-07-01T09:00:00Z`),
  accreditBy: null,
  seats: null,
  messageId: null,
  ...over,
})
const publish = async (over: Partial<OccasionInput> = {}, at: Date | null = null) => {
  const { id } = await makeOccasion(house.varde, by, about(over))
  await sayYes(house.varde, pressEffects, await publishOccasion(house.varde, by, { id, at, reason: null }))
  await nextLook()
  return id
}
const eventIn = async (url: string, id: string) => {
  const { body } = await get(url)
  const found = Object.values(nodeIcal.sync.parseICS(body)).find((one) => (one as VEvent).uid?.startsWith(id))
  return { body, event: found as VEvent }
}

test('when an occasion is a draft, nobody sees it; when it is announced, it stands on its page, the list and the front', async () => {
  const { id } = await makeOccasion(house.varde, by, about())
  const path = pathOf(id, 'apning-av-verkstedet')
  expect((await get(path)).statusCode).toBe(404)
  const asked = await publishOccasion(house.varde, by, { id, at: null, reason: null })
  await nextLook()
  expect((await get(path)).statusCode).toBe(404)
  await sayYes(house.varde, pressEffects, asked)
  await nextLook()
  const page = await get(path)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('<h1>Åpning av verkstedet</h1>')
  expect(page.body).toContain(`1. juli ${year} kl. 10.00–11.00`)
  expect(page.body).toContain('22 00 00 00')
  const ninjs = JSON.parse((await get('/presserom/ninjs.json')).body)
  expect(ninjs.associations[0]).toMatchObject({ type: 'event', title: 'Åpning av verkstedet' })
  expect(ninjsFaults(ninjs)).toEqual([])
  for (const url of ['/presserom/arrangementer', '/presserom', '/presserom/rss.xml', '/sitemap.xml'])
    expect((await get(url)).body, url).toContain(path)
  expect((await get(pathOf(id, 'andre-ord'))).headers.location).toBe(path)
  expect((await get(pathOf(id, 'x', 'nn'))).headers.location).toBe(path)
  const english = await get(pathOf(id, 'the-workshop-opens', 'en'))
  expect(english.body).toContain('<h1>The workshop opens</h1>')
})

test('when a calendar program reads it, the event has a stable UID, its zone, and lines of at most 75 octets', async () => {
  const id = await publish({ place: `${'Halden fengsel æøå '.repeat(8)}hovedporten` })
  const path = pathOf(id, 'apning-av-verkstedet')
  const { body, event } = await eventIn(`${path}/kalender.ics`, id)
  expect((await get(`${path}/kalender.ics`)).headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(event.uid).toBe(`${id}@varde.example.no`)
  expect(event.start.toISOString()).toBe(`${year}-07-01T08:00:00.000Z`)
  expect(event.end?.toISOString()).toBe(`${year}-07-01T09:00:00.000Z`)
  expect(event.location).toContain('æøå Halden')
  expect(event.status).toBe('CONFIRMED')
  expect(body).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Oslo')
  expect(body).toContain(`DTSTART;TZID=Europe/Oslo:${year}0701T100000`)
  expect(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  expect(body.replaceAll('\r\n', '')).not.toContain('\n')
})

test('when it is moved, page, data and calendar say so with a higher SEQUENCE; when cancelled, STATUS says CANCELLED', async () => {
  const id = await publish()
  const path = pathOf(id, 'apning-av-verkstedet')
  expect((await eventIn('/presserom/arrangementer.ics', id)).event.sequence).toBe(0)
  const later = { startsAt: new Date(`${year}-12-01T09:00:00Z`), endsAt: new Date(`${year}-12-01T10:00:00Z`) }
  const notes = { nb: 'Maskinene kommer først i desember.' }
  const said = await saveOccasion(house.varde, by, { id, ...about(later), notes, reason: null })
  await nextLook()
  // That it is moved is told at once; words about it wait for somebody else's yes.
  expect((await get(path)).body).toContain('Arrangementet er flyttet.')
  expect((await get(path)).body).not.toContain('Maskinene kommer')
  await sayYes(house.varde, pressEffects, said)
  await nextLook()
  const moved = await get(path)
  expect(moved.body).toContain('Arrangementet er flyttet.')
  expect(moved.body).toContain('Maskinene kommer først i desember.')
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(moved.body)![1]!)
  expect(data).toMatchObject({
    '@type': 'Event',
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: `${year}-07-01T08:00:00.000Z`,
    startDate: `${year}-12-01T09:00:00.000Z`,
  })
  const calendar = await eventIn('/presserom/arrangementer.ics', id)
  expect([calendar.event.sequence, calendar.event.start.toISOString()]).toEqual([2, `${year}-12-01T09:00:00.000Z`])
  const why = await cancelOccasion(house.varde, by, { id, why: 'postponed', notes: { nb: 'Taket lekker.' } })
  await nextLook()
  expect((await get(path)).body).toContain('Arrangementet er avlyst.')
  expect((await get(path)).body).toContain('Det er utsatt.')
  expect((await get(path)).body).not.toContain('Taket lekker.')
  await sayYes(house.varde, pressEffects, why)
  await nextLook()
  expect((await get(path)).body).toContain('Taket lekker.')
  expect((await get(path)).body).toContain('https://schema.org/EventCancelled')
  expect((await get('/presserom/arrangementer')).body).toContain('Avlyst: ')
  expect((await get('/presserom/atom.xml')).body).toContain('Avlyst: ')
  const gone = await eventIn('/presserom/arrangementer.ics', id)
  expect([gone.event.status, gone.event.sequence, gone.event.uid]).toEqual(['CANCELLED', 4, `${id}@varde.example.no`])
})

test('when it is timed, or waits for a text under embargo, nothing tells of it before', async () => {
  const timed = await publish({ texts: { nb: { title: 'Tidsstyrt', about: '' } } }, new Date(Date.now() + DAY))
  expect((await get(pathOf(timed, 'tidsstyrt'))).statusCode).toBe(404)
  const made = await givenPublished(house.database.db, {
    unitId: house.unitId,
    isWaveOpen: false,
    editions: { nb: { title: 'Melding', body: [text('Kommer.')] } },
  })
  const waits = await publish({ texts: { nb: { title: 'Venter', about: '' } }, messageId: made.messageId })
  expect((await get(pathOf(waits, 'venter'))).statusCode).toBe(404)
  expect((await get('/presserom/arrangementer.ics')).body).not.toContain('Venter')
  await openWave(house.database.db, made.waveId)
  await nextLook()
  expect((await get(pathOf(waits, 'venter'))).statusCode).toBe(200)
  await sql`update press.occasion set public_from = clock_timestamp() where id = ${timed}`.execute(house.database.db)
  await nextLook()
  expect((await get('/presserom/arrangementer')).body).toContain('Tidsstyrt')
})

test('when the text gives security away, it needs a reason; what points to a person never goes out', async () => {
  const guarded = await makeOccasion(
    house.varde,
    by,
    about({ texts: { nb: { title: 'Omvisning', about: 'Søndag er det to betjenter på nattevakt i avdeling B.' } } }),
  )
  const announce = (id: string, reason: string | null) =>
    publishOccasion(house.varde, by, { id, at: null, reason }).then(
      () => 'out',
      (error) => error.code as string,
    )
  expect(await announce(guarded.id, null)).toBe('door.not-weighed')
  expect(await announce(guarded.id, 'Tallet er offentlig i statsbudsjettet')).toBe('out')
  const named = await makeOccasion(
    house.varde,
    by,
    about({ texts: { nb: { title: 'Omvisning', about: 'Ring 45 45 45 45, fødselsnummer 01810150071.' } } }),
  )
  expect(await announce(named.id, 'Likevel')).toBe('door.stopped')
})

test('when words change while somebody is asked, the old yes does not let the new words out; what is out is reworded by a yes', async () => {
  const { varde } = house
  const { id } = await makeOccasion(varde, by, about({ texts: { nb: { title: 'Første ord', about: '' } } }))
  const asked = await publishOccasion(varde, by, { id, at: null, reason: null })
  const other = about({ texts: { nb: { title: 'Andre ord', about: '' } } })
  await saveOccasion(varde, by, { id, ...other, notes: {}, reason: null })
  await expect(sayYes(varde, pressEffects, asked)).rejects.toMatchObject({ code: 'approval.changed-meanwhile' })
  await sayYes(varde, pressEffects, await publishOccasion(varde, by, { id, at: null, reason: null }))
  const third = about({ texts: { nb: { title: 'Tredje ord', about: '' } } })
  const change = await saveOccasion(varde, by, { id, ...third, notes: {}, reason: null })
  await nextLook()
  expect((await get('/presserom/arrangementer')).body).toContain('Andre ord')
  await sayYes(varde, pressEffects, change)
  await nextLook()
  const list = (await get('/presserom/arrangementer')).body
  expect([list.includes('Tredje ord'), list.includes('Andre ord')]).toEqual([true, false])
})

test('when the text it waits for is taken away after the yes, it stays shut until somebody says yes to that too', async () => {
  const { varde } = house
  const made = await givenPublished(house.database.db, {
    unitId: house.unitId,
    isWaveOpen: false,
    editions: { nb: { title: 'Sperret melding', body: [text('Kommer.')] } },
  })
  const texts = { nb: { title: 'Sperret arrangement', about: '' } }
  const { messageId } = made
  const { id } = await makeOccasion(varde, by, about({ texts, messageId }))
  const asked = await publishOccasion(varde, by, { id, at: null, reason: null })
  await saveDraft(varde, by, { id, ...about({ texts }) })
  await expect(sayYes(varde, pressEffects, asked)).rejects.toMatchObject({ code: 'approval.changed-meanwhile' })
  await saveDraft(varde, by, { id, ...about({ texts, messageId }) })
  await sayYes(varde, pressEffects, await publishOccasion(varde, by, { id, at: null, reason: null }))
  const change = await saveOccasion(varde, by, { id, ...about({ texts }), notes: {}, reason: null })
  await nextLook()
  expect((await get('/presserom/arrangementer')).body).not.toContain('Sperret arrangement')
  await sayYes(varde, pressEffects, change)
  await nextLook()
  expect((await get('/presserom/arrangementer')).body).toContain('Sperret arrangement')
})

test('when it gets another place, a place of the agency stands at once and other words wait', async () => {
  const { varde } = house
  const id = await publish({ texts: { nb: { title: 'Flytter', about: '' } } })
  const at = async (place: string) => {
    const change = await saveOccasion(varde, by, {
      ...{ id, ...about({ texts: { nb: { title: 'Flytter', about: '' } }, place }), notes: {}, reason: null },
    })
    await nextLook()
    return { change, page: (await get(pathOf(id, 'flytter'))).body }
  }
  const unit = await sql<{ name: string }>`select name from organisation.unit where id = ${house.unitId}`.execute(
    house.database.db,
  )
  expect((await at(unit.rows[0]!.name)).page).toContain('Arrangementet er flyttet.')
  const { change, page } = await at('Der direktøren lyver')
  expect(page).not.toContain('Der direktøren lyver')
  await sayYes(varde, pressEffects, change)
  await nextLook()
  expect((await get(pathOf(id, 'flytter'))).body).toContain('Der direktøren lyver')
})

test('when it is moved, or another unit answers for it, while words wait, the old yes changes nothing', async () => {
  const { varde } = house
  const id = await publish({ texts: { nb: { title: 'Flyttes to ganger', about: '' } } })
  const unit = await sql<{ name: string }>`select name from organisation.unit where id = ${house.unitId}`.execute(
    house.database.db,
  )
  const words = about({ texts: { nb: { title: 'Andre ord om det', about: '' } } })
  const asked = await saveOccasion(varde, by, { id, ...words, notes: {}, reason: null })
  const moved = about({ texts: { nb: { title: 'Flyttes to ganger', about: '' } }, place: unit.rows[0]!.name })
  await saveOccasion(varde, by, { id, ...moved, notes: {}, reason: null })
  await expect(sayYes(varde, pressEffects, asked)).rejects.toMatchObject({ code: 'approval.changed-meanwhile' })
  await nextLook()
  const page = (await get(pathOf(id, 'flyttes-to-ganger'))).body
  expect([page.includes(unit.rows[0]!.name), page.includes('Andre ord om det')]).toEqual([true, false])

  const draft = await makeOccasion(varde, by, about({ texts: { nb: { title: 'Bytter enhet', about: '' } } }))
  const first = await publishOccasion(varde, by, { id: draft.id, at: null, reason: null })
  await sql`update press.occasion set seats = 7, open_to = 'everyone' where id = ${draft.id}`.execute(house.database.db)
  await expect(sayYes(varde, pressEffects, first)).rejects.toMatchObject({ code: 'approval.changed-meanwhile' })
})

test('when an instant is chosen, whoever says yes reads it', async () => {
  const { varde } = house
  const { id } = await makeOccasion(varde, by, about({ texts: { nb: { title: 'Senere', about: '' } } }))
  const read = async (at: Date | null) => {
    const { approvalId } = await publishOccasion(varde, by, { id, at, reason: null })
    return (await findRequest(varde.db, varde.mode, approvalId))!.words.find(({ part }) => part === 'out-from')?.text
  }
  const at = new Date(varde.now().getTime() + 3_600_000)
  expect([await read(null), await read(at)]).toEqual(['at-once', at.toISOString()])
})

test('when somebody asks for words that another wrote, that other cannot say yes to them', async () => {
  const { id } = await makeOccasion(house.varde, { ...by, id: 'per_above' }, about())
  await expect(publishOccasion(house.varde, by, { id, at: null, reason: null })).rejects.toMatchObject({
    code: 'approval.nobody-can-approve',
  })
})

test('when somebody wrote in a draft between others, they cannot say yes to it either', async () => {
  const { id } = await makeOccasion(house.varde, by, about())
  await saveDraft(house.varde, { ...by, id: 'per_above' }, { id, ...about({ place: 'Halden fengsel, porten' }) })
  await saveDraft(house.varde, by, { id, ...about({ place: 'Halden fengsel, port 2' }) })
  await expect(publishOccasion(house.varde, by, { id, at: null, reason: null })).rejects.toMatchObject({
    code: 'approval.nobody-can-approve',
  })
})

test('when an event is announced, it is no draft any longer: another route changes it, and dropping it is refused', async () => {
  const id = await publish()
  const announced = { code: 'press.occasion-announced' }
  await expect(saveDraft(house.varde, by, { id, ...about() })).rejects.toMatchObject(announced)
  await expect(dropOccasion(house.varde, by, id)).rejects.toMatchObject({ code: 'press.occasion-out' })
  const { id: draft } = await makeOccasion(house.varde, by, about())
  await dropOccasion(house.varde, by, draft)
  await expect(dropOccasion(house.varde, by, draft)).rejects.toMatchObject({ code: 'press.occasion-not-found' })
})

test('when what an announced event is, who may come or by when changes, it waits for a yes as other words do; the time does not', async () => {
  const { varde } = house
  const texts = { nb: { title: 'Blir omvisning', about: '' } }
  const id = await publish({ texts, accreditBy: new Date(`${year}-07-01T07:00:00Z`), seats: 20 })
  const later = { startsAt: new Date(`${year}-07-01T06:00:00Z`), endsAt: new Date(`${year}-07-01T09:30:00Z`) }
  const other = { kind: 'visit', openTo: 'everyone', language: 'en', seats: 3, accreditBy: null } as const
  const change = await saveOccasion(varde, by, { id, ...about({ texts, ...other, ...later }), notes: {}, reason: null })
  const stands = async () => {
    const { rows } =
      await sql`select kind, open_to, language, seats, accredit_by is null as free, starts_at from press.occasion
      where id = ${id}`.execute(house.database.db)
    return rows[0]
  }
  const before = { kind: 'press-conference', open_to: 'press', language: 'nb', seats: 20, free: false }
  expect(await stands()).toEqual({ ...before, starts_at: later.startsAt })
  const read = (await findRequest(varde.db, varde.mode, change.approvalId!))!.words
  expect(Object.fromEntries(read.map(({ part, text }) => [part, text]))).toMatchObject({
    ...{ 'event-kind': 'visit', 'open-to': 'everyone', 'event-language': 'en', seats: '3', accreditation: 'none' },
  })
  await sayYes(varde, pressEffects, change)
  const after = { kind: 'visit', open_to: 'everyone', language: 'en', seats: 3, free: true }
  expect(await stands()).toEqual({ ...after, starts_at: later.startsAt })
})

test('when what is announced is moved to what is past, or what is over is moved, it is refused', async () => {
  const { varde } = house
  const id = await publish({ texts: { nb: { title: 'Fram i tid', about: '' } } })
  const move = (startsAt: Date, endsAt: Date, of = id) =>
    saveOccasion(varde, by, {
      ...{
        id: of,
        ...about({ texts: { nb: { title: 'Fram i tid', about: '' } }, startsAt, endsAt }),
        notes: {},
        reason: null,
      },
    }).then(
      () => 'done',
      (error) => error.code as string,
    )
  const hours = (from: number) => new Date(varde.now().getTime() + from * 3_600_000)
  expect(await move(hours(-48), hours(-47))).toBe('press.occasion-moved-past')
  expect(await move(hours(-1), hours(2))).toBe('press.occasion-moved-past')
  expect(await move(hours(1), hours(2))).toBe('done')
  // It has begun, and takes longer; then it is over.
  const now = varde.now()
  varde.setClock(hours(1.5))
  expect(await move(new Date(now.getTime() + 3_600_000), hours(1))).toBe('done')
  varde.setClock(hours(3))
  expect(await move(hours(24), hours(25))).toBe('press.occasion-was')
  varde.setClock(now)
})

test('when the time is changed after the yes and before it is out, somebody says yes to that too', async () => {
  const { varde } = house
  const texts = { nb: { title: 'Godkjent tid', about: '' } }
  const { id } = await makeOccasion(varde, by, about({ texts }))
  const from = new Date(varde.now().getTime() + DAY)
  await sayYes(varde, pressEffects, await publishOccasion(varde, by, { id, at: from, reason: null }))
  const starts = async () => {
    const { rows } = await sql<{ at: Date }>`select starts_at as at from press.occasion where id = ${id}`.execute(
      house.database.db,
    )
    return rows[0]!.at.toISOString()
  }
  const [startsAt, endsAt] = [new Date(`${year}-08-01T08:00:00Z`), new Date(`${year}-08-01T09:00:00Z`)]
  const asked = await saveOccasion(varde, by, { id, ...about({ texts, startsAt, endsAt }), notes: {}, reason: null })
  expect(await starts()).toBe(`${year}-07-01T08:00:00.000Z`)
  const request = await findRequest(house.database.db, varde.mode, asked.approvalId!)
  expect(request!.words.find(({ part }) => part === 'when')!.text).toContain(`${year}-08-01T08:00:00.000Z`)
  await sayYes(varde, pressEffects, asked)
  expect(await starts()).toBe(`${year}-08-01T08:00:00.000Z`)
})
