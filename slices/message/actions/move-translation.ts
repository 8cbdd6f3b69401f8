import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { isEmptyText } from '../rules/body.ts'
import { NEEDS_REASON, type TranslationStep, translationAfter } from '../rules/translation.ts'
import { editionsOf, markEditionFollows } from '../store/editions.ts'
import { lockMessage } from '../store/messages.ts'
import type { NoticeKind } from '../store/tables.ts'
import { changeTranslation, type TranslationRow, translationRows } from '../store/translations.ts'
import { announce } from './announce.ts'
import { loadMessage } from './load-message.ts'
import { tellOf } from './tell-translator.ts'
import { stepsFor } from './translation-views.ts'

type Step = Exclude<TranslationStep, 'check'>
export type TranslationMove = {
  translationId: string
  step: Step
  reason?: string | undefined
  /** Of a delivery: the revision of the source that the one who translated has read. */
  sourceRevision?: number | undefined
  /** Of a new day: YYYY-MM-DD. */
  dueOn?: string | undefined
}

const EVENTS = {
  take: 'message.translation-taken',
  'give-back': 'message.translation-given-back',
  deliver: 'message.translation-delivered',
  return: 'message.translation-returned',
  'set-day': 'message.translation-day-set',
  withdraw: 'message.translation-withdrawn',
} as const satisfies Record<Step, string>

/**
 * One step of a translation: the one asked takes it, gives it back or delivers it; another sends it back, gives it another day or
 * withdraws it. Throws `message.not-found` for a text that is not for the caller's eyes, `message.translation-changed`,
 * `message.not-yours-to-move`, `message.reason-needed`, `message.translation-empty`, `message.translation-day-past` and
 * `message.source-changed`.
 */
export async function moveTranslation(varde: Varde, caller: Caller, move: TranslationMove): Promise<void> {
  const reason = move.reason?.trim() ?? ''
  const { step } = move
  await varde.db.transaction().execute(async (trx) => {
    const row = await holdRow(trx, varde, caller, move.translationId)
    const next = translationAfter(row.state, step)
    if (next === null) throw new Failure('conflict', 'message.translation-changed')
    if (!stepsFor(caller, row).includes(step)) throw refusal(row, step)
    if (NEEDS_REASON.includes(step) && !reason) throw new Failure('invalid', 'message.reason-needed')
    const more = await changeOf(trx, varde, row, move)
    const now = varde.now()
    await changeTranslation(trx, row.id, {
      state: next,
      reason: reason || null,
      moved_by: caller.id,
      moved_at: now,
      ...more,
    })
    const message = { id: row.message_id, mode: row.mode, unit_id: row.unit_id }
    const said = {
      translationId: row.id,
      language: row.language,
      ...(reason ? { reason } : {}),
      ...(move.dueOn ? { dueOn: move.dueOn } : {}),
    }
    await announce(trx, varde, caller, message, EVENTS[step], said)
    const told = toldOf(row, step)
    if (told)
      await tellOf(trx, varde, caller, message, { ...told, translationId: row.id, dueOn: move.dueOn ?? row.due_on })
  })
}

/** The row with its message held, for somebody who may read it. */
async function holdRow(trx: Trx, varde: Varde, caller: Caller, id: string): Promise<TranslationRow> {
  const [found] = await translationRows(trx, { id })
  if (!found) throw new Failure('not-found', 'message.not-found')
  await lockMessage(trx, found.message_id)
  await loadMessage(trx, varde, caller, found.message_id)
  const [row] = await translationRows(trx, { id })
  return row!
}

function refusal({ message_state }: TranslationRow, step: Step): Failure {
  if (message_state !== 'draft' && (step === 'deliver' || step === 'return'))
    return new Failure('conflict', 'message.wrong-state', { state: message_state })
  return new Failure('not-allowed', 'message.not-yours-to-move')
}

/** What the step changes beside the state: the source that was read, or the day. */
async function changeOf(trx: Trx, varde: Varde, row: TranslationRow, { step, sourceRevision, dueOn }: TranslationMove) {
  if (step === 'deliver') return readDelivered(trx, row, sourceRevision)
  if (step !== 'set-day' || !dueOn) return {}
  if (dueOn < dayOf(varde.now())) throw new Failure('invalid', 'message.translation-day-past')
  return { due_on: dueOn, reason: row.reason }
}

async function readDelivered(trx: Trx, row: TranslationRow, read: number | undefined) {
  const edition = (await editionsOf(trx, row.message_id)).find(({ language }) => language === row.language)
  if (!edition || isEmptyText(edition.title, edition.body)) throw new Failure('conflict', 'message.translation-empty')
  if (row.source_now !== read) throw new Failure('conflict', 'message.source-changed')
  await markEditionFollows(trx, { messageId: row.message_id, language: row.language, sourceRevision: row.source_now })
  return { delivered_revision: row.source_now }
}

/** Who is told of the step: the one who translates, or whoever asked. */
function toldOf(
  { state, person_id, asked_by }: TranslationRow,
  step: Step,
): { kind: NoticeKind; personId: string } | null {
  const toTranslator = { return: 'returned', 'set-day': 'day-set', withdraw: 'withdrawn' } as const
  const toAsker = { deliver: 'delivered', 'give-back': 'given-back' } as const
  if (step === 'take' || state === 'given-back') return null
  if (step === 'deliver' || step === 'give-back') return { kind: toAsker[step], personId: asked_by }
  return { kind: toTranslator[step], personId: person_id }
}
