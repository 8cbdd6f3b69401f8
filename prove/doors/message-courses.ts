import { sql } from 'kysely'
import { runSms } from '../../slices/dispatch/actions/send-sms.ts'
import { signLink } from '../../slices/dispatch/index.ts'
import { runUntil } from '../../slices/dispatch/test/builders.ts'
import { indexReleases } from '../../slices/press/actions/index-releases.ts'
import { type BeforeYes, type Course, done, type Say, yesTo } from './course.ts'
import type { DoorsHouse } from './house.ts'

const RELEASED = [
  ...['dispatch.public_released.editions', 'press.public_release.editions'],
  'a message to its recipients, with its question and why it is by name',
]
const ASKED = [
  'a message to its recipients, with its question and why it is by name',
  'the question and the reason of a message, when they are written',
]

export const MESSAGE_COURSES: readonly Course[] = [
  {
    name: 'message',
    parts: { title: RELEASED, body: RELEASED, question: ASKED },
    made: { 'press.public_release_words.words': 'lekkasje' },
    walk: message,
  },
  {
    name: 'reply to who asks back',
    parts: { reply: ['an answer to a recipient’s question'] },
    walk: reply,
  },
  {
    name: 'note to the ministry',
    parts: {
      facts: ['a note to the ministry'],
      'may be asked': ['a note to the ministry'],
      'we say': ['a note to the ministry'],
    },
    walk: ministryNote,
  },
]

type View = { settingsRevision: number; editions: { revision: number }[]; origin: { revision: number } }
type Asked = { edition: { id: string } | null; asked: { key: string }[] }

/** A press release: written, asked for, and approved by another. */
export async function approvedRelease(house: DoorsHouse, say: Say, beforeYes: BeforeYes) {
  const [writer, leader] = house.people
  const kind = { kind: 'press-release', audienceKinds: ['public', 'inmates'] }
  const made = { ...kind, unitId: house.top, language: 'nb', title: 'Prøve' }
  const { id } = await done<{ id: string }>(writer.post('/api/messages', made))
  const at = `/api/messages/${id}`
  const read = async () => (await writer.get(at)).json() as View
  const { revision } = (await read()).editions[0]!
  const body = [{ kind: 'paragraph', text: [{ text: `Vi har en vannlekkasje. ${say('body')}` }] }]
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
  await beforeYes()
  const { edition, asked } = (await leader.get(`${at}/principles`)).json() as Asked
  const answers = asked.map(({ key }) => ({ key, answer: 'held', note: null }))
  const principles = { editionId: edition?.id ?? null, answers }
  const { versionId } = await done<{ versionId: string }>(leader.post(`${at}/approve`, { approvalId, principles }))
  return { id, versionId }
}

/** A press release: written, asked for, approved by another, and opened in the press room by its wave. */
async function message(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const [writer] = house.people
  const { versionId } = await approvedRelease(house, say, beforeYes)
  const wave = (name: string, groups: string[], publishes: string[]) => ({
    ...{ name, audiences: { groups }, channels: ['email', 'sms'], publishes, gate: { kind: 'with-start' } },
  })
  const waves = [
    wave('Egne ansatte', ['staff'], []),
    wave('Pressen', ['press', house.circle], ['press-room', 'webhook']),
    { ...wave('Innsatte', ['inmates'], []), channels: ['print'] },
  ]
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
  await indexReleases(house.varde)
}

/** A release that is out, in words that nobody looks for. */
export async function releasedBefore(house: DoorsHouse): Promise<string> {
  const last = () =>
    sql<{ id: string }>`select message_id as id from press.public_release order by released_at desc, id desc limit 1`
      .execute(house.db)
      .then(({ rows }) => rows[0]?.id)
  const known = await last()
  if (known) return known
  await message(
    house,
    () => 'Prøve',
    async () => undefined,
  )
  return (await last())!
}

/** An answer to somebody outside who asked back by the link of a message, read behind that link. */
async function reply(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const { db, people, web, varde } = house
  await releasedBefore(house)
  const { rows } = await sql<{ id: string; dispatchId: string }>`
    select id, dispatch_id as "dispatchId" from dispatch.recipient where source_id like 'con_circle%' order by id limit 1`.execute(
    db,
  )
  const { id: recipientId, dispatchId } = rows[0]!
  const question = `Når kommer vannet? ${crypto.randomUUID()}`
  await web.inject({
    ...{ method: 'POST', url: `/k/${signLink(varde.secrets.link, recipientId)}/spor` },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ tekst: question }).toString(),
  })
  const asks = await sql<{ id: string }>`select id from dispatch.question_back where text = ${question}`.execute(db)
  const { id } = asks.rows[0]!
  const answer = `Vannet er tilbake i morgen. ${say('reply')}`
  const asked = await done<{ approvalId: string }>(
    people[0].post(`/api/dispatches/${dispatchId}/questions/${id}/answer`, { answer }),
  )
  await beforeYes()
  await yesTo(house, asked)
}

/** What the ministry is told of a case: frozen by one of the directorate’s staff, and sent as a letter by another, who says that the address is right. */
async function ministryNote(
  { top, people: [writer, other] }: DoorsHouse,
  say: Say,
  beforeYes: BeforeYes,
): Promise<void> {
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
  await beforeYes()
  const to = { recipientId: 'con_proof', isConfirmed: true }
  await done(other.post(`${at}/ministry-notes/${number}/send`, to))
}
