import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { contactsToReview, reviewContacts } from '../actions/review-contacts.ts'
import { saveContact } from '../actions/save-contact.ts'
import { suppressContact } from '../actions/suppress-contact.ts'
import { tidyAudience } from '../actions/tidy-audience.ts'
import { confirmRegistration, endRegistration, markUsed, registerRelative, registrationLink } from '../index.ts'
import { audienceDb } from '../store/handle.ts'
import { ADVISER, addPerson, addUnits, callerWith, importReference } from './builders.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString()
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db)
  varde.setClock(NOW)
  await addUnits(database.db)
  await addPerson(database.db, { id: 'per_union', unitId: 'unt_prison', duty: 'union-representative' })
  await importReference(database.db, NOW)
})
afterAll(() => database.drop())

const add = (name: string, groupKeys = ['police'], kind: 'person' | 'organisation' = 'organisation') =>
  saveContact(varde, ADVISER, {
    kind,
    name,
    title: null,
    language: 'nb',
    unitId: null,
    region: null,
    legalBasis: 'public-task',
    evidence: null,
    protected: false,
    groupKeys,
    points: [{ channel: 'email', address: `${name}@x.example`, preferred: true, suppressedReason: null }],
  })
const keep = (kind: string, days: number) =>
  sql`insert into organisation.privacy_rule (record_kind, names, content, legal_basis, retention_days, retention_note, special_category)
    values (${kind}, '{}', '{}', 'gdpr-6-1-e', ${days}, '{}', false)
    on conflict (record_kind) do update set retention_days = ${days}`.execute(database.db)
const namesToReview = async (caller = ADVISER) =>
  (await contactsToReview(varde, caller, 1)).contacts.map((contact) => contact.name)
const registrations = () =>
  audienceDb(database.db).selectFrom('audience.subscription').select(['id', 'address']).execute()

test('when a registration is never confirmed, it is gone after as many days as the rule says', async () => {
  await registerRelative(varde, {
    from: null,
    topic: 'relatives-visits',
    channel: 'sms',
    address: '900 00 000',
    language: 'nb',
  })
  varde.setClock(later(6))
  await tidyAudience(varde)
  expect(await registrations()).toHaveLength(1)
  await keep('registration', 5)
  await tidyAudience(varde)
  expect(await registrations()).toEqual([])
  varde.setClock(NOW)
})

test('when the rule for subscriptions is changed, ended registrations and those who unsubscribed go by the new time', async () => {
  await registerRelative(varde, {
    from: null,
    unitId: 'unt_prison',
    channel: 'email',
    address: 'n@x.example',
    language: 'nb',
  })
  const [row] = await registrations()
  const link = (await registrationLink(varde, row!.id))!
  await confirmRegistration(varde, link.confirmToken)
  await endRegistration(varde, link.endToken)
  const out = await add('avmeldt')
  await suppressContact(varde, ADVISER, { contactId: out, reason: 'unsubscribed' })
  await keep('subscription', 90)
  varde.setClock(later(31))
  await tidyAudience(varde)
  expect(await registrations()).toHaveLength(1)
  varde.setClock(later(91))
  await tidyAudience(varde)
  expect(await registrations()).toEqual([])
  const left = await audienceDb(database.db).selectFrom('audience.contact').select('id').where('id', '=', out).execute()
  expect(left).toEqual([])
  varde.setClock(NOW)
})

test('when nobody has used or looked at a contact for two years, it is listed and stays until a person decides', async () => {
  const [, kept, used] = [await add('glemt'), await add('beholdt'), await add('brukt', ['courts'])]
  expect(await namesToReview()).toEqual([])
  varde.setClock(later(400))
  await markUsed(database.db, { groups: ['courts'] }, varde.now())
  await tidyAudience(varde)
  varde.setClock(later(731))
  expect((await namesToReview()).toSorted()).toEqual(['beholdt', 'glemt'])
  await tidyAudience(varde)
  expect(await namesToReview()).toHaveLength(2)
  await reviewContacts(varde, ADVISER, { ids: [kept], decision: 'keep' })
  const { contacts } = await contactsToReview(varde, ADVISER, 1)
  expect(contacts.map((contact) => contact.name)).toEqual(['glemt'])
  await reviewContacts(varde, ADVISER, { ids: contacts.map((contact) => contact.id), decision: 'erase' })
  expect(await namesToReview()).toEqual([])
  const left = await audienceDb(database.db).selectFrom('audience.contact').select('id').orderBy('name').execute()
  expect(left.map((row) => row.id)).toEqual([kept, used])
  const { rows: beside } = await sql`
    select 1 from (select contact_id from audience.contact_point union all select contact_id from audience.contact_group) b
     where contact_id not in (select id from audience.contact)`.execute(database.db)
  expect(beside).toEqual([])
  varde.setClock(later(400 + 731))
  expect(await namesToReview()).toEqual(['brukt'])
  varde.setClock(NOW)
})

test('when the reader may not see union office, persons of unions are neither listed nor decided on', async () => {
  const id = await add('tillitsvalgt', ['unions'], 'person')
  varde.setClock(later(731))
  const unitAdviser = callerWith('communication-adviser', 'unt_prison')
  expect(await namesToReview()).toContain('tillitsvalgt')
  expect(await namesToReview(unitAdviser)).not.toContain('tillitsvalgt')
  const attempt = reviewContacts(varde, unitAdviser, { ids: [id], decision: 'erase' })
  await expect(attempt).rejects.toMatchObject({ code: 'audience.no-such-contact' })
  await expect(contactsToReview(varde, callerWith('leader', 'unt_prison'), 1)).rejects.toMatchObject({
    code: 'audience.not-yours',
  })
})
