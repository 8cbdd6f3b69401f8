import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { formatClock } from '../../kit/i18n/formats.ts'
import { type Group, groupOfKinds } from '../../slices/crisis/rules/statement.ts'
import { readLink, signLink } from '../../slices/dispatch/index.ts'
import { type Block, blockTexts } from '../../slices/message/index.ts'
import type { Came, Here } from './counts.ts'
import { heldBack } from './done.ts'
import { endedIn, falseIn, readIn, roomsOf } from './rows.ts'

type Letter = Came & { recipientId: string }
type Sent = {
  crisisId: string
  recipientId: string
  address: string
  language: string
  statementId: string
  number: number
  kind: string
  nextAt: Date | null
  isFollowing: boolean
  editions: Record<string, { title: string; body: Block[] }>
  runs: boolean
  isOpen: boolean
  kinds: string[]
  isPublic: boolean
  staffWaits: boolean
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Every letter and SMS that the receivers have got since the last look: true at this moment, of words that may leave, in order, once to each, and as the version has it. */
export async function lettersThatCame(here: Here): Promise<void> {
  const letters = await taken(here)
  if (letters.length === 0) return
  here.seen.came.push(...letters)
  const sent = await sentTo(here, letters)
  for (const { recipientId, to } of letters)
    if (!sent.has(recipientId)) here.fault('countedTwice', `${to} got something that is in no ledger of the room`)
  for (const room of roomsOf(here)) {
    const own = letters.filter(({ recipientId }) => sent.get(recipientId)?.crisisId === room.crisisId)
    if (own.length > 0) await cameFrom(room, own, sent)
  }
}

async function cameFrom(here: Here, letters: readonly Letter[], sent: ReadonlyMap<string, Sent>): Promise<void> {
  const { seen } = here
  const [untrue, ended, facts] = [await falseIn(here), await endedIn(here), await factsIn(here)]
  for (const letter of letters) {
    const of = sent.get(letter.recipientId)!
    seen.letters++
    seen.had.set(`${letter.way} ${letter.recipientId}`, 1 + (seen.had.get(`${letter.way} ${letter.recipientId}`) ?? 0))
    mayLeave(here, letter, of, { isUntrue: untrue.has(of.statementId), isEnded: ended.has(of.statementId) })
    isTrue(here, letter, of, facts)
    isInOrder(here, letter, of)
    isAsApproved(here, letter, of)
  }
  // What came in one go came at one time.
  for (const { recipientId, to } of letters) {
    const { number = 0, kind = '' } = sent.get(recipientId) ?? {}
    if (isNews(kind)) seen.newest.set(to, Math.max(number, seen.newest.get(to) ?? 0))
  }
}

async function taken({ mail, telephones, varde }: Here): Promise<Letter[]> {
  const letters = mail.taken.splice(0).map(async ({ to, message }): Promise<Letter> => {
    const { messageId = '', subject = '', text = '', html } = await simpleParser(message)
    const says = [oneLine(text), oneLine(String(html).replace(/<[^>]*>/g, ' '))]
    return { recipientId: messageId.slice(1).split('@')[0]!, to, way: 'email', title: subject, says }
  })
  const messages = telephones.got.splice(0).map(({ body }): Letter => {
    const { to, text } = JSON.parse(body) as { to: string; text: string }
    const token = /\/k\/(\S+)/.exec(text)?.[1] ?? ''
    return {
      recipientId: readLink(varde.secrets.link, token) ?? '',
      to,
      way: 'sms',
      title: oneLine(text),
      says: [oneLine(text)],
    }
  })
  return [...(await Promise.all(letters)), ...messages]
}

/** What the ledger says of each, and of the words that they are. */
async function sentTo(here: Here, letters: readonly Letter[]): Promise<Map<string, Sent>> {
  const ids = letters.map(({ recipientId }) => recipientId)
  const { rows } = await sql<Sent>`
    select s.crisis_id as "crisisId", r.id as "recipientId", r.language, s.id as "statementId", s.number, s.kind, s.next_at as "nextAt", cardinality(p.languages) > 0 as "isFollowing", v.editions,
           d.state = 'running' as runs, w.state = 'open' as "isOpen",
           w.audience_kinds as kinds, w.audience_kinds && '{press,public}' as "isPublic",
           exists (select from dispatch.recipient o join dispatch.wave e on e.id = o.wave_id
                    where o.dispatch_id = d.id and o.state = 'waiting' and 'staff' = any (e.audience_kinds)) as "staffWaits"
      from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id join dispatch.dispatch d on d.id = r.dispatch_id
      join message.version v on v.id = d.version_id
      join crisis.statement_part p on p.dispatch_id = d.id join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = any (${roomsOf(here).map(({ crisisId }) => crisisId)}) and r.id = any (${ids})`.execute(
    here.db,
  )
  return new Map(rows.map((row) => [row.recipientId, row]))
}

/** Something that may not be said at this moment, by the one word of it that no other text has: in whatever language. */
async function factsIn({ db, crisisId }: Here): Promise<{ place: RegExp; isSure: boolean }[]> {
  const { rows } = await sql<{ text: string; isSure: boolean }>`
    select text, state = 'confirmed' and police <> 'waiting' as "isSure" from crisis.fact where crisis_id = ${crisisId}`.execute(
    db,
  )
  return rows.flatMap(({ text, isSure }) => {
    const place = /port\w+/.exec(text)?.[0]
    return place ? [{ place: new RegExp(`\\b${place}\\b`), isSure }] : []
  })
}

type Worth = { isUntrue: boolean; isEnded: boolean }

/** Its words had not ended, nothing kept them, and own staff had them first. */
function mayLeave(
  { fault, varde, promised, done }: Here,
  letter: Letter,
  of: Sent,
  { isUntrue, isEnded }: Worth,
): void {
  const { number } = of
  if (isUntrue) fault('falseLeft', `somebody got statement ${number}, which is not confirmed`)
  if (isEnded) fault('falseLeft', `somebody got statement ${number}, which has ended in the room`)
  if (!of.runs || !of.isOpen) fault('falseLeft', `somebody got statement ${number}, which is not on its way to them`)
  const group = groupOfKinds(of.kinds) as Group
  if (heldBack(done).includes(group)) fault('falseLeft', `somebody got statement ${number} past the stop`)
  if (of.isPublic && of.staffWaits && !done.waived.has(of.statementId))
    fault('outOfOrder', `the press got statement ${number} before own staff`)
  const past = [of.nextAt, promised.get(number) ?? null].find((at) => at !== null && at < varde.now())
  // What follows in more languages may come later, where it does not say the time itself.
  const isSaid = !of.isFollowing || letter.says.some((text) => past && text.includes(formatClock(past, 'nb')))
  if (past && isSaid) fault('pastPromises', `somebody got statement ${number}, which promises ${past.toISOString()}`)
}

/** No place is named in it of which the room is not sure. */
function isTrue({ fault }: Here, { says }: Letter, { number }: Sent, facts: Awaited<ReturnType<typeof factsIn>>): void {
  const wrong = facts.find(({ place, isSure }) => !isSure && says.some((text) => place.test(text)))
  if (wrong)
    fault('falseLeft', `somebody read of ${wrong.place.source} in statement ${number}, and it is not confirmed`)
}

const isNews = (kind: string) => kind === 'holding' || kind === 'update'

/** Once to each, and never what is older than what they have. */
function isInOrder({ fault, seen }: Here, { to, title }: Letter, { statementId, number, kind }: Sent): void {
  const key = `${to} ${statementId} ${title}`
  if (seen.read.has(key)) fault('countedTwice', `somebody got statement ${number} twice`)
  seen.read.add(key)
  const newest = seen.newest.get(to) ?? 0
  if (isNews(kind) && number < newest) fault('outOfOrder', `somebody got statement ${number} after ${newest}`)
}

/** It says what the approved version says, in the language that they read, and its link is their own. */
function isAsApproved({ fault, varde }: Here, letter: Letter, { recipientId, language, editions, number }: Sent): void {
  const reads = readIn(language, editions)
  const { title, body } = editions[reads]!
  const lacks = (text: string) => letter.says.some((says) => !says.includes(oneLine(text)))
  const whole = [title, ...blockTexts(body).map(({ text }) => text)]
  const link = `/k/${signLink(varde.secrets.link, recipientId)}`
  // An SMS says what there is room for.
  const missing =
    letter.way === 'email' ? whole.find(lacks) : letter.title.startsWith(oneLine(title)) ? undefined : title
  if (missing !== undefined)
    fault('twoTruths', `an ${letter.way} of statement ${number} lacks «${missing}» in ${reads}`)
  if (letter.way === 'email' && letter.title !== title)
    fault('twoTruths', `an e-mail of statement ${number} is called «${letter.title}», its version «${title}»`)
  if (letter.way === 'email' && !letter.says[0]!.includes(link))
    fault('twoTruths', 'the link of a letter is not their own')
}

/** What the ledger has as taken by a server has come, once; and nothing else has. */
export async function ledgerAndReceivers({ db, crisisId, fault, seen }: Here): Promise<void> {
  const { rows } = await sql<{ key: string; number: number }>`
    select a.channel || ' ' || a.recipient_id as key, s.number from crisis.statement s
      join crisis.statement_part p on p.statement_id = s.id join dispatch.attempt a on a.dispatch_id = p.dispatch_id
     where s.crisis_id = ${crisisId} and a.channel in ('email', 'sms') and a.state <> 'prepared'`.execute(db)
  const had = new Map(seen.had)
  for (const { key, number } of rows) {
    const many = had.get(key) ?? 0
    if (many !== 1)
      fault('countedTwice', `the ledger says that somebody has statement ${number}, and they got it ${many} times`)
    had.delete(key)
  }
  for (const key of had.keys()) fault('countedTwice', `somebody got ${key}, and the ledger does not say so`)
}
