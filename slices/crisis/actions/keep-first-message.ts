import { publish } from '../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { mayDecide } from '../../../kit/kernel/may-decide.ts'
import { may } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { fingerprintOfWords } from '../../approval/index.ts'
import { type Approvers, approversFor, dayOf, heldBackFailure, passDoor } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { mayWaive } from '../rules/crisis-right.ts'
import { type FirstAudience, KINDS_OF, sameFirstWords, unknownFields } from '../rules/first-message.ts'
import { hasReason, SHORTEST_REASON } from '../rules/waiver.ts'
import { scenarios } from '../store/crises.ts'
import {
  agencyUnitId,
  approveRow,
  clearFirstWaiver,
  type FirstMessageRow,
  lockFirstMessage,
  lockFirstWords,
  putFirstDraft,
  putFirstMessage,
} from '../store/first-messages.ts'
import type { FirstDraft } from '../store/tables-statement.ts'

/** Those who write for the whole agency. */
export async function mayWriteFirst(db: Database, caller: Caller): Promise<boolean> {
  const unitId = await agencyUnitId(db)
  return unitId !== null && may(caller, 'crisis.write-first-words', unitId)
}

/** Whoever the authority table names for words of this kind to this audience, and has not written them. */
export async function mayApproveFirst(db: Database, caller: Caller, row: FirstMessageRow, now: Date): Promise<boolean> {
  const approverIds = (await firstApprovers(db, row, now))?.personIds ?? []
  return mayDecide({ personId: caller.id, writerIds: latestOf(row).writers, approverIds }) === 'yes'
}

async function firstApprovers(db: Database, row: FirstMessageRow, now: Date): Promise<Approvers | null> {
  const unitId = await agencyUnitId(db)
  const asked = { messageKind: 'crisis-first', audienceKinds: [...KINDS_OF[row.audience]], now }
  return unitId === null ? null : approversFor(db, { ...asked, unitId, except: latestOf(row).writers })
}

export type FirstWords = {
  scenarioKey: string | null
  audience: FirstAudience
  language: string
  title: string
  body: string
  /** What the words assert, each to be confirmed when they leave; absent: as before. */
  asserts?: readonly string[] | undefined
}

/**
 * Writes first words. Where those that stand are approved, the new ones wait beside them, and what was approved leaves until somebody has
 * said yes to the others. The same words again change nothing. Throws `crisis.first-not-allowed`, `crisis.first-field`,
 * `crisis.no-such-scenario`, and as `passDoor`.
 */
export async function saveFirstMessage(varde: Varde, caller: Caller, words: FirstWords): Promise<{ id: string }> {
  if (!(await mayWriteFirst(varde.db, caller))) throw new Failure('not-allowed', 'crisis.first-not-allowed')
  const [field] = unknownFields(`${words.title} ${words.body}`)
  if (field !== undefined) throw new Failure('invalid', 'crisis.first-field', { field })
  if (words.scenarioKey !== null && !(await scenarios(varde.db)).some((one) => one.key === words.scenarioKey))
    throw new Failure('invalid', 'crisis.no-such-scenario')
  const { scenarioKey: scenario_key, asserts: said, ...rest } = words
  const asserts = said && [...new Set(said)]
  return varde.db.transaction().execute(async (trx) => {
    const at = varde.now()
    const there = await lockFirstWords(trx, { scenario_key, ...rest })
    await passFirst(trx, at, rest)
    const latest = there && latestOf(there)
    const written = { title: rest.title, body: rest.body, asserts: asserts ?? latest?.asserts ?? [] }
    if (latest && sameFirstWords(latest, written)) return { id: there.id }
    const signed = { by: caller.id, at }
    const row = { id: newId('fmg'), scenario_key, ...rest, asserts }
    const id = await (there?.approved_by
      ? putFirstDraft(trx, there, written, signed)
      : putFirstMessage(trx, row, signed))
    const { audience, language } = words
    await announceFirst(trx, varde, caller, CRISIS_EVENTS.firstMessageWritten, { id, scenario_key, audience, language })
    return { id }
  })
}

/** First words pass the door when they are written and when they are approved: at night it is too late to find what stops them. */
const passFirst = (trx: Trx, at: Date, words: { language: string; title: string; body: string }): Promise<void> =>
  passDoor(
    trx,
    at,
    [words.title, words.body].map((text) => ({ language: words.language, text })),
  )

/** The words that wait for a yes beside those that stand; null when they were put back. */
export const waitingDraft = (row: FirstMessageRow): FirstDraft | null =>
  row.draft && !sameFirstWords(row.draft, row) ? row.draft : null

/** The words as somebody last wrote them: those that wait for a yes, else those that stand. */
export const latestOf = ({ draft, title, body, asserts, writers }: FirstMessageRow): FirstDraft =>
  draft ?? { title, body, asserts, writers }

