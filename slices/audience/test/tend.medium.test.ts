import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { countAudience } from '../actions/count-audience.ts'
import { eraseContact } from '../actions/erase-contact.ts'
import { exportContacts } from '../actions/export-contacts.ts'
import { type ContactInput, saveContact } from '../actions/save-contact.ts'
import { saveGroup } from '../actions/save-group.ts'
import { seeContact } from '../actions/see-contact.ts'
import { setHeadCount } from '../actions/set-head-count.ts'
import { suppressContact, unsubscribeContact } from '../actions/suppress-contact.ts'
import { registerAudience } from '../http.ts'
import { confirmRegistration, countSegment, endRegistration, registerRelative, registrationLink } from '../index.ts'
import { audienceDb } from '../store/handle.ts'
import { ADMINISTRATOR, ADVISER, addPerson, addUnits, callerWith, importReference } from './builders.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db)
  await addUnits(database.db)
  await addPerson(database.db, { id: 'per_union', unitId: 'unt_prison', duty: 'union-representative' })
  await importReference(database.db, NOW)
})
afterAll(() => database.drop())

const contact = (over: Partial<ContactInput> = {}): ContactInput => ({
  kind: 'organisation',
  name: 'Kontoret',
  title: null,
  language: 'nb',
  unitId: null,
  region: null,
  legalBasis: 'public-task',
  evidence: null,
  protected: false,
  groupKeys: ['police'],
  points: [{ channel: 'email', address: 'post@x.example', preferred: true, suppressedReason: null }],
  ...over,
})
const events = async (name: string) =>
  await (
    database.db as never as import('kysely').Kysely<{ 'bus.event': { name: string; content: string; subject: string } }>
  )
    .selectFrom('bus.event')
    .select(['content', 'subject'])
    .where('name', '=', name)
    .execute()
const total = async (groups: string[]) => (await countSegment(database.db, { groups })).persons

test('when a contact is erased, nothing of it is left but the fact, and an import cannot bring it back', async () => {
  const id = await saveContact(
    varde,
    ADVISER,
    contact({
      name: 'Test Testesen',
      kind: 'person',
      points: [{ channel: 'email', address: 'borte@x.example', preferred: false, suppressedReason: null }],
    }),
  )
  await eraseContact(varde, ADVISER, { contactId: id, reason: 'asked-by-person' })
  expect(
    await audienceDb(database.db)
      .selectFrom('audience.contact_point')
      .selectAll()
      .where('contact_id', '=', id)
      .execute(),
  ).toEqual([])
  const told = [...(await events('audience.contact-erased')), ...(await events('audience.contact-changed'))]
  expect(told.some((event) => event.subject === id)).toBe(true)
  expect(told.every((event) => !/borte|Testesen/.test(event.content))).toBe(true)
  expect(await audienceDb(database.db).selectFrom('audience.suppression').select('reason').execute()).toEqual([
    { reason: 'erased' },
  ])
})

test('when a contact is suppressed, it is counted as excluded with the reason, until it is let in again', async () => {
  const id = await saveContact(varde, ADVISER, contact({ groupKeys: ['courts'] }))
  await suppressContact(varde, ADVISER, { contactId: id, reason: 'asked' })
  expect(await countSegment(database.db, { groups: ['courts'] })).toMatchObject({
    total: 1,
    excluded: { suppressed: 1 },
  })
  // They asked for it themselves: it is lifted for a reason, and the reason is on record.
  await expect(suppressContact(varde, ADVISER, { contactId: id, reason: null, why: ' ' })).rejects.toMatchObject({
    code: 'audience.lift-needs-reason',
  })
  await suppressContact(varde, ADVISER, { contactId: id, reason: null, why: 'Skrev til oss i dag' })
  const lifted = (await events('audience.suppressed')).filter((event) => event.subject === id).at(-1)!
  expect(JSON.parse(lifted.content)).toEqual({ reason: 'lifted', why: 'Skrev til oss i dag' })
  expect(await countSegment(database.db, { groups: ['courts'] })).toMatchObject({
    excluded: {},
    byChannel: { email: 1 },
  })
})

