import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { freezeApproved } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { WEIGHED } from '../rules/sentence-basis.ts'
import { type Group, holdingParts, kindsOf, type PlannedPart } from '../rules/statement.ts'
import { statementFault } from '../rules/statement-fault.ts'
import { newestReleased } from '../rules/superseding.ts'
import { type CrisisRow, changeCrisis } from '../store/crises.ts'
import { insertStatement, statementsOf } from '../store/statements.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { confirmAssertions } from './confirm-assertions.ts'
import { endLate } from './end-late.ts'
import { endSuperseded } from './end-statement.ts'
import { type FilledWords, fillFirstWords } from './fill-first-words.ts'
import { holdAgainstFacts, noteFactsRead } from './hold-against-facts.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { putWaiver, refuseAtStop, refuseOthers, type Waiver } from './keep-waiver.ts'
import { loadCrisis } from './load-crisis.ts'
import { moveStatement } from './move-statement.ts'
import { newStatement } from './new-statement.ts'
import { roomTime } from './practice-time.ts'
import { blocksOf, textsOf } from './statement-texts.ts'
import { leaderStill } from './word-in-force.ts'

export type Holding = {
  groups: Group[]
  /** When more comes; asked for when the public is among the groups. */
  nextAt: Date | null
  /** A leader's own word that what is public does not wait past its time for own staff who cannot be reached; null: it waits. */
  waiver: Waiver | null
  /** What the words assert, as whoever releases them has confirmed it. */
  confirmed?: readonly string[]
  /** The number of the newest released words that whoever releases these has seen; 0: none. Absent: they are not held against it. */
  lastSeen?: number
  /** What the room knows, as whoever releases them has read it beside the words. */
  read?: readonly { id: string; revision: number }[]
}

/**
 * First words, approved beforehand, leave on the word of one person: only fields are filled in. Groups whose words are not ready
 * are refused, so that nobody believes they were told. Past own staff they go on the word of a leader alone, given now (the route asks
 * for a sign-in of the last ten minutes) or beforehand with the approval of the public words. Throws `crisis.speak-not-allowed`,
 * `crisis.first-not-ready`, `crisis.first-says-next`, `crisis.next-missing`, `crisis.next-past`, `crisis.no-groups`, `crisis.waiver-needs-leader`,
 * `crisis.waiver-at-stop` and `crisis.waiver-needs-reason`, `crisis.said-meanwhile` when others have released words that the caller has not seen, `crisis.assertion-open` while something they assert is not confirmed, and `crisis.facts-not-read` while they are
 * not held against what the room knows.
 */
export async function releaseHolding(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  input: Holding,
): Promise<{ id: string }> {
  const made = await inSpeakingRoom(
    varde,
    caller,
    crisisId,
    async (trx, file, now) => {
      await refuseUnseen(trx, file, input.lastSeen)
      await endLate(trx, file, input.groups, { by: caller.id, at: now })
      return putHolding(trx, varde, caller, file, input, now)
    },
    'speak-first',
  )
  // What keeps it, if anything, is said in the room: it is released, and is tried again by itself.
  await moveStatement(varde, made.id)
  return made
}

/** Two presses, or two people who press at once, must not become two messages: the second is asked to look first. */
async function refuseUnseen(trx: Trx, file: CrisisRow, lastSeen: number | undefined): Promise<void> {
  const newest = newestReleased(await statementsOf(trx, file.id))
  if (lastSeen !== undefined && newest > lastSeen)
    throw new Failure('conflict', 'crisis.said-meanwhile', { number: newest })
}

