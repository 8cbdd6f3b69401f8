import { translator } from '../../../kit/i18n/translate.ts'
import { type Language, systemCaller } from '../../../kit/kernel/caller.ts'
import type { MailBlock } from '../../../kit/mail/content.ts'
import { agencyOf } from '../../../kit/mail/sender.ts'
import { type LetterKind, oneByOne } from '../../outbox/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { findCase } from '../store/cases.ts'
import { changeMinistryLetter, ministryLetterById, otherSentLetter } from '../store/ministry-letters.ts'
import { changeMinistryNote, ministryNoteById } from '../store/ministry-notes.ts'
import { announceCase } from './announce-case.ts'

/** The kind of letter that a note to the ministry is: the words that were frozen, under their headings, and nothing else of the case. */
export const MINISTRY_NOTE = 'cases.ministry-note'

/** The first that is taken hands the note over; when it comes back, and no other was taken, the note is not handed over after all. */
export const ministryLetter: LetterKind = {
  name: MINISTRY_NOTE,
  mayRepeat: true,
  write: oneByOne(async (varde, { subject: id }) => {
    const row = await ministryLetterById(varde.db, id)
    const note = row && (await ministryNoteById(varde.db, row.note_id))
    const file = note && (await findCase(varde.db, note.case_id))
    // The ministry takes no part in an exercise, and what is erased goes to nobody.
    if (!row?.address || !file || file.mode === 'exercise') return null
    const language = row.language as Language
    const t = translator(language)
    const section = (key: string, text: string): MailBlock[] => [
      { kind: 'heading', text: [{ text: t(`cases:ministry.${key}`) }] },
      ...text
        .split('\n')
        .filter(Boolean)
        .map((line): MailBlock => ({ kind: 'paragraph', text: [{ text: line }] })),
    ]
    const { facts, may_be_asked: asked, we_say: said, fingerprint, number } = note
    const subject = t('cases:ministry.pdf.title', { number: file.number, note: number })
    return {
      mail: {
        to: row.address,
        content: {
          ...{ language, direction: 'ltr', subject, title: subject, links: [] },
          body: [
            ...section('facts', facts),
            ...section('may-be-asked', asked),
            ...(said ? section('we-say', said) : []),
          ],
          ...{ unitName: agencyOf(varde), agencyName: agencyOf(varde) },
          footer: [t('cases:ministry.mail.footer', { fingerprint: fingerprint.slice(0, 16) })],
          ...{ isDemo: file.mode === 'demo', isExercise: false },
        },
      },
    }
  }),
  onEnd: async (varde, trx, { subject, state, answer, settledAt }) => {
    const row = await ministryLetterById(trx, subject)
    const note = row && (await ministryNoteById(trx, row.note_id))
    const file = note && (await findCase(trx, note.case_id))
    if (!row || !note || !file) return
    const isTaken = state === 'sent'
    const change = { state: isTaken ? ('sent' as const) : ('refused' as const), sent_at: isTaken ? settledAt : null }
    await changeMinistryLetter(trx, row.id, { ...change, response: isTaken ? null : answer || state })
    const isHandedByThis = note.handed_how === 'email' && note.handed_at?.getTime() === row.sent_at?.getTime()
    if (isTaken && !note.handed_at) {
      const handed = {
        handed_how: 'email',
        handed_to: row.name,
        handed_by: row.asked_by,
        handed_at: settledAt,
      } as const
      await changeMinistryNote(trx, note.id, handed)
    } else if (!isTaken && isHandedByThis) {
      const other = await otherSentLetter(trx, note.id, row.id)
      const handed = { handed_how: other && ('email' as const), handed_to: other?.name ?? null }
      await changeMinistryNote(trx, note.id, {
        ...{ ...handed, handed_by: other?.asked_by ?? null, handed_at: other?.sent_at ?? null },
      })
    }
    if (state === 'ended') return
    const name = isTaken ? CASES_EVENTS.ministryNoteSent : CASES_EVENTS.ministryNoteRefused
    await announceCase(trx, varde, systemCaller('cases'), file, name, { note: note.number, letterId: row.id })
  },
}