test('when a protected contact is changed, the addresses nobody sees are kept, and its failing address is not used', async () => {
  const points = [
    { channel: 'email' as const, address: 'vernet@x.example', preferred: true, suppressedReason: null },
    { channel: 'email' as const, address: 'annen@x.example', preferred: false, suppressedReason: null },
  ]
  const id = await saveContact(varde, ADVISER, contact({ points, protected: true }))
  const seen = await seeContact(varde, ADVISER, id)
  expect(seen.points.map((point) => point.address)).toEqual(['', ''])
  await saveContact(varde, ADVISER, {
    ...contact(),
    id,
    points: seen.points.map((point, at) => ({
      id: point.id,
      channel: point.channel,
      address: point.address,
      preferred: point.preferred,
      suppressedReason: at === 0 ? ('bounces' as const) : null,
    })),
  })
  const { contact: now, points: kept } = await seeContact(varde, ADVISER, id)
  expect(kept.map((point) => point.address)).toEqual(['vernet@x.example', 'annen@x.example'])
  expect(now.email).toBe('annen@x.example')
})

test('when a relative asks, nothing reaches them before they confirm, and nothing of the address is left after they end', async () => {
  await registerRelative(varde, {
    from: null,
    unitId: 'unt_prison',
    channel: 'email',
    address: 'Noen@Heime.example',
    language: 'nn',
  })
  await registerRelative(varde, {
    from: null,
    unitId: 'unt_prison',
    channel: 'email',
    address: 'noen@heime.example',
    language: 'nn',
  })
  expect(await total(['relatives'])).toBe(0)
  const asked = await events('audience.registration-asked')
  expect(new Set(asked.map((event) => event.subject)).size).toBe(1)
  expect(asked[0]!.content).not.toContain('heime')
  const link = (await registrationLink(varde, asked[0]!.subject))!
  await expect(confirmRegistration(varde, link.endToken)).rejects.toMatchObject({ code: 'audience.link-not-valid' })
  expect(await confirmRegistration(varde, link.confirmToken)).toEqual({ language: 'nn' })
  expect(await total(['relatives'])).toBe(1)
  await endRegistration(varde, link.endToken)
  await endRegistration(varde, link.endToken)
  expect(await total(['relatives'])).toBe(0)
  const rows = await audienceDb(database.db).selectFrom('audience.subscription').select('address').execute()
  expect(rows).toEqual([{ address: null }])
})

test('when somebody asks again and again for an address that is not theirs, it gets six links in a day, whatever they choose', async () => {
  const ask = (address: string) =>
    registerRelative(varde, { from: null, unitId: 'unt_prison', channel: 'sms', address, language: 'nb' })
  const before = (await events('audience.registration-asked')).length
  for (let times = 0; times < 9; times++) await ask('99 88 77 66')
  expect((await events('audience.registration-asked')).length - before).toBe(6)
  await ask('99 88 77 65')
  expect((await events('audience.registration-asked')).length - before).toBe(7)
})

test('when a unit sets its own counts, they replace the old ones; another unit may not', async () => {
  const poster = callerWith('notice-poster', 'unt_prison')
  await setHeadCount(varde, poster, { unitId: 'unt_prison', population: 'inmates', heads: { nb: 80, pl: 12 } })
  await setHeadCount(varde, poster, { unitId: 'unt_prison', population: 'inmates', heads: { nb: 75, en: 0 } })
  expect(await countSegment(database.db, { groups: ['inmates'] })).toMatchObject({
    heads: 75,
    byChannel: { print: 75 },
  })
  const attempt = setHeadCount(varde, callerWith('leader', 'unt_fjord'), {
    unitId: 'unt_prison',
    population: 'inmates',
    heads: { nb: 1 },
  })
  await expect(attempt).rejects.toMatchObject({ code: 'audience.not-your-unit' })
})

test('when a choice alone tells who holds union office, only those who may see it get the names', async () => {
  const leader = callerWith('leader', 'unt_prison')
  const choice = { groups: ['union-representatives'] }
  expect(await countAudience(varde, leader, choice)).toMatchObject({
    persons: 1,
    sample: [],
    sampleHidden: 'union-office',
  })
  expect((await countAudience(varde, ADVISER, choice)).sample).toHaveLength(1)
  const unitAdviser = callerWith('communication-adviser', 'unt_prison')
  expect((await countAudience(varde, unitAdviser, choice)).sampleHidden).toBe('union-office')
  expect((await countAudience(varde, leader, { groups: ['staff'], duties: ['union-representative'] })).sample).toEqual(
    [],
  )
})

