import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approvalStanding, approvedVersion, approveInRoom, returnInRoom, writersInTurn } from '../../message/index.ts'
import { personNames } from '../../organisation/index.ts'
import { isLate } from '../rules/lateness.ts'
import { isChanged, isFollowing } from '../rules/statement.ts'
import { asUsed } from '../rules/used-fact.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import {
  changePart,
  changeStatement,
  findStatement,
  lockStatement,
  type PartRow,
  partOfMessage,
  partsOf,
  type StatementRow,
  usedFacts,
} from '../store/statements.ts'
import { noteInRoom } from './append-entry.ts'
import { dropPart, endFollowing, endStatement, endSuperseded } from './end-statement.ts'
import { mainOf, norwegianOf } from './follow-statement.ts'
import { outByFrom } from './new-statement.ts'
import { passOtherRooms } from './pass-other-rooms.ts'
import { roomTime } from './practice-time.ts'
import { textsOfEditions } from './statement-texts.ts'
import { translationsOf } from './translations-of.ts'
import { weighAgain } from './weigh-again.ts'
import { refuseBare, refuseUntrue } from './weigh-statement.ts'

type Reader = { language: string; name: string }
type Yes = {
  messageId: string
  approvalId: string
  /** Languages that the caller reads, and has read beside the source. */
  read?: readonly string[]
  /** Who has read the others. */
  readers?: readonly Reader[]
}
type Held = { part: PartRow; statement: StatementRow; file: CrisisRow }

/**
 * Somebody with the authority says yes to words of a room, read on a page of their own: all parts of the statement that wait for this
 * person, as they say the same. With the last of them it may leave; what follows in more languages holds up nothing. Throws
 * `message.not-found`, `crisis.statement-ended`, `crisis.fact-not-sayable`, `crisis.sentence-without-basis` when a
 * sentence rests on nothing by now, `crisis.sentence-known` when the room has confirmed since what the words do not know, `crisis.source-not-norwegian`, `crisis.sentence-unconfirmed`, `crisis.statement-late`,
 * `crisis.translation-unread` unless each language but the source is `read` beside it by the caller or by one of the `readers`, `crisis.reader-wrote-it`,
 * as `passOtherRooms`, and what the message slice says.
 */
export async function approveStatement(
  varde: Varde,
  caller: Caller,
  { messageId, approvalId, read = [], readers = [] }: Yes,
): Promise<void> {
  await inHeld(varde, messageId, async (trx, { part, statement, file }) => {
    const parts = await partsOf(trx, [statement.id])
    await refuseWhatFell(trx, { part, statement, file }, parts)
    const shows = await roomTime(trx, file, varde.now())
    if (isLate(statement, shows)) throw new Failure('conflict', 'crisis.statement-late')
    const languages = translationsOf(part, parts).map((one) => one.language)
    const byOthers = await readByOthers(trx, { part, statement, file }, languages, { read, readers })
    await approvePart(trx, varde, caller, { part, statement, file }, approvalId)
    if (!isFollowing(part))
      for (const other of (await partsOf(trx, [statement.id])).filter((one) => one.id !== part.id && isOpen(one))) {
        const { verdict, approvalId: open } = await approvalStanding(trx, varde, caller, other.message_id)
        if (open && verdict === 'yes') await approvePart(trx, varde, caller, { part: other, statement, file }, open)
      }
    const at = varde.now()
    const { number } = statement
    const signed = { crisisId: file.id, by: caller.id, at }
    const own = languages.filter((one) => read.includes(one))
    if (own.length > 0)
      await noteInRoom(trx, { ...signed, code: 'statement-read-beside', params: { number, languages: own } })
    for (const { language, name } of byOthers)
      await noteInRoom(trx, { ...signed, code: 'statement-read-by', params: { number, languages: [language], name } })
    await (isFollowing(part)
      ? noteInRoom(trx, {
          ...signed,
          code: 'statement-language-approved',
          params: { number, languages: part.languages },
        })
      : noteInRoom(trx, { ...signed, code: 'statement-approved', params: { number } }))
    await letGo(trx, file, statement, at)
    await changeCrisis(trx, file.id)
  })
}

/** What the words rest on still stands, and nothing that they, or what they are made from, say stands as unconfirmed. */
async function refuseWhatFell(trx: Trx, { part, statement, file }: Held, parts: readonly PartRow[]): Promise<void> {
  const facts = (await usedFacts(trx, file.id)).filter((one) => one.statementId === statement.id)
  if (facts.some((one) => isChanged(asUsed(one)))) throw new Failure('conflict', 'crisis.fact-not-sayable')
  const known = await factsOf(trx, file.id)
  const source = isFollowing(part) ? mainOf(parts) : part
  norwegianOf(source)
  // What is refused in the source is refused in all that is made from it.
  if (source !== part) refuseUntrue(await weighAgain(trx, file, statement, source, known), known)
  const weighed = await weighAgain(trx, file, statement, part, known)
  refuseUntrue(weighed, known)
  // Of a translation no reason is asked for each sentence.
  const unreasoned = weighed.filter(({ reason }) => reason === null)
  refuseBare(isFollowing(part) ? unreasoned.filter(({ basis }) => basis === 'known') : unreasoned, [], known)
}

