import { sql } from 'kysely'
import sharp from 'sharp'
import { runSms } from '../../slices/dispatch/actions/send-sms.ts'
import { runUntil } from '../../slices/dispatch/test/builders.ts'
import { callerOfPerson } from '../../slices/organisation/index.ts'
import { addPicture } from '../../slices/press/actions/keep-pictures.ts'
import type { DoorsHouse, Person } from './house.ts'

/** Words for a part of a course, by the name of the part. */
type Say = (part: string) => string
type Course = { name: string; parts: readonly string[]; walk: (house: DoorsHouse, say: Say) => Promise<void> }

/** What takes several people and steps in the right order to come out, so that chance never gets there. */
export const COURSES: readonly Course[] = [
  { name: 'message', parts: ['title', 'body', 'question'], walk: message },
  { name: 'answer to the press', parts: ['answer'], walk: answer },
  { name: 'picture', parts: ['alt', 'caption', 'credit'], walk: (house, say) => picture(house, say, null) },
  { name: 'picture beside a release', parts: ['alt', 'caption', 'credit'], walk: pictureBeside },
  { name: 'note to the ministry', parts: ['facts', 'may be asked', 'we say'], walk: ministryNote },
]

/** Stopped at a step: whatever it was, the words are not out. */
class Held extends Error {}

async function done<Data = Record<string, never>>(sent: ReturnType<Person['send']>): Promise<Data> {
  const { statusCode, body } = await sent
  if (statusCode >= 300) throw new Held(body)
  return (body ? JSON.parse(body) : {}) as Data
}

/** Null when it came through, else what held it. */
export async function walkCourse(house: DoorsHouse, course: Course, say: Say): Promise<string | null> {
  try {
    await course.walk(house, say)
    return null
  } catch (error) {
    if (error instanceof Held || (error as { code?: string }).code) return (error as Error).message
    throw error
  }
}

type View = { settingsRevision: number; editions: { revision: number }[]; origin: { revision: number } }
type Asked = { edition: { id: string } | null; asked: { key: string }[] }

/** A press release: written, asked for, approved by another, and opened in the press room by its wave. */
async function message(house: DoorsHouse, say: Say): Promise<void> {
  const [writer, leader] = house.people
  const kind = { kind: 'press-release', audienceKinds: ['public'] }
  const made = { ...kind, unitId: house.top, language: 'nb', title: 'Prøve' }
  const { id } = await done<{ id: string }>(writer.post('/api/messages', made))
  const at = `/api/messages/${id}`
  const read = async () => (await writer.get(at)).json() as View
  const { revision } = (await read()).editions[0]!
  const body = [{ kind: 'paragraph', text: [{ text: `Vi bytter et rør. ${say('body')}` }] }]
  await done(writer.send('PUT', `${at}/editions/nb`, { revision, title: say('title'), body }))
  const { settingsRevision, origin } = await read()
  await done(
    writer.send('PUT', `${at}/settings`, {
      ...{ ...kind, revision: settingsRevision, confirm: true, byName: false, byNameGround: null, byNameUntil: null },
      ...{ requiredChecks: [], question: { nb: `Passer det? ${say('question')}` } },
    }),
  )
  const keys = { initiativeId: null, goalKeys: [], gapKeys: [], audienceKeys: [], roleKey: house.roleKey }
  await done(writer.send('PUT', `${at}/origin`, { ...keys, revision: origin.revision }))
  const { approvalId } = await done<{ approvalId: string }>(writer.post(`${at}/ask`))
  const { edition, asked } = (await leader.get(`${at}/principles`)).json() as Asked
  const answers = asked.map(({ key }) => ({ key, answer: 'held', note: null }))
  const principles = { editionId: edition?.id ?? null, answers }
  const { versionId } = await done<{ versionId: string }>(leader.post(`${at}/approve`, { approvalId, principles }))
  const wave = (name: string, groups: string[], publishes: string[]) => ({
    ...{ name, audiences: { groups }, channels: ['email', 'sms'], publishes, gate: { kind: 'with-start' } },
  })
  const waves = [wave('Egne ansatte', ['staff'], []), wave('Pressen', ['press'], ['press-room'])]
  const dispatch = await done<{ id: string }>(writer.post('/api/dispatches', { versionId, waves }))
  await done(writer.post(`/api/dispatches/${dispatch.id}/start`))
  const abort = new AbortController()
  const texting = runSms(house.varde, abort.signal)
  try {
    await runUntil(house.varde, async () => {
      const { waves: sent } = (await writer.get(`/api/dispatches/${dispatch.id}`)).json() as {
        waves: { openedAt: unknown }[]
      }
      return sent.every(({ openedAt }) => openedAt)
    })
  } finally {
    abort.abort()
    await texting
  }
}

/** An answer to a journalist: written, approved by another, sent as a letter. */
async function answer({ top, people: [writer, leader] }: DoorsHouse, say: Say): Promise<void> {
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
  await done(leader.post(`${at}/approve`, { revision: 1 }))
  await done(writer.post(`${at}/send`, { by: 'email' }))
}

/** A picture of the press room, or beside a release, with its caption: brought by one, shown by the yes of another. */
async function picture(
  { db, varde, people: [writer, leader] }: DoorsHouse,
  say: Say,
  messageId: string | null,
): Promise<void> {
  const file = await sharp({ create: { width: 20, height: 10, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const caller = (await callerOfPerson(db, writer.id, varde.now()))!
  const { approvalId } = await addPicture(varde, caller, {
    ...{ messageId, texts: { nb: { alt: say('alt'), caption: say('caption') } }, credit: say('credit'), file },
    ...{ licence: 'press-use', people: 'nobody', consentReference: '' },
  })
  await done(leader.post(`/api/approvals/${approvalId}/approve`))
}

async function pictureBeside(house: DoorsHouse, say: Say): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select message_id as id from press.public_release order by released_at desc, id desc limit 1`.execute(house.db)
  await picture(house, say, rows[0]!.id)
}

/** What the ministry is told of a case: frozen by one of the directorate’s staff, and sent as a letter by another, who says that the address is right. */
async function ministryNote({ top, people: [writer, other] }: DoorsHouse, say: Say): Promise<void> {
  const reported = { clientKey: `key-${crypto.randomUUID()}`, unitId: top, what: 'Et rør er lekk', howSoon: 'today' }
  const { caseId } = await done<{ caseId: string }>(writer.post('/api/cases', reported))
  const at = `/api/cases/${caseId}`
  const { revision } = (await writer.get(at)).json() as { revision: number }
  await done(
    writer.post(`${at}/assess`, {
      ...{ revision, title: 'Et rør er lekk', breadth: 'broad', ministryMustKnow: true, handlingUnitId: top },
    }),
  )
  const words = { facts: say('facts'), mayBeAsked: say('may be asked'), weSay: say('we say') }
  const { number } = await done<{ number: number }>(writer.post(`${at}/ministry-notes`, words))
  const to = { recipientId: 'con_proof', isConfirmed: true }
  await done(other.post(`${at}/ministry-notes/${number}/send`, to))
}
