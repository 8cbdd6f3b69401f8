import { sql } from 'kysely'
import { askForTranslation } from '../actions/ask-for-translation.ts'
import { listTranslations, translationsWaitingFor } from '../actions/list-translations.ts'
import { moveTranslation, type TranslationMove } from '../actions/move-translation.ts'
import { saveEdition } from '../actions/save-edition.ts'
import { viewMessage } from '../actions/view-message.ts'
import { courseHouse, paragraph } from './course-house.ts'

/** What the tests of translation do again and again: ask a colleague, write, move a step, and see what waits for whom. */
export async function translationHouse() {
  const house = await courseHouse()
  const { varde, as, base } = house
  const asked = async (
    messageId: string,
    asks: Record<string, string> = { pl: 'colleague' },
    dueOn = '2026-03-12',
    by = 'adviser',
  ) => {
    const people = Object.entries(asks).map(([language, key]) => ({ language, personId: `per_${key}` }))
    await askForTranslation(varde, await as(by), { messageId, asks: people, dueOn, note: 'For pårørende.' })
    return one(messageId)
  }
  /** The newest translation of the message. */
  const one = async (messageId: string, key = 'adviser') =>
    (await viewMessage(varde, await as(key), messageId)).translations[0]!
  const move = async (key: string, translationId: string, step: TranslationMove['step'], more: object = {}) =>
    moveTranslation(varde, await as(key), { translationId, step, ...more })
  const write = async (key: string, messageId: string, language: string, revision: number, text: string) =>
    saveEdition(varde, await as(key), { messageId, language, revision, title: 'Nowe godziny', body: paragraph(text) })
  const waits = async (key: string) => translationsWaitingFor(varde, await as(key))
  const list = async (key: string) => (await listTranslations(varde, await as(key))).items
  const notices = async (translationId: string) => {
    const { rows } = await sql<{ id: string; kind: string; person_id: string }>`
      select id, kind, person_id from message.translation_notice where translation_id = ${translationId} order by id`.execute(
      base.db,
    )
    return rows
  }
  return { ...house, asked, one, move, write, waits, list, notices }
}
