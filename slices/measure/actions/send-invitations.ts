import { translator } from '../../../kit/i18n/translate.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyOf, sendLetter, smsPlain } from '../../dispatch/index.ts'
import { directionOf } from '../../message/index.ts'
import { frameWords } from '../rules/survey/frame-words/frame-words.ts'
import { textIn } from '../rules/survey/questionnaire.ts'
import { claimLetter, type Letter, settleLetter } from '../store/survey-audience.ts'
import { findSurvey, type SurveyRow } from '../store/surveys.ts'
import { invitationToken } from './answer-page.ts'

/** Shorter than the minute until the next look. */
const LONGEST_MS = 50_000

/** Sends invitations and reminders that wait, one at a time; several processes may. Every minute. */
export async function sendInvitations(varde: Varde): Promise<void> {
  const end = Date.now() + LONGEST_MS
  while (Date.now() < end && (await sendOne(varde)));
}

/** Sends one; false when none waits. A mail server that refuses for now ends the round, and the letter waits. */
async function sendOne(varde: Varde): Promise<boolean> {
  return varde.db.transaction().execute(async (trx) => {
    const letter = await claimLetter(trx)
    if (!letter) return false
    const survey = await findSurvey(trx, letter.surveyId)
    if (!letter.address || survey?.state !== 'open') {
      await settleLetter(trx, letter.id, 'refused')
      return true
    }
    const outcome = await handOver(varde, survey, letter, letter.address)
    if (outcome.kind === 'refused' && !outcome.permanent) return false
    // Unknown counts as sent: the same letter twice is worse than a reminder.
    await settleLetter(trx, letter.id, outcome.kind === 'refused' ? 'refused' : 'sent')
    return true
  })
}

function handOver(varde: Varde, { content }: SurveyRow, letter: Letter, to: string) {
  const language = content.languages.includes(letter.language) ? letter.language : content.languages[0]!
  const { words, language: frame } = frameWords(language)
  const t = translator(frame)
  const title = textIn(content.title, language, content.languages)
  const address = `${varde.settings.baseUrl}/undersokelse/${invitationToken(varde, letter.id)}?sprak=${language}`
  const isOurs = ['nb', 'nn', 'en'].includes(frame)
  const subject = letter.reminders > 0 && isOurs ? t('survey:mail.reminder', { title }) : title
  const id = `${letter.id}-${letter.reminders}`
  if (letter.channel === 'sms') return smsPlain(varde, { id, to, language, text: `${subject}: ${address}` })
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: [{ text }] })
  const intro = textIn(content.intro, language, content.languages)
  return sendLetter(varde, {
    to,
    messageId: `<${id}@${new URL(varde.settings.baseUrl).hostname}>`,
    content: {
      language,
      direction: directionOf(language),
      subject,
      title,
      body: [
        ...intro
          .split(/\n{2,}/)
          .filter(Boolean)
          .map(paragraph),
        { kind: 'paragraph', text: [{ text: address, href: address }] },
        paragraph(`${words.anonymous} ${words.onlyThat}`),
      ],
      unitName: agencyOf(varde),
      agencyName: agencyOf(varde),
      links: [],
      footer: [],
      isDemo: varde.mode === 'demo',
      isExercise: varde.mode === 'exercise',
    },
  })
}
