import { publish } from '../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type Approvers, approversFor, onlyHeldBack, passDoor, passRooms } from '../../organisation/index.ts'
import { APPROVAL_EVENTS } from '../events.ts'
import { HAVE_PASSED, type RequestKind, saidIn, type Words } from '../rules/request.ts'
import { unreadKeys } from '../rules/what-is-read.ts'
import { decideRequest, insertRequest, type RequestRow, takeWaiting } from '../store/requests.ts'
import { fingerprintOfWords } from './fingerprint-of-words.ts'
import { type Stands, standingOf } from './standing.ts'

export type Asked = {
  kind: RequestKind
  /** The id of what the words belong to. At most one request waits for it. */
  subject: string
  /** The message that they belong to, when it is one: nobody sees them who may not see that, but those who are asked. */
  belongsTo?: string | null
  unitId: string
  /** How the table of authority is asked: words of this kind, to these. */
  messageKind: string
  audienceKinds: string[]
  title: string
  words: Words[]
  /** Who wrote them besides whoever asks. */
  writerIds?: readonly string[]
  /** What follows from a yes: plain JSON, given back to the effect of this kind. */
  content: Record<string, unknown>
  /** The same that the effect of this kind has: what must stand as it does now for a yes to hold. */
  stands: Stands
  /** Why what may give security away may stand; the approver reads it. */
  reason?: string | null
}
export type Waiting = { approvalId: string; waiting: Approvers['waiting'] }
/** Where what is asked for may follow at once: then nobody is asked. */
export type WaitingOrNot = Waiting | { approvalId: null; waiting: [] }
export const NOBODY_ASKED: WaitingOrNot = { approvalId: null, waiting: [] }

type Passing = Pick<RequestRow, 'kind' | 'words' | 'reason' | 'unit_id' | 'audience_kinds'>
/** The words pass the rooms and the door, now. Throws as `passRooms` and `passDoor`. */
export async function passWords(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { kind, words, reason, unit_id: unitId, audience_kinds: kinds }: Passing,
): Promise<void> {
  const to = kind.startsWith('press.') ? ['press', ...kinds] : kinds
  await passRooms(trx, varde, caller, { unitId, mode: varde.mode, to }, saidIn({ kind, words }))
  if (HAVE_PASSED.includes(kind)) return
  const outgoing = words.map(({ language, text }) => ({ language, text }))
  await passDoor(trx, varde.now(), outgoing, { reason })
}

/** Whom the table of authority names for these words now, but for those who wrote them. */
export const approversOf = (
  db: Database,
  row: Pick<RequestRow, 'message_kind' | 'audience_kinds' | 'unit_id' | 'writer_ids'>,
  now: Date,
): Promise<Approvers> =>
  approversFor(db, {
    messageKind: row.message_kind,
    audienceKinds: row.audience_kinds,
    unitId: row.unit_id,
    now,
    except: row.writer_ids,
  })

/**
 * Shows the words to those who may say yes, as they stand now; the effect of this kind follows when somebody does. Words about the same
 * subject that waited are replaced, and whoever wrote those has written in these too. Throws `approval.nobody-can-approve`, as `onlyHeldBack`, and as `passDoor`.
 */
export async function askApproval(trx: Trx, varde: Varde, caller: Caller, asked: Asked): Promise<Waiting> {
  const { kind, subject, unitId, title, words, content, reason = null } = asked
  const [now, unread] = [varde.now(), unreadKeys(kind, content, words)]
  if (unread.length > 0) throw new Error(`${kind}: nobody reads ${unread.join(', ')}`)
  await passWords(trx, varde, caller, { kind, words, reason, unit_id: unitId, audience_kinds: asked.audienceKinds })
  const before = await takeWaiting(trx, varde.mode, { kind, subject })
  const row = {
    id: newId('apq'),
    mode: varde.mode,
    kind,
    subject,
    belongs_to: asked.belongsTo ?? null,
    unit_id: unitId,
    message_kind: asked.messageKind,
    audience_kinds: asked.audienceKinds,
    writer_ids: [
      ...new Set([caller.id, ...(asked.writerIds ?? []), ...before.flatMap(({ writer_ids }) => writer_ids)]),
    ],
  }
  const approvers = await approversOf(trx, row, now)
  const { waiting, personIds } = approvers
  if (waiting.length === 0) throw onlyHeldBack(approvers) ?? new Failure('conflict', 'approval.nobody-can-approve')
  const answered = { decided_by: caller.id, decided_at: now, instead_of: null, answer: null }
  for (const old of before) await decideRequest(trx, old.id, { state: 'replaced', ...answered })
  await insertRequest(trx, {
    ...row,
    title,
    words: JSON.stringify(words),
    content: JSON.stringify(content),
    fingerprint: fingerprintOfWords({ words, content }),
    stood: await standingOf(trx, asked.stands, { subject, mode: varde.mode, content }),
    reason,
    asked_by: caller.id,
    asked_at: now,
    state: 'waiting',
    ...{ decided_by: null, decided_at: null, instead_of: null, answer: null, erased_at: null },
  })
  await publish(trx, {
    name: APPROVAL_EVENTS.asked,
    mode: varde.mode,
    subject,
    unitId,
    actor: caller.id,
    at: now,
    content: { approvalId: row.id, kind, asked: personIds },
  })
  return { approvalId: row.id, waiting }
}
