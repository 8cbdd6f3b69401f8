import { sql } from 'kysely'
import { alertContent } from '../../slices/cases/actions/alert-content.ts'
import { openedNotice } from '../../slices/confidentiality/actions/opened-notice.ts'
import { translationNotice } from '../../slices/message/actions/tell-translator.ts'
import { chainEvents, exportLog } from '../../slices/trace/index.ts'
import type { LevelsHouse, Reader } from './house.ts'
import type { Canary } from './plant.ts'

/** Streams that never end, which are opened and not read (`streamsOpen`), and pages of the shell, which hold no data. */
const SKIPPED = /\/live$|^\/api\/my\/|^\/api\/auth|\/\*$|^\/assets|^\/icons|^\/sw\.js|^\/demo/

/** Who is meant to see each: those named, those called in, those who are asked to say yes to words about it, and those whom its level lets read. */
export async function namedIn({ db }: LevelsHouse, canaries: Canary[]): Promise<Map<string, Set<string>>> {
  const seen = new Map(canaries.map(({ id }) => [id, new Set<string>()]))
  const { rows } = await sql<{ id: string; person: string }>`
    select subject_id as id, person_id as person from confidentiality.named_person
    union select crisis_id, person_id from crisis.call where times > 0 or told_at is not null`.execute(db)
  for (const { id, person } of rows) seen.get(id)?.add(person)
  for (const { id, asked = [], readers = [] } of canaries)
    for (const person of [...asked, ...readers]) seen.get(id)!.add(person)
  return seen
}

/** Every address of this route: with each id in each place, and with each word where something is searched for. */
function addresses(path: string, canaries: Canary[]): string[] {
  const ids = canaries.flatMap((one) => one.ids)
  if (!path.includes(':')) return [path]
  return ids.map((id) =>
    path
      .replaceAll(/:language/g, 'nb')
      .replaceAll(/:kind/g, kindOf(id))
      .replaceAll(/:\w+/g, id),
  )
}
const kindOf = (id: string) =>
  ({ msg: 'message', cas: 'case', cri: 'crisis', dsp: 'dispatch' })[id.slice(0, 3)] ?? 'message'

/** What is asked for by a question, and not by the address alone. */
function questions(canaries: Canary[]): string[] {
  const words = canaries.map(({ word }) => word)
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  return [
    ...words.flatMap((word) => [`/api/search?q=${word}`, `/api/messages?q=${word}`]),
    '/api/cases?over=true',
    ...['message', 'case', 'dispatch', 'confidentiality', 'crisis'].map(
      (event) => `/api/log?event=${event === 'case' ? 'cases' : event}`,
    ),
    ...canaries.flatMap(({ ids }) => ids.map((id) => `/api/thread?kind=${kindOf(id)}&id=${id}`)),
    ...['', '/csv'].map((file) => `/api/press/equal-treatment${file}?from=${day(-7)}&to=${day(14)}`),
    ...canaries.flatMap(({ where = [] }) => where),
    `/api/plan/calendar?from=${day(-7)}&to=${day(14)}`,
  ]
}

export type Leak = { who: string; where: string; kind: string }

type Read = { leaks: Leak[]; seen: Set<string>; read: number; failed: string[] }

/** Reads every route as every reader, and says where a word came to somebody who is not meant to see it. `seen` counts what the owner got; `failed` is where the house fell. */
export async function readAll(
  house: LevelsHouse,
  canaries: Canary[],
  readers: Reader[],
  isOneEnough: boolean,
): Promise<Read> {
  return readAs(house.paths, { canaries, readers, allowed: await namedIn(house, canaries), isOneEnough })
}

type Asked = {
  canaries: Canary[]
  readers: readonly Pick<Reader, 'who' | 'id' | 'get'>[]
  allowed: ReadonlyMap<string, ReadonlySet<string>>
  /** With a guard off, one leak is all that is asked for. */
  isOneEnough: boolean
}

/** The same where `allowed` says whom each is meant for. */
export async function readAs(
  paths: readonly string[],
  { canaries, readers, allowed, isOneEnough }: Asked,
): Promise<Read> {
  const everywhere = [
    ...paths.filter((path) => !SKIPPED.test(path)).flatMap((path) => addresses(path, canaries)),
    ...questions(canaries),
  ]
  const leaks: Leak[] = []
  const seen = new Set<string>()
  const failed: string[] = []
  let read = 0
  for (const reader of readers)
    for (const where of everywhere) {
      if (isOneEnough && leaks.length > 0) return { leaks, seen, read, failed }
      const { statusCode, body } = await reader.get(where)
      if (statusCode >= 500) failed.push(`GET ${where} by ${reader.who}: ${statusCode}`)
      read++
      const said = withoutEcho(body, where)
      for (const { kind, id } of canaries.filter(({ word }) => said.includes(word)))
        if (allowed.get(id)!.has(reader.id)) seen.add(`${kind} ${reader.who}`)
        else leaks.push({ who: reader.who, where, kind })
    }
  return { leaks, seen, read, failed }
}

