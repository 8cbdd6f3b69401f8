import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { emptyOverride } from '../../dispatch/index.ts'
import { emptyReturned } from '../../message/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type EmptiedMark, GONE, type GoneWords, mayEmpty } from '../rules/emptying.ts'
import { holdsWords, wordsIn } from '../rules/entry-schema.ts'
import { repeatsName } from '../rules/repeats-name.ts'
import { changeCrisis, lockCrisis } from '../store/crises.ts'
import { emptyBeside, partsTold } from '../store/emptying.ts'
import { type EntryRow, emptyEntry, findEntry, isRepeated } from '../store/entries.ts'
import { factsOf } from '../store/facts.ts'
import { CARDS, tasksOf } from '../store/tasks.ts'
import { announceCrisis } from './announce-crisis.ts'
import { noteInRoom } from './append-entry.ts'
import { emptyBrief, emptyCopies, type LeftDigest, wordsBeside } from './empty-copies.ts'
import { eventsThatSay } from './events-that-say.ts'
import { loadCrisis } from './load-crisis.ts'

/** The chained log's: no slice reaches it, so that the server hands it over. */
export type EmptyEvents = (
  trx: Trx,
  emptied: { eventIds: readonly string[]; by: string; at: Date; reason: string },
) => Promise<void>

/**
 * Empties an entry that should never have been written: a name, say. Who wrote it and when stays, and so does its digest in
 * the chained log. Of a line that Varde wrote, what a person put in it goes: a fact must have been put right first. What the room keeps
 * of the same words beside the log, and in what was made of it, goes with it. Own words, and any by whoever leads; of a grave act by whoever
 * leads alone (`rules/emptying.ts`). Throws `crisis.no-such-entry`, `crisis.redact-not-allowed`, `crisis.words-of-card`,
 * `crisis.fact-still-says` and `crisis.reason-repeats`.
 */
export async function redactEntry(
  varde: Varde,
  caller: Caller,
  { crisisId, entryId, reason }: { crisisId: string; entryId: string; reason: string },
  emptyEvents: EmptyEvents,
): Promise<void> {
  const { abilities } = await loadCrisis(varde.db, caller, crisisId)
  const leads = abilities.includes('lead')
  await varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    const entry = await findEntry(trx, entryId)
    const words = entry?.kind === 'system' ? wordsIn(entry.code) : []
    if (!file || entry?.crisis_id !== crisisId || (entry.kind === 'system' && !holdsWords(entry.code)))
      throw new Failure('not-found', 'crisis.no-such-entry')
    if (!mayEmpty(entry, caller.id, leads) || (!leads && (await isRepeated(trx, entry))))
      throw new Failure('not-allowed', 'crisis.redact-not-allowed')
    if (entry.redacted_at) return
    const said = words.flatMap((key) => entry.params[key] ?? []).map(String)
    await refuseStanding(trx, entry, said)
    if (repeatsName(reason, [entry.text, ...said, ...(await wordsBeside(trx, entry))].join(' ')))
      throw new Failure('invalid', 'crisis.reason-repeats')
    const { seq } = entry
    const at = varde.now()
    await emptyBeside(trx, entry)
    await emptyElsewhere(trx, entry)
    const eventIds = await eventsThatSay(trx, entry)
    await emptyEvents(trx, { eventIds, by: caller.id, at, reason })
    const mark = { entryId, seq, at: at.toISOString(), by: caller.id }
    const left = [...(await emptyMade(trx, entry, leads, mark)), ...(await emptyBrief(trx, entry, mark))]
    const held = words.filter((key) => Object.hasOwn(entry.params, key))
    const params = { ...entry.params, ...Object.fromEntries(held.map((key) => [key, ''])) }
    await emptyEntry(trx, entryId, { by: caller.id, at, reason, params })
    const kind = entry.code ?? entry.kind
    await noteInRoom(trx, { crisisId, code: 'redacted', params: { entryId, seq, kind }, by: caller.id, at })
    const content = { entryId, seq, kind, reason, ...(left.length > 0 && { left }) }
    await announceCrisis(trx, caller, file, CRISIS_EVENTS.entryRedacted, at, content)
    await changeCrisis(trx, crisisId)
  })
}

/** The same reason where other slices keep it: of a text that was given back, and of a wave that was opened on a leader's word. */
async function emptyElsewhere(trx: Trx, { crisis_id: crisisId, code, params, by }: EntryRow): Promise<void> {
  const { reason } = params
  if (typeof reason !== 'string' || (code !== 'statement-returned' && code !== 'statement-override')) return
  const { messageIds, dispatchIds } = await partsTold(trx, crisisId, params.number as number)
  if (code === 'statement-returned') await emptyReturned(trx, { messageIds, by, reason })
  else await emptyOverride(trx, { dispatchIds, reason })
}

const isOfFact = ({ code }: EntryRow): boolean => code === 'inject' || code?.startsWith('fact-') === true

/** What still stands is not emptied: anything of the line that its fact says, and what an action card says. */
async function refuseStanding(trx: Trx, entry: EntryRow, said: readonly string[]): Promise<void> {
  const { crisis_id: crisisId, code, params } = entry
  if (isOfFact(entry)) {
    const words = said.filter(Boolean).flatMap((one) => [one, one.slice(0, 500)])
    const facts = (await factsOf(trx, crisisId)).filter((one) => !params.fact || one.id === params.fact)
    if (facts.some(({ text, source, counter }) => [text, source, counter].some((one) => words.includes(one))))
      throw new Failure('conflict', 'crisis.fact-still-says')
  }
  if (code === 'task-done' && !params.taskId) {
    const cards = (await tasksOf(trx, crisisId)).filter((one) => one.made_by === CARDS)
    if (cards.some((one) => one.texts.nb === params.task)) throw new Failure('conflict', 'crisis.words-of-card')
  }
}

/** The same words in what was made of the room. Where an older line does not say which fact it was, only who leads finds them by what they say. */
async function emptyMade(trx: Trx, entry: EntryRow, leads: boolean, mark: EmptiedMark): Promise<LeftDigest[]> {
  const gone = goneWith(entry)
  return gone && (gone.id !== null || leads) ? emptyCopies(trx, entry.crisis_id, gone, mark) : []
}

function goneWith(entry: EntryRow): GoneWords | null {
  const { code, params } = entry
  const words = (key: string) => (typeof params[key] === 'string' ? (params[key] as string) : null)
  if (code === 'task-done') return { of: 'task', id: words('taskId'), text: words('task') ?? GONE }
  if (!isOfFact(entry)) return null
  const texts = [words('text')?.slice(0, 500), words('before')].filter((one) => typeof one === 'string' && one !== '')
  const revision = code === 'inject' ? 1 : ((params.revision as number | undefined) ?? null)
  return { of: 'fact', id: words('fact'), revision, texts: texts as string[], source: words('source') ?? GONE }
}
