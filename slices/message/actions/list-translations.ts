import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { mayRead, readableUnits } from '../rules/ability.ts'
import { byDue, isUndone, type TranslationView, type Translator } from '../rules/translation.ts'
import { type TranslationRow, translationRows } from '../store/translations.ts'
import { loadMessage } from './load-message.ts'
import { translationViews, translatorsOf } from './translation-views.ts'

/**
 * What waits to be translated or checked, and what was given back, of the texts this caller is around; late ones first. Who reads a text
 * because it is open within the agency is not told what was said to its translators, here as on its page.
 */
export async function listTranslations(
  varde: Varde,
  caller: Caller,
  { messageId }: { messageId?: string | undefined } = {},
): Promise<{ items: TranslationView[] }> {
  const openFor = { unitIds: readableUnits(caller), personId: caller.id, reader: readerOf(caller) }
  const isAround = ({ unit_id, owner_id, person_id, asked_by }: TranslationRow) =>
    [person_id, asked_by].includes(caller.id) ||
    mayRead(caller, { unitId: unit_id, ownerId: owner_id, decides: false, liftsStops: false })
  const rows = (await translationRows(varde.db, { openFor })).filter(
    (row) => (messageId === undefined || row.message_id === messageId) && isAround(row),
  )
  return { items: byDue(await translationViews(varde.db, caller, rows), dayOf(varde.now())) }
}

/** Who can be asked to translate this message, the nearest to its unit first. */
export async function viewTranslators(
  varde: Varde,
  caller: Caller,
  messageId: string,
): Promise<{ people: Translator[] }> {
  const { message } = await loadMessage(varde.db, varde, caller, messageId)
  return { people: await translatorsOf(varde.db, message) }
}

/** `language` is a code. */
export type WaitingTranslation = { id: string; title: string; language: string; unitName: string; dueOn: string }

/**
 * What waits for this caller: to be translated by them, delivered to them to be checked, and given back to them. What they can do
 * nothing with now, because the text is no draft, is left out.
 */
export async function translationsWaitingFor(
  varde: Varde,
  caller: Caller,
): Promise<Record<'toDo' | 'toCheck' | 'givenBack', WaitingTranslation[]>> {
  const { items } = await listTranslations(varde, caller)
  const now = items.filter(({ message }) => message.state === 'draft')
  const untitled = translator(caller.language)('message:untitled')
  const lines = (of: (item: TranslationView) => boolean): WaitingTranslation[] =>
    now.filter(of).map(({ id, message, language, unit, dueOn }) => ({
      ...{ id, language, dueOn },
      title: message.title || untitled,
      unitName: unit.name ?? '',
    }))
  const askedByMe = (item: TranslationView) => item.askedBy.id === caller.id
  return {
    toDo: lines((item) => item.isYours && isUndone(item.state) && item.abilities.includes('deliver')),
    toCheck: lines((item) => item.state === 'delivered' && askedByMe(item) && !item.isYours),
    givenBack: lines((item) => item.state === 'given-back' && askedByMe(item)),
  }
}