/** Streams about one thing that somebody was let in to who is not meant to see it: the room's carries its log. */
export async function streamsOpen(
  house: LevelsHouse,
  canaries: Canary[],
  readers: readonly Reader[],
): Promise<{ leaks: Leak[]; opened: number }> {
  const allowed = await namedIn(house, canaries)
  const leaks: Leak[] = []
  let opened = 0
  for (const path of house.paths.filter((one) => one.endsWith('/:id/live')))
    for (const { id, kind } of canaries)
      for (const { who, id: personId, jar } of readers) {
        const where = path.replace(':id', id)
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const headers = { host: 'localhost:3000', cookie }
        const answer = await house.web.inject({ url: where, headers, payloadAsStream: true })
        answer.stream().destroy()
        if (answer.statusCode !== 200) continue
        if (allowed.get(id)!.has(personId)) opened++
        else leaks.push({ who, where, kind })
      }
  return { leaks, opened }
}

/** What the asker wrote, and gets back, is no leak. */
const withoutEcho = (body: string, where: string) => body.replaceAll(where, '').replaceAll(/"instance":"[^"]*"/g, '')

/**
 * What leaves by mail, in a calendar and in the file of the log: the alert of a case, that something has been opened, and that a translation is
 * asked for. Not read: the mails of plan, press and the crisis room, which nothing planted here sets off, and other calendars than a unit's.
 */
export async function readLeaving(house: LevelsHouse, canaries: Canary[]): Promise<Leak[]> {
  const { db, varde, owner } = house
  const said: [string, string][] = []
  const ids = async (query: string) => (await sql.raw<{ id: string }>(query).execute(db)).rows.map(({ id }) => id)
  for (const id of await ids('select id from cases.alert'))
    said.push(['mail', JSON.stringify(await alertContent(varde, id))])
  for (const id of await ids('select id from confidentiality.notice'))
    said.push(['mail', JSON.stringify(await openedNotice(varde, id))])
  for (const id of await ids('select id from message.translation_notice'))
    said.push(['mail', JSON.stringify(await translationNotice(varde, id))])
  const feed = await owner.send('POST', '/api/plan/calendar/feeds', { kind: 'unit', unitId: house.places.prison })
  const address = Object.values(feed.json() as Record<string, string>).find((one) => one.includes('.ics'))
  if (!address) throw new Error(`no calendar: ${feed.statusCode} ${feed.body}`)
  said.push([
    'calendar',
    (await house.web.inject({ url: new URL(address).pathname, headers: { host: 'localhost:3000' } })).body,
  ])
  await chainEvents(varde)
  let file = ''
  for await (const part of exportLog(varde)) file += part
  said.push(['file of the log', file])
  return said.flatMap(([where, text]) =>
    canaries.filter(({ word }) => text.includes(word)).map(({ kind }) => ({ who: 'outside', where, kind })),
  )
}

/** Ties something of their own to what they may not see, as somebody who may do so with other things: the answer is as for what is not there. */
export async function tieUnseen({ named, places }: LevelsHouse, canaries: Canary[]): Promise<Leak[]> {
  const idOf = (kind: string) => canaries.find((one) => one.kind === kind)!.id
  const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
  const event = {
    ...{
      kind: 'briefing',
      unitId: places.prison,
      texts: { nb: { title: 'Møte', about: '' } },
      language: 'nb',
      place: 'Salen',
    },
    ...{ href: null, openTo: 'press', startsAt: at(24), endsAt: at(25), accreditBy: null, seats: null },
  }
  const help = { unitId: places.prison, need: 'capacity', title: 'Hjelp', about: '', howSoon: 'week' }
  const tries: [string, string, string, (id: string) => object][] = [
    ['press', 'msg_nothing', '/api/press/occasions', (messageId) => ({ ...event, messageId })],
    ['case', 'cas_nothing', '/api/support', (caseId) => ({ ...help, caseId })],
  ]
  const leaks: Leak[] = []
  for (const [kind, unknown, where, body] of tries) {
    const said = async (id: string) => {
      const { statusCode, body: text } = await named.send('POST', where, body(id))
      return statusCode < 400 ? 'tied' : `${statusCode} ${(JSON.parse(text) as { code?: string }).code}`
    }
    const [unseen, absent] = [await said(idOf(kind)), await said(unknown)]
    if (unseen === 'tied' || unseen !== absent) leaks.push({ who: named.who, where, kind })
  }
  return leaks
}
