import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { enqueueLetters, type Notice } from '../../outbox/index.ts'
import type { MessageRow } from '../store/messages.ts'
import type { NoticeKind } from '../store/tables.ts'
import { translationRows } from '../store/translations.ts'
import { addressOf, findNotice, insertNotice } from '../store/translators.ts'
import { translatorsOf } from './translation-views.ts'

/** The kind of letter that a notice of a translation is. */
export const TRANSLATION_NOTICE = 'message.translation-notice'

type Told = { kind: NoticeKind; translationId: string; personId: string; dueOn: string }

/** Tells a person by e-mail of a translation; nobody is told what they did themselves. */
export async function tellOf(
  trx: Trx,
  varde: Varde,
  caller: Pick<Caller, 'id'>,
  message: Pick<MessageRow, 'id' | 'mode' | 'unit_id'>,
  { kind, translationId, personId, dueOn }: Told,
): Promise<boolean> {
  if (personId === caller.id) return false
  const id = newId('trn')
  const at = varde.now()
  const notice = { id, translation_id: translationId, kind, due_on: dueOn, person_id: personId, made_at: at }
  if (!(await insertNotice(trx, notice))) return false
  await enqueueLetters(trx, TRANSLATION_NOTICE, [{ subject: id, channel: 'email' }], { now: at })
  await publish(trx, {
    name: 'message.translator-told',
    mode: message.mode,
    subject: message.id,
    unitId: message.unit_id,
    actor: caller.id,
    at,
    content: { noticeId: id, translationId, kind, personId, dueOn },
  })
  return true
}

/** Where a translation must still stand for a notice of it to be true. */
const STILL: Record<NoticeKind, readonly string[]> = {
  asked: ['asked'],
  before: ['asked', 'taken'],
  late: ['asked', 'taken'],
  returned: ['taken'],
  'day-set': ['asked', 'taken'],
  delivered: ['delivered'],
  'given-back': ['given-back'],
  withdrawn: ['withdrawn'],
}

/** Null when the person has left or may not see the text any more, or when it is no longer so. */
export async function translationNotice(varde: Varde, noticeId: string): Promise<Notice | null> {
  const notice = await findNotice(varde.db, noticeId)
  const [row] = notice ? await translationRows(varde.db, { id: notice.translation_id }) : []
  const person = notice && (await addressOf(varde.db, notice.person_id))
  if (!notice || !row || !person || !STILL[notice.kind].includes(row.state)) return null
  const mayRead = (await translatorsOf(varde.db, row)).some(({ id }) => id === notice.person_id)
  if (!mayRead) return null
  const t = translator(person.language)
  return {
    language: person.language,
    email: person.email,
    subject: t(`message:translation.notice.${notice.kind}.subject`),
    text: t(`message:translation.notice.${notice.kind}.text`, { at: notice.due_on }),
    address: `${varde.settings.baseUrl}/budskap/oversettelser`,
  }
}