test('when a contact holds union office, those who may not see it can neither shut it out nor erase it', async () => {
  const unitAdviser = callerWith('communication-adviser', 'unt_prison')
  const id = await saveContact(
    varde,
    ADVISER,
    contact({ kind: 'person', name: 'Test Testesen', groupKeys: ['unions'] }),
  )
  const refused = { code: 'audience.no-such-contact' }
  await expect(seeContact(varde, unitAdviser, id)).rejects.toMatchObject(refused)
  const shutOut = suppressContact(varde, unitAdviser, { contactId: id, reason: 'asked' })
  await expect(shutOut).rejects.toMatchObject(refused)
  const erased = eraseContact(varde, unitAdviser, { contactId: id, reason: 'no-longer-relevant' })
  await expect(erased).rejects.toMatchObject(refused)
  expect((await seeContact(varde, ADVISER, id)).contact.suppressed_reason).toBe(null)
})

test('when a group is made below itself, or of staff, it is refused', async () => {
  const input = {
    parentId: null,
    names: { nb: 'Nettsteder', nn: 'Nettstader', en: 'Sites' },
    circle: 'outer' as const,
    interest: null,
    influence: null,
    assessment: null,
  }
  const top = await saveGroup(varde, ADVISER, input)
  const below = await saveGroup(varde, ADVISER, { ...input, parentId: top })
  await expect(saveGroup(varde, ADVISER, { ...input, parentId: '' })).rejects.toMatchObject({
    code: 'audience.no-such-group',
  })
  await expect(saveGroup(varde, ADVISER, { ...input, id: top, parentId: below })).rejects.toMatchObject({
    code: 'audience.group-loop',
  })
  await expect(saveGroup(varde, ADVISER, { ...input, parentId: 'grp_staff' })).rejects.toMatchObject({
    code: 'audience.group-takes-no-contacts',
  })
})

test('when contacts are exported, formulas are text and the log says how many', async () => {
  await saveContact(varde, ADVISER, contact({ name: '=HYPERLINK("x")', groupKeys: ['academia'] }))
  const csv = (await exportContacts(varde, ADVISER, { format: 'csv', group: 'academia' })).toString('utf8')
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  expect((await exportContacts(varde, ADVISER, { format: 'xlsx', group: 'academia' })).subarray(0, 2).toString()).toBe(
    'PK',
  )
  expect((await events('audience.exported')).map((event) => JSON.parse(event.content).contacts)).toEqual([1, 1])
})