/**
 * Says yes beforehand to the words as they were read, until a day. `isRead`: somebody who knows the language has read them. A leader may
 * say with it that what is public does not wait past its time for own staff who cannot be reached, and why (`waiver`); the route asks
 * for a sign-in of the last ten minutes then. Throws `crisis.no-such-first`, `crisis.first-changed-meanwhile`,
 * `crisis.first-approval-not-allowed`, `crisis.first-day`, `crisis.waiver-needs-leader` and `crisis.waiver-needs-reason`.
 */
export async function approveFirstMessage(
  varde: Varde,
  caller: Caller,
  { id, revision, until, isRead, waiver }: Approval,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const at = varde.now()
    const row = await lockFirstMessage(trx, id)
    if (!row) throw new Failure('not-found', 'crisis.no-such-first')
    if (row.revision !== revision) throw new Failure('conflict', 'crisis.first-changed-meanwhile')
    if (!(await mayApproveFirst(trx, caller, row, at))) {
      const asked = await firstApprovers(trx, row, at)
      const held = asked && heldBackFailure(asked, caller.id)
      throw held ?? new Failure('not-allowed', 'crisis.first-approval-not-allowed')
    }
    if (until < dayOf(at)) throw new Failure('invalid', 'crisis.first-day')
    await passFirst(trx, at, { language: row.language, ...latestOf(row) })
    const is_unread = row.is_unread && waitingDraft(row) === null && !isRead
    const reason = waiver && (await refuseReason(trx, caller, row, waiver.reason))
    await approveRow(trx, id, {
      ...latestOf(row),
      ...{ approved_by: caller.id, approved_at: at, approved_until: until, is_unread },
      ...{ waived_by: reason && caller.id, waived_at: reason ? at : null, waiver_reason: reason },
    })
    const { scenario_key, audience, language } = row
    const { title, body, asserts } = latestOf(row)
    const words = [{ language, part: 'text', text: `${title}\n\n${body}` }]
    const fingerprint = fingerprintOfWords({ words, content: { asserts } })
    const content = { id, scenario_key, audience, language, revision, until }
    await announceFirst(trx, varde, caller, CRISIS_EVENTS.firstMessageApproved, { ...content, fingerprint })
    if (reason) await announceFirst(trx, varde, caller, CRISIS_EVENTS.firstWaiverGiven, { ...content, reason })
  })
}

type Approval = { id: string; revision: number; until: string; isRead: boolean; waiver: { reason: string } | null }

/** The reason as it is kept. Only a leader of the agency gives one, and only for words that are public. */
async function refuseReason(
  trx: Trx,
  caller: Caller,
  row: Pick<FirstMessageRow, 'audience'>,
  said: string,
): Promise<string> {
  if (!(await mayWaiveFirst(trx, caller, row))) throw new Failure('not-allowed', 'crisis.waiver-needs-leader')
  if (!hasReason(said)) throw new Failure('invalid', 'crisis.waiver-needs-reason', { characters: SHORTEST_REASON })
  return said.trim()
}

/** A leader of the whole agency, for words that are public: others wait for nobody. */
export async function mayWaiveFirst(
  db: Database,
  caller: Caller,
  { audience }: Pick<FirstMessageRow, 'audience'>,
): Promise<boolean> {
  const unitId = await agencyUnitId(db)
  return audience === 'public' && unitId !== null && mayWaive(caller, unitId)
}

/** A leader takes it back; the approval stands. Throws `crisis.no-such-first`, `crisis.no-waiver` and `crisis.waiver-needs-leader`. */
export async function withdrawFirstWaiver(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const row = await lockFirstMessage(trx, id)
    if (!row) throw new Failure('not-found', 'crisis.no-such-first')
    if (!(await mayWaiveFirst(trx, caller, row))) throw new Failure('not-allowed', 'crisis.waiver-needs-leader')
    if (row.waived_by === null) throw new Failure('not-found', 'crisis.no-waiver')
    await clearFirstWaiver(trx, id)
    const { scenario_key, audience, language } = row
    const content = { id, scenario_key, audience, language }
    await announceFirst(trx, varde, caller, CRISIS_EVENTS.firstWaiverWithdrawn, content)
  })
}

type About = Pick<FirstMessageRow, 'id' | 'scenario_key' | 'audience' | 'language'> & {
  revision?: number
  until?: string
  fingerprint?: string
  reason?: string
}

async function announceFirst(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  name: string,
  { id, scenario_key, ...content }: About,
): Promise<void> {
  await publish(trx, {
    name,
    mode: varde.mode,
    subject: id,
    unitId: await agencyUnitId(trx),
    actor: caller.id,
    at: varde.now(),
    content: { scenarioKey: scenario_key, ...content },
  })
}
