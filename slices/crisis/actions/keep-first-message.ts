import { publish } from '../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type Caller, holdsDuty } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversFor, dayOf } from '../../organisation/index.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { type FirstAudience, KINDS_OF, unknownFields } from '../rules/first-message.ts'
import { scenarios } from '../store/crises.ts'
import {
  agencyUnitId,
  approveRow,
  type FirstMessageRow,
  lockFirstMessage,
  putFirstMessage,
} from '../store/first-messages.ts'

/** Those who write for the whole agency. */
export async function mayWriteFirst(db: Database, caller: Caller): Promise<boolean> {
  const unitId = await agencyUnitId(db)
  return unitId !== null && holdsDuty(caller, ['leader', 'communication-leader', 'communication-adviser'], unitId)
}

/** Whoever the authority table names for words of this kind to this audience, and has not written them. */
export async function mayApproveFirst(
  db: Database,
  caller: Caller,
  row: Pick<FirstMessageRow, 'audience' | 'changed_by'>,
  now: Date,
): Promise<boolean> {
  const unitId = await agencyUnitId(db)
  if (unitId === null || row.changed_by === caller.id) return false
  const asked = { messageKind: 'crisis-first', audienceKinds: [...KINDS_OF[row.audience]], unitId, now }
  const except = row.changed_by === null ? {} : { except: [row.changed_by] }
  return (await approversFor(db, { ...asked, ...except })).personIds.includes(caller.id)
}

export type FirstWords = {
  scenarioKey: string | null
  audience: FirstAudience
  language: string
  title: string
  body: string
}

/** Writes first words; nobody has approved them. Throws `crisis.first-not-allowed`, `crisis.first-field`, `crisis.no-such-scenario`. */
export async function saveFirstMessage(varde: Varde, caller: Caller, words: FirstWords): Promise<{ id: string }> {
  if (!(await mayWriteFirst(varde.db, caller))) throw new Failure('not-allowed', 'crisis.first-not-allowed')
  const [field] = unknownFields(`${words.title} ${words.body}`)
  if (field !== undefined) throw new Failure('invalid', 'crisis.first-field', { field })
  if (words.scenarioKey !== null && !(await scenarios(varde.db)).some((one) => one.key === words.scenarioKey))
    throw new Failure('invalid', 'crisis.no-such-scenario')
  const { scenarioKey: scenario_key, ...rest } = words
  return varde.db.transaction().execute(async (trx) => {
    const at = varde.now()
    const id = await putFirstMessage(trx, { id: newId('fmg'), scenario_key, ...rest }, { by: caller.id, at })
    const { audience, language } = words
    await announceFirst(trx, varde, caller, CRISIS_EVENTS.firstMessageWritten, { id, scenario_key, audience, language })
    return { id }
  })
}

/**
 * Says yes beforehand to the words as they were read, until a day. `isRead`: somebody who knows the language has read them. Throws `crisis.no-such-first`, `crisis.first-changed-meanwhile`,
 * `crisis.first-approval-not-allowed` and `crisis.first-day`.
 */
export async function approveFirstMessage(
  varde: Varde,
  caller: Caller,
  { id, revision, until, isRead }: { id: string; revision: number; until: string; isRead: boolean },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const at = varde.now()
    const row = await lockFirstMessage(trx, id)
    if (!row) throw new Failure('not-found', 'crisis.no-such-first')
    if (row.revision !== revision) throw new Failure('conflict', 'crisis.first-changed-meanwhile')
    if (!(await mayApproveFirst(trx, caller, row, at)))
      throw new Failure('not-allowed', 'crisis.first-approval-not-allowed')
    if (until < dayOf(at)) throw new Failure('invalid', 'crisis.first-day')
    const is_unread = row.is_unread && !isRead
    await approveRow(trx, id, { approved_by: caller.id, approved_at: at, approved_until: until, is_unread })
    const { scenario_key, audience, language } = row
    const content = { id, scenario_key, audience, language }
    await announceFirst(trx, varde, caller, CRISIS_EVENTS.firstMessageApproved, { ...content, revision, until })
  })
}

type About = Pick<FirstMessageRow, 'id' | 'scenario_key' | 'audience' | 'language'> & {
  revision?: number
  until?: string
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
