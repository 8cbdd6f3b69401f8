import { translator } from '../../../kit/i18n/translate.ts'
import { type Language, systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CASES_EVENTS } from '../events.ts'
import { findCase } from '../store/cases.ts'
import { changeMinistryLetter, claimLetter, type MinistryLetterRow, postponeLetter } from '../store/ministry-letters.ts'
import { changeMinistryNote, ministryNoteById } from '../store/ministry-notes.ts'
import { announceCase } from './announce-case.ts'

const MOST_TRIES = 8

/** A note as it leaves: the words that were frozen, under their headings, and nothing else of the case. */
export type MinistryLetter = {
  id: string
  to: string
  language: Language
  mode: 'real' | 'exercise' | 'demo'
  subject: string
  sections: { title: string; lines: string[] }[]
  footer: string
}

/** The letter that has waited longest, for the one who sends; null when none is due. */
export async function claimMinistryLetter(
  varde: Varde,
): Promise<{ row: MinistryLetterRow; letter: MinistryLetter } | null> {
  const row = await claimLetter(varde.db)
  if (!row) return null
  const note = (await ministryNoteById(varde.db, row.note_id))!
  const file = (await findCase(varde.db, note.case_id))!
  // The ministry takes no part in an exercise: what somebody asked to have sent is set aside.
  if (file.mode === 'exercise') {
    await changeMinistryLetter(varde.db, row.id, { state: 'refused', try_at: null, response: 'exercise' })
    return null
  }
  const language = row.language as Language
  const t = translator(language)
  const section = (key: string, text: string) => ({ title: t(`cases:ministry.${key}`), lines: text.split('\n') })
  const { facts, may_be_asked: asked, we_say: said, fingerprint } = note
  const sections = [section('facts', facts), section('may-be-asked', asked), ...(said ? [section('we-say', said)] : [])]
  return {
    row,
    letter: {
      ...{ id: row.id, to: row.address, language, mode: file.mode, sections },
      subject: t('cases:ministry.pdf.title', { number: file.number, note: note.number }),
      footer: t('cases:ministry.mail.footer', { fingerprint: fingerprint.slice(0, 16) }),
    },
  }
}

/** How it went: taken by the mail server, refused for good, or to be tried again. The first that is taken hands the note over. */
export async function settleMinistryLetter(
  varde: Varde,
  row: MinistryLetterRow,
  end: { isTaken: boolean; isFinal: boolean; response: string },
): Promise<void> {
  const isOver = end.isTaken || end.isFinal || row.tries >= MOST_TRIES
  if (!isOver) return postponeLetter(varde.db, row.id, Math.min(900, 5 * 2 ** row.tries), end.response)
  await varde.db.transaction().execute(async (trx) => {
    const now = varde.now()
    const note = (await ministryNoteById(trx, row.note_id))!
    const file = (await findCase(trx, note.case_id))!
    await changeMinistryLetter(trx, row.id, {
      ...{ state: end.isTaken ? 'sent' : 'refused', try_at: null, sent_at: end.isTaken ? now : null },
      response: end.isTaken ? null : end.response,
    })
    if (end.isTaken && !note.handed_at) {
      const handed = { handed_how: 'email', handed_to: row.name, handed_by: row.asked_by, handed_at: now } as const
      await changeMinistryNote(trx, note.id, handed)
    }
    const name = end.isTaken ? CASES_EVENTS.ministryNoteSent : CASES_EVENTS.ministryNoteRefused
    await announceCase(trx, varde, systemCaller('cases'), file, name, { note: note.number, letterId: row.id })
  })
}