/**
 * Each language has been read beside its source by the caller, or by somebody else who reads it, by name, and never by whoever wrote it. Gives
 * the latter. Throws `crisis.translation-unread`, `crisis.reader-name` and `crisis.reader-wrote-it`.
 */
async function readByOthers(
  trx: Trx,
  { part, statement: { made_by: madeBy } }: Held,
  languages: readonly string[],
  { read, readers }: Required<Pick<Yes, 'read' | 'readers'>>,
): Promise<Reader[]> {
  const byOthers = languages
    .filter((language) => !read.includes(language))
    .map((language) => ({ language, name: readers.find((one) => one.language === language)?.name.trim() ?? '' }))
  const unread = byOthers.find(({ name }) => name === '')
  if (unread) throw new Failure('invalid', 'crisis.translation-unread', { language: unread.language })
  // It stands in the room's log: a name, and nothing that may be a number of somebody's.
  if (byOthers.some(({ name }) => /\p{N}/u.test(name))) throw new Failure('invalid', 'crisis.reader-name')
  if (byOthers.length === 0) return []
  const writers = await writersInTurn(trx, part.message_id)
  const names = await personNames(trx, [...new Set([madeBy, ...[...writers.values()].flat()])], null)
  const own = byOthers.find(({ language, name }) => {
    const wrote = writers.get(language) ?? [madeBy]
    return wrote.some((id) => lettersOf(names.get(id) ?? '') === lettersOf(name))
  })
  if (own) throw new Failure('invalid', 'crisis.reader-wrote-it', { language: own.language })
  return byOthers
}

/** A name however it is typed. */
const lettersOf = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')

/** Sends the words back with a reason: they are set aside, and whoever wrote them begins anew from them. Throws as `approveStatement`. */
export async function returnStatement(
  varde: Varde,
  caller: Caller,
  { messageId, approvalId, reason }: { messageId: string; approvalId: string; reason: string },
): Promise<void> {
  await inHeld(varde, messageId, async (trx, { part, statement, file }) => {
    await returnInRoom(trx, varde, caller, { messageId, approvalId, reason, room: file.id })
    const { id, number } = statement
    const params = { number, reason }
    const at = varde.now()
    await noteInRoom(trx, { crisisId: file.id, code: 'statement-returned', params, by: caller.id, at })
    const ending = { reason: 'returned', by: caller.id, at } as const
    if (isFollowing(part)) await dropPart(trx, file, number, part, ending)
    else await endStatement(trx, file, id, ending)
  })
}

const isOpen = (part: PartRow): boolean => !isFollowing(part) && part.version_id === null

async function approvePart(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { part, statement, file }: Held,
  approvalId: string,
): Promise<void> {
  await passOtherRooms(trx, varde, caller, file, statement, part)
  const asked = { messageId: part.message_id, approvalId, room: file.id }
  const { versionId } = await approveInRoom(trx, varde, caller, asked)
  const version = (await approvedVersion(trx, versionId))!
  await changePart(trx, part.id, { version_id: versionId, texts: textsOfEditions(version.editions) })
}

/** With the last yes it may leave. Own staff have their time from now, however long it took. */
async function letGo(trx: Trx, file: CrisisRow, statement: StatementRow, at: Date): Promise<void> {
  const isWhole = (await partsOf(trx, [statement.id])).every((one) => !isOpen(one))
  if (!isWhole || statement.state !== 'waiting') return
  const out_by = statement.out_by && (await outByFrom(trx, file.id, statement.kind, at))
  await changeStatement(trx, statement.id, { state: 'going', released_at: at, out_by })
  await endSuperseded(trx, file, statement.id, at)
  const wrong = statement.corrects && (await findStatement(trx, statement.corrects))
  if (wrong) await endFollowing(trx, file, wrong, { reason: 'corrected', at })
}

async function inHeld(varde: Varde, messageId: string, does: (trx: Trx, held: Held) => Promise<void>): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const seen = await partOfMessage(trx, messageId)
    const known = seen && (await findStatement(trx, seen.statement_id))
    // The room first, as everywhere: then the statement, then its texts.
    const file = known && (await lockCrisis(trx, known.crisis_id))
    const statement = known && (await lockStatement(trx, known.id))
    const part = await partOfMessage(trx, messageId)
    if (!file || !statement || !part) throw new Failure('not-found', 'message.not-found')
    if (!isAwaited(part, statement)) throw new Failure('conflict', 'crisis.statement-ended')
    await does(trx, { part, statement, file })
  })
}

/** May somebody's yes still let it leave? */
export function isAwaited(part: PartRow, { state }: Pick<StatementRow, 'state'>): boolean {
  if (part.version_id !== null || part.dropped_reason !== null) return false
  return state === 'waiting' || (isFollowing(part) && (state === 'going' || state === 'out'))
}
