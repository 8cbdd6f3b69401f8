import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { isEmptyText } from '../rules/body.ts'
import { editionLanguage } from '../rules/edition-language.ts'
import { editionsOf } from '../store/editions.ts'
import { insertTranslation, openTranslation } from '../store/translations.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-message.ts'
import { tellOf } from './tell-translator.ts'
import { translatorsOf } from './translation-views.ts'

type Asked = { language: string; personId: string }
export type TranslationAsk = { messageId: string; asks: Asked[]; dueOn: string; note: string }

/**
 * Asks people who write for the unit for editions by a day: one person for each language, several languages in one go. What the
 * source is now is kept. Throws `message.nothing-to-translate`, `message.translation-day-past`, `message.cannot-translate`,
 * `message.already-asked` and `message.no-such-language`.
 */
export async function askForTranslation(varde: Varde, caller: Caller, input: TranslationAsk): Promise<void> {
  if (input.dueOn < dayOf(varde.now())) throw new Failure('invalid', 'message.translation-day-past')
  await varde.db.transaction().execute(async (trx) => {
    const { message } = await takeUp(trx, varde, caller, input.messageId, 'edit')
    const source = (await editionsOf(trx, message.id)).find(({ language }) => language === message.source_language)
    if (!source || isEmptyText(source.title, source.body)) throw new Failure('conflict', 'message.nothing-to-translate')
    const writers = await translatorsOf(trx, message)
    for (const { language, personId } of input.asks) {
      if (!editionLanguage(language) || language === message.source_language)
        throw new Failure('invalid', 'message.no-such-language', { language })
      // A text that somebody may not see is not handed to them.
      if (!writers.some(({ id }) => id === personId)) throw new Failure('invalid', 'message.cannot-translate')
      if (await openTranslation(trx, message.id, language)) throw new Failure('conflict', 'message.already-asked')
      const id = newId('trl')
      const now = varde.now()
      await insertTranslation(trx, {
        id,
        message_id: message.id,
        language,
        person_id: personId,
        due_on: input.dueOn,
        note: input.note,
        state: 'asked',
        asked_revision: source.revision,
        delivered_revision: null,
        asked_by: caller.id,
        asked_at: now,
        moved_by: caller.id,
        moved_at: now,
        reason: null,
      })
      const told = { translationId: id, language, personId, dueOn: input.dueOn }
      await announce(trx, varde, caller, message, 'message.translation-asked', told)
      await tellOf(trx, varde, caller, message, { kind: 'asked', translationId: id, personId, dueOn: input.dueOn })
    }
  })
}
