import sharp from 'sharp'
import { callerOfPerson } from '../../slices/organisation/index.ts'
import { addPicture } from '../../slices/press/actions/keep-pictures.ts'
import { type BeforeYes, type Course, done, type Say, yesTo } from './course.ts'
import type { DoorsHouse } from './house.ts'
import { releasedBefore } from './message-courses.ts'

const PICTURE = {
  alt: ['press.public_picture.texts'],
  caption: ['press.public_picture.texts'],
  credit: ['press.public_picture.credit'],
}
const TOLD = 'a line that is told to the press'

export const PRESS_COURSES: readonly Course[] = [
  { name: 'answer to the press', parts: { answer: ['an answer to the press'] }, walk: answer },
  { name: 'picture', parts: PICTURE, walk: (house, say, yes) => picture(house, { say, yes, messageId: null }) },
  {
    name: 'picture beside a release',
    parts: PICTURE,
    walk: async (house, say, yes) => picture(house, { say, yes, messageId: await releasedBefore(house) }),
  },
  {
    name: 'public question',
    parts: {
      topic: ['press.public_question.topic', TOLD],
      question: ['press.public_question.texts', TOLD],
      answer: ['press.public_question.texts', TOLD],
      source: ['press.public_question.sources', TOLD],
    },
    walk: line,
  },
  {
    name: 'fact',
    parts: {
      value: ['press.public_fact.value'],
      label: ['press.public_fact.labels'],
      source: ['press.public_fact.source'],
    },
    walk: fact,
  },
  {
    name: 'event',
    parts: {
      title: ['press.public_occasion.texts'],
      about: ['press.public_occasion.texts'],
      place: ['press.public_occasion.moved_place'],
      'other place': ['press.public_occasion.place'],
      'why it is cancelled': ['press.public_occasion.notes'],
    },
    walk: occasion,
  },
]

/** An answer to a journalist: written, approved by another, sent as a letter. */
async function answer({ top, people: [writer, leader] }: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const { id } = await done<{ id: string }>(
    writer.post('/api/press/inquiries', {
      ...{ kind: 'question', channel: 'email', topic: 'Vannet', question: 'Når kommer vannet igjen?', language: 'nb' },
      ...{ dueAt: new Date(Date.now() + 86_400_000).toISOString(), unitId: top },
      ...{ journalistName: 'Test Testesen', outletName: 'Prøveavisa', email: 'test@avisa.example', phone: null },
    }),
  )
  const at = `/api/press/inquiries/${id}`
  await done(writer.post(`${at}/unit`, { unitId: top }))
  await done(writer.post(`${at}/owner`))
  const text = `Vannet er tilbake i morgen. ${say('answer')}`
  await done(writer.send('PUT', `${at}/answer`, { revision: 0, text, language: 'nb', sources: [], lineIds: [] }))
  await done(writer.post(`${at}/approval`))
  await beforeYes()
  await done(leader.post(`${at}/approve`, { revision: 1 }))
  await done(writer.post(`${at}/send`, { by: 'email' }))
}

/** A picture of the press room, or beside a release and on its card, with its caption: brought by one, shown by the yes of another. */
async function picture(
  house: DoorsHouse,
  { say, yes, messageId }: { say: Say; yes: BeforeYes; messageId: string | null },
): Promise<void> {
  const file = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const caller = (await callerOfPerson(house.db, house.people[0].id, house.varde.now()))!
  const asked = await addPicture(house.varde, caller, {
    ...{ messageId, texts: { nb: { alt: say('alt'), caption: say('caption') } }, credit: say('credit'), file },
    ...{ licence: 'press-use', people: 'nobody', consentReference: '' },
  })
  await yes()
  await yesTo(house, asked)
}

/** A question of many with its answer, among the open questions. */
async function line({ top, people: [writer, leader] }: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const { id } = await done<{ id: string }>(
    writer.post('/api/press/lines', {
      ...{ kind: 'question', topic: say('topic'), unitId: top, isPublic: true, expiresOn: '2099-12-31' },
      texts: { nb: { question: `Når kommer vannet? ${say('question')}`, answer: `I morgen. ${say('answer')}` } },
      sources: [{ title: say('source'), href: null }],
    }),
  )
  await beforeYes()
  await done(leader.post(`/api/press/lines/${id}/approve`, { revision: 1 }))
}

async function fact(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const asked = await done<{ approvalId: string }>(
    house.people[0].post('/api/press/facts', {
      ...{ value: say('value', 20), labels: { nb: say('label') }, source: say('source') },
      ...{ href: null, asOf: '2026-01-01', isFront: true },
    }),
  )
  await beforeYes()
  await yesTo(house, asked)
}

/** An event: announced, moved and cancelled, each by the yes of another. */
async function occasion(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const [writer] = house.people
  const tomorrow = new Date(house.varde.now().getTime() + 86_400_000)
  const about = {
    ...{ kind: 'visit', unitId: house.top, language: 'nb', href: null, openTo: 'press', accreditBy: null, seats: null },
    texts: { nb: { title: say('title'), about: say('about') } },
    ...{ startsAt: tomorrow.toISOString(), endsAt: new Date(tomorrow.getTime() + 3_600_000).toISOString() },
    ...{ messageId: null, place: say('place') },
  }
  const { id } = await done<{ id: string }>(writer.post('/api/press/occasions', about))
  const at = `/api/press/occasions/${id}`
  const asked = await done<{ approvalId: string }>(writer.post(`${at}/publish`, { at: null, reason: null }))
  const [other, why] = [say('other place'), say('why it is cancelled')]
  await beforeYes()
  await yesTo(house, asked)
  const moved = { ...about, place: other, reason: null, notes: {} }
  await yesTo(house, await done(writer.send('PUT', `${at}/announced`, moved)))
  await yesTo(house, await done(writer.post(`${at}/cancel`, { why: 'cancelled', notes: { nb: why } })))
}