test('when routes are asked by role, each answers as it should', async () => {
  let caller: Caller | null = null
  const web = await createWeb(
    varde,
    async () => caller,
    () => 'recent',
  )
  registerAudience(web, varde)
  const get = async (who: Caller | null, url: string) => {
    caller = who
    return (await web.inject({ url })).statusCode
  }
  const safetyDelegate = callerWith('safety-delegate', 'unt_prison')
  for (const path of ['groups', 'contacts', 'segments', 'head-counts', 'subscribers']) {
    expect([path, await get(null, `/api/audience/${path}`)]).toEqual([path, 401])
    expect([path, await get(safetyDelegate, `/api/audience/${path}`)]).toEqual([path, 403])
    expect([path, await get(ADVISER, `/api/audience/${path}`)]).toEqual([path, 200])
  }
  expect(await get(ADVISER, '/api/audience/subscribers/search?text=heime')).toBe(403)
  expect(await get(ADMINISTRATOR, '/api/audience/subscribers/search?text=heime')).toBe(200)
  expect(await get(callerWith('leader', 'unt_prison'), '/api/audience/imports')).toBe(403)
  caller = ADVISER
  const count = await web.inject({
    method: 'POST',
    url: '/api/audience/count',
    payload: { definition: { groups: ['police'] } },
  })
  expect(count.json()).toMatchObject({ excluded: 0, excludedBy: {} })
  const boundary = 'x'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="l.csv"\r\n\r\nNavn;E-post\nA;a@b.example\n\r\n--${boundary}--\r\n`
  const made = await web.inject({
    method: 'POST',
    url: '/api/audience/imports',
    payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  expect(made.json()).toMatchObject({ state: 'uploaded', mapping: { name: 0, email: 1 }, abilities: ['map', 'check'] })
  await web.close()
})

const reasonOf = (work: Promise<unknown>) => work.then(() => 'done').catch((error) => error.code as string)
const at = (address: string, suppressedReason: ContactInput['points'][number]['suppressedReason'] = null) => [
  { channel: 'email' as const, address, preferred: false, suppressedReason },
]

test('when somebody has said no more, nothing lifts it but a person with a reason', async () => {
  const id = await saveContact(varde, ADVISER, contact({ name: 'Vil ikke', points: at('nei@x.example') }))
  await unsubscribeContact(varde, id)
  const set = (reason: 'bounces' | 'asked' | null, why?: string) =>
    reasonOf(suppressContact(varde, ADVISER, { contactId: id, reason, why }))
  // Another reason in its place would be lifted without a word.
  expect(await set('bounces')).toBe('audience.lift-needs-reason')
  expect(await set('asked')).toBe('done')
  expect(await set(null)).toBe('audience.lift-needs-reason')
  // Nor does a new contact with the address, or the address moved to one there is, or a contact that is saved as it stands.
  const again = contact({ name: 'Samme adresse', points: at('Nei@x.example') })
  expect(await reasonOf(saveContact(varde, ADVISER, again))).toBe('audience.lift-needs-reason')
  const other = await saveContact(varde, ADVISER, contact({ name: 'En annen', points: at('annen@x.example') }))
  expect(await reasonOf(saveContact(varde, ADVISER, { ...again, id: other }))).toBe('audience.lift-needs-reason')
  expect(await reasonOf(saveContact(varde, ADVISER, { ...again, id, name: 'Nytt navn' }))).toBe('done')
  expect((await seeContact(varde, ADVISER, id)).contact.suppressed_reason).toBe('asked')
  const token = { ...ADVISER, kind: 'token' as const }
  expect(await reasonOf(saveContact(varde, token, { ...again, why: 'Sa ja' }))).toBe('access.person-needed')
  const made = await saveContact(varde, ADVISER, { ...again, why: 'Skrev til oss i dag' })
  const told = (await events('audience.suppressed')).filter((event) => event.subject === made)
  expect(told.map((event) => JSON.parse(event.content))).toEqual([
    { reason: 'lifted', why: 'Skrev til oss i dag', channels: ['email'] },
  ])
})

test('when one address has been asked out, it stays out until somebody says why, also where it stands with others', async () => {
  const other = await saveContact(varde, ADVISER, contact({ name: 'Har den òg', points: at('ut@x.example') }))
  const given = contact({ name: 'Bruker en annen', points: [...at('ut@x.example'), ...at('inn@x.example')] })
  const id = await saveContact(varde, ADVISER, given)
  const save = (points: ContactInput['points'], why?: string) =>
    reasonOf(saveContact(varde, ADVISER, { ...given, id, points, why }))
  expect(await save([...at('ut@x.example', 'asked'), ...at('inn@x.example')])).toBe('done')
  expect((await seeContact(varde, ADVISER, other)).contact.email).toBeNull()
  expect(await save([...at('ut@x.example'), ...at('inn@x.example')])).toBe('audience.lift-needs-reason')
  expect(await save([...at('ut@x.example', 'bounces'), ...at('inn@x.example')])).toBe('audience.lift-needs-reason')
  // Taken away and put back is the same.
  expect(await save(at('inn@x.example'))).toBe('done')
  expect(await save([...at('ut@x.example'), ...at('inn@x.example')])).toBe('audience.lift-needs-reason')
  expect(await save([...at('ut@x.example'), ...at('inn@x.example')], 'Ringte og sa ja')).toBe('done')
})

test('when somebody asked to be erased, their address does not come back without a reason', async () => {
  const id = await saveContact(varde, ADVISER, contact({ name: 'Borte', points: at('slettet@x.example') }))
  await eraseContact(varde, ADVISER, { contactId: id, reason: 'asked-by-person' })
  const again = saveContact(varde, ADVISER, contact({ name: 'Tilbake', points: at('slettet@x.example') }))
  expect(await reasonOf(again)).toBe('audience.lift-needs-reason')
})
