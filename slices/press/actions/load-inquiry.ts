import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type Approvers, approversFor, dayOf, heldBackFailure } from '../../organisation/index.ts'
import { isLinesAlone } from '../rules/answer.ts'
import { type InquiryAbility, inquiryAbilities, readsIn } from '../rules/inquiry.ts'
import { type AnswerRow, approvedLines, findAnswer, type SourceRow, sourcesOf } from '../store/answers.ts'
import { findInquiry, type InquiryRow, lockInquiry } from '../store/inquiries.ts'
import { answersPressFor, hearsOf } from './answers-press.ts'

export type LoadedInquiry = {
  inquiry: InquiryRow
  answer: AnswerRow | null
  sources: (SourceRow & { unitName: string })[]
  approvers: Approvers['waiting']
  heldBack: Approvers['heldBack']
  away: Approvers['away']
  isLinesAlone: boolean
  /** Units that are asked for facts still, for which the caller may give them. */
  givesFor: string[]
  abilities: InquiryAbility[]
}

/** Throws `press.inquiry-not-found`, also to those who may not read it. */
export async function loadInquiry(varde: Varde, caller: Caller, id: string): Promise<LoadedInquiry> {
  return weigh(varde.db, varde, caller, await findInquiry(varde.db, varde.mode, id))
}

/** Is it theirs to open? Whoever takes one in for another unit may not read it afterwards. */
export async function mayReadInquiry(db: Database, varde: Varde, caller: Caller, id: string): Promise<boolean> {
  try {
    await weigh(db, varde, caller, await findInquiry(db, varde.mode, id))
    return true
  } catch (error) {
    if (error instanceof Failure && error.code === 'press.inquiry-not-found') return false
    throw error
  }
}

/** The inquiry held for a change. Throws `press.inquiry-not-found`, `press.own-answer`, `press.inquiry-not-allowed`, and as `heldBackFailure`. */
export async function takeUpInquiry(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  id: string,
  ability: InquiryAbility,
): Promise<LoadedInquiry> {
  const loaded = await weigh(trx, varde, caller, await lockInquiry(trx, varde.mode, id))
  if (loaded.abilities.includes(ability)) return loaded
  const own =
    ability === 'approve' && loaded.answer?.writers.includes(caller.id) && loaded.inquiry.state === 'in-review'
  const isApproval = ability === 'approve' && loaded.inquiry.state === 'in-review'
  const held = isApproval && heldBackFailure({ ...loaded, waiting: loaded.approvers }, caller.id)
  if (held && !own) throw held
  throw new Failure('not-allowed', own ? 'press.own-answer' : 'press.inquiry-not-allowed', {
    number: loaded.inquiry.number,
  })
}

async function weigh(db: Database, varde: Varde, caller: Caller, row: InquiryRow | null): Promise<LoadedInquiry> {
  if (!row) throw new Failure('not-found', 'press.inquiry-not-found')
  const [answer, sources] = await Promise.all([findAnswer(db, row.id), sourcesOf(db, row.id)])
  const unitIds = readsIn(caller)
  const units = [row.unit_id, row.owner_unit_id, ...sources.map((source) => source.unit_id)]
  const reads = unitIds === null || units.some((unit) => unitIds.includes(unit)) || row.owner_id === caller.id
  const now = varde.now()
  const writers = answer?.writers ?? []
  const { waiting, heldBack, away } = await approversFor(db, {
    messageKind: 'press-answer',
    audienceKinds: ['press'],
    unitId: row.unit_id,
    now,
    except: writers,
  })
  const approverIds = waiting.map((one) => one.personId)
  const askedIds = sources.filter((source) => source.replied_at === null).map((source) => source.unit_id)
  const givesFor = await factsOf(db, caller, { askedIds, now })
  const isAsked = reads || approverIds.includes(caller.id) || givesFor.length > 0
  if (!isAsked && !(await hearsOf(db, caller, row, now))) throw new Failure('not-found', 'press.inquiry-not-found')
  const lines = answer
    ? await approvedLines(db, { lineIds: answer.line_ids, day: dayOf(now), unitId: row.unit_id, approverIds })
    : []
  const alone = answer !== null && isLinesAlone(answer.text, answer.language, lines)
  const abilities = inquiryAbilities(caller, {
    unitId: row.unit_id,
    ownerId: row.owner_id,
    state: row.state,
    kind: row.kind,
    hasText: (answer?.text.trim() ?? '') !== '',
    writers,
    isLinesAlone: alone,
    isShared: row.message_id !== null,
    approverIds,
  })
  return { inquiry: row, answer, sources, approvers: waiting, heldBack, away, isLinesAlone: alone, givesFor, abilities }
}

/** Which of the units that are asked for facts the caller may give them for: those of their line, and those they answer the press for now. */
export async function factsOf(
  db: Database,
  caller: Caller,
  { askedIds, now }: { askedIds: readonly string[]; now: Date },
): Promise<string[]> {
  const unitIds = readsIn(caller)
  if (unitIds === null) return [...askedIds]
  const others = askedIds.filter((id) => !unitIds.includes(id))
  return [
    ...askedIds.filter((id) => unitIds.includes(id)),
    ...(await answersPressFor(db, caller, { unitIds: others, now })),
  ]
}
