import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, passRooms, recordGiving } from '../../organisation/index.ts'
import { approvalObstacles } from '../rules/approval.ts'
import { plainText } from '../rules/body.ts'
import type { ByNameTerms } from '../rules/by-name.ts'
import { answerCounts } from '../rules/principles.ts'
import { insertVersion, versionsOf } from '../store/approvals.ts'
import { groundsOn } from '../store/by-name.ts'
import type { EditionRow } from '../store/editions.ts'
import { changeMessage, type MessageRow } from '../store/messages.ts'
import { announce } from './announce.ts'
import { checkAnswers, type GivenAnswers } from './asked-principles.ts'
import { closeApproval, openApproval } from './decide-approval.ts'
import { type FrozenContent, fingerprintOf } from './fingerprint.ts'
import { takeUp } from './load-message.ts'
import { refuseStopped } from './refuse-stopped.ts'
import { weighMatter } from './weigh-matter.ts'

/**
 * Freezes the text the approver has read as a version with a fingerprint. `approvalId` is the request they looked at.
 * Throws `message.own-approval`, `message.not-approver`, `message.asked-anew`, `message.not-ready`, and for the principles
 * `message.principles-changed`, `message.principles-open`, `message.note-missing`, and as `passRooms`.
 */
export async function approveMessage(
  varde: Varde,
  caller: Caller,
  {
    messageId,
    approvalId,
    principles = { editionId: null, answers: [] },
  }: { messageId: string; approvalId: string; principles?: GivenAnswers | undefined },
): Promise<Approved> {
  return varde.db
    .transaction()
    .execute((trx) => approve(trx, varde, caller, { messageId, approvalId, room: null }, principles))
}

/**
 * The same for a text that this room holds, in the caller's transaction. The principles are not asked then: they are answered
 * afterwards, in the room's follow-up. Throws `message.stopped` too.
 */
export const approveInRoom = (
  trx: Trx,
  varde: Varde,
  caller: Caller,
  asked: { messageId: string; approvalId: string; room: string },
): Promise<Approved> => approve(trx, varde, caller, asked, null)

type Approved = { versionId: string; number: number; fingerprint: string }

async function approve(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { messageId, approvalId, room }: { messageId: string; approvalId: string; room: string | null },
  principles: GivenAnswers | null,
): Promise<Approved> {
  const loaded = await takeUp(trx, varde, caller, messageId, 'approve', room)
  const { message } = loaded
  await openApproval(trx, messageId, approvalId)
  const now = varde.now()
  const weighed = await weighMatter(trx, message, now)
  const { matter, editions } = weighed
  // A room shows no list of what remains.
  if (room !== null) refuseStopped(weighed)
  const obstacles = approvalObstacles(matter)
  if (obstacles.length > 0) throw new Failure('conflict', 'message.not-ready', { obstacles })
  // A room weighs its own words itself, before it asks.
  if (room === null) await passRooms(trx, varde, caller, aboutOf(message), outgoingOf(editions, message))
  const answered = principles && (await checkAnswers(trx, message, now, principles))
  const { insteadOf } = await closeApproval(trx, varde, caller, loaded, approvalId, 'approved', null, answered)
  const content = frozen(message, editions, await termsOf(trx, message, now))
  const version = {
    id: newId('ver'),
    message_id: messageId,
    number: ((await versionsOf(trx, messageId))[0]?.number ?? 0) + 1,
    fingerprint: fingerprintOf(content),
    editions: JSON.stringify(content.editions),
    question: content.question && JSON.stringify(content.question),
    confirm: content.confirm,
    by_name: content.byName,
    by_name_reason: content.byNameReason,
    by_name_terms: content.byNameTerms && JSON.stringify(content.byNameTerms),
    kind: message.kind,
    unit_id: message.unit_id,
    mode: message.mode,
    approved_by: caller.id,
    approved_at: now,
    withdrawn_at: null,
    replaces_id: await versionToReplace(trx, message),
  }
  await insertVersion(trx, version)
  await changeMessage(trx, messageId, { state: 'approved', updated_at: now })
  if (loaded.approvers.lastWay) await tellLastWay(trx, varde, caller, message)
  const { id: versionId, number, fingerprint } = version
  await announce(trx, varde, caller, message, 'message.approved', {
    versionId,
    number,
    fingerprint,
    approvalId,
    insteadOf,
    ...(loaded.approvers.lastWay && { lastWay: true }),
    ...(answered ? { editionId: answered.editionId, ...answerCounts(answered.answers) } : {}),
  })
  return { versionId, number, fingerprint }
}

const aboutOf = ({ unit_id: unitId, mode, audience_kinds: to }: MessageRow) => ({ unitId, mode, to })

const outgoingOf = (editions: readonly EditionRow[], { question }: MessageRow) =>
  editions.map(({ language, title, body }) => ({
    ...{ language, title, text: plainText(body) },
    asked: question?.[language],
  }))

/** The yes of a crisis that nobody else could give: the other administrators get to know at once. */
const tellLastWay = (trx: Trx, varde: Varde, caller: Caller, { owner_id, unit_id }: MessageRow): Promise<void> =>
  recordGiving(trx, varde, { kind: 'person', id: owner_id }, { kind: 'last-way', personId: caller.id, unitId: unit_id })

/** Why names are seen and until when, in words that stay as they are. */
async function termsOf(trx: Trx, message: MessageRow, now: Date): Promise<ByNameTerms | null> {
  const { by_name: isByName, by_name_ground: ground, by_name_until: until } = message
  if (!isByName || !ground || !until) return null
  const found = (await groundsOn(trx, dayOf(now))).find(({ key }) => key === ground)
  return found ? { ground, words: found.names, until } : null
}

function frozen(message: MessageRow, editions: EditionRow[], byNameTerms: ByNameTerms | null): FrozenContent {
  const languages = editions.map((edition) => edition.language)
  const asked =
    message.question && Object.entries(message.question).filter(([language]) => languages.includes(language))
  return {
    editions: Object.fromEntries(editions.map(({ language, title, body }) => [language, { title, body }])),
    question: asked && Object.fromEntries(asked),
    confirm: message.confirm,
    byName: message.by_name,
    byNameReason: null,
    byNameTerms,
  }
}

/** The version whose readers a correction must reach. */
async function versionToReplace(db: Database, message: MessageRow): Promise<string | null> {
  if (!message.corrects_id) return null
  return (await versionsOf(db, message.corrects_id))[0]?.id ?? null
}