/** First words are released in the transaction of the caller, who may speak and then moves them. Throws as `releaseHolding`. */
export async function putHolding(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  file: CrisisRow,
  input: Holding,
  now: Date,
): Promise<{ id: string }> {
  const { id: crisisId } = file
  const shows = await roomTime(trx, file, now)
  const fault = statementFault(input, shows)
  if (fault) throw new Failure('invalid', `crisis.${fault}`)
  const words = await fillFirstWords(trx, file, input.nextAt, shows)
  const { groups, confirmed = [], read = [] } = input
  const signed = { by: caller.id, at: now }
  const facts = await holdAgainstFacts(trx, file, { groups, read }, now)
  const asserted = await confirmAssertions(trx, file, { groups, words, confirmed }, signed)
  const frozen = []
  for (const [position, part] of holdingParts(input.groups).entries())
    frozen.push({ position, ...(await freezePart(trx, varde, caller, file, part, { words, nextAt: input.nextAt })) })
  const said = { ...input, kind: 'holding', corrects: null, admits: false, isApproved: true } as const
  const row = await newStatement(trx, crisisId, said, signed)
  const { id, number } = row
  await insertStatement(
    trx,
    row,
    frozen.map((one) => ({ id: newId('stp'), statement_id: id, ...one, dispatch_id: null, released_at: null })),
    [],
  )
  await endSuperseded(trx, file, id, now)
  const { abilities } = await loadCrisis(trx, caller, crisisId)
  const alone = !abilities.includes('speak')
  const code = alone ? 'statement-released-alone' : 'statement-released'
  await noteInRoom(trx, { crisisId, code, params: { number }, by: caller.id, at: now })
  await noteFactsRead(trx, crisisId, { number, facts }, signed)
  const content = { statementId: id, statement: number, groups, beforehand: true, alone, asserted, read: facts }
  await announceCrisis(trx, caller, file, CRISIS_EVENTS.statementReleased, now, content)
  if (input.groups.includes('public'))
    await takeWord(trx, caller, file, { id, number }, { waiver: input.waiver, words, now })
  await changeCrisis(trx, crisisId)
  return { id }
}

type Word = { waiver: Waiver | null; words: readonly FilledWords[]; now: Date }

/** The leader's own word, or the one that was given with the approval of the words that most read, while whoever gave it still leads. */
async function takeWord(
  trx: Trx,
  caller: Caller,
  file: CrisisRow,
  statement: { id: string; number: number },
  { waiver, words, now }: Word,
): Promise<void> {
  if (waiver) {
    await refuseOthers(trx, caller, file.id)
    await refuseAtStop(trx, file)
    const given = { by: caller.id, at: now, now, reason: waiver.reason, releasedBy: null }
    await putWaiver(trx, file, statement, given)
    return
  }
  const before = beforehandOf(words)
  if (!before || !(await leaderStill(trx, file, before.by, now))) return
  await putWaiver(trx, file, statement, { ...before, now, releasedBy: caller.id })
}

/** The word that came with the approval of the public words, by the edition that the others are made from. */
export const beforehandOf = (words: readonly FilledWords[]): FilledWords['waiver'] =>
  words.find((one) => one.audience === 'public' && one.readiness === 'ready')?.waiver ?? null

async function freezePart(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  file: CrisisRow,
  { words: audience, groups }: PlannedPart,
  { words, nextAt }: { words: readonly FilledWords[]; nextAt: Date | null },
) {
  const ready = words.filter((one) => one.audience === audience && one.readiness === 'ready')
  const [source] = ready
  // The others are made from the Norwegian words, which alone are held against the facts.
  if (!source || !ready.some(({ language }) => WEIGHED.includes(language)))
    throw new Failure('conflict', 'crisis.first-not-ready', { audience })
  if (!nextAt && ready.some((one) => one.saysNext)) throw new Failure('invalid', 'crisis.first-says-next', { audience })
  const { messageId, versionId } = await freezeApproved(
    trx,
    varde,
    caller,
    {
      unitId: file.owner_unit_id,
      mode: file.mode,
      audienceKinds: kindsOf(groups),
      editions: ready.map(({ language, title, paragraphs }) => ({ language, title, body: blocksOf(paragraphs) })),
      heldBy: file.id,
    },
    source.approvedBy!,
  )
  return { groups, message_id: messageId, version_id: versionId, texts: textsOf(ready) }
}
