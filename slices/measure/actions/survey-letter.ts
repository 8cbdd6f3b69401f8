import { translator } from '../../../kit/i18n/translate.ts'
import { agencyOf } from '../../../kit/mail/sender.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { directionOf } from '../../message/index.ts'
import type { LetterKind, Written } from '../../outbox/index.ts'
import { frameWords } from '../rules/survey/frame-words/frame-words.ts'
import { textIn } from '../rules/survey/questionnaire.ts'
import { INVITATION, type Letter, settleInvitation, waitingInvitations } from '../store/survey-audience.ts'
import { findSurvey, type SurveyRow } from '../store/surveys.ts'
import { invitationToken } from './answer-page.ts'

/** An invitation to a survey, or a reminder. Unknown counts as sent: the same letter twice is worse than a reminder. The log says nothing of it. */
export const surveyLetter: LetterKind = {
  name: INVITATION,
  mayRepeat: false,
  isUnlogged: true,
  write: async (varde, letters) => {
    const invitations = await waitingInvitations(varde.db, [...new Set(letters.map(({ subject }) => subject))])
    const byId = new Map(invitations.map((one) => [one.id, one]))
    const surveys = new Map<string, SurveyRow | null>()
    for (const { surveyId } of invitations)
      if (!surveys.has(surveyId)) surveys.set(surveyId, (await findSurvey(varde.db, surveyId)) ?? null)
    const written = new Map<string, Written>()
    for (const { id, subject, recipient } of letters) {
      const one = byId.get(subject)
      const survey = one && surveys.get(one.surveyId)
      if (!one?.address || String(one.reminders) !== recipient || survey?.state !== 'open') continue
      written.set(id, wordsTo(varde, survey, one, one.address))
    }
    return written
  },
  onEnd: (_varde, trx, { subject: id, recipient, state }) =>
    settleInvitation(trx, { id, reminders: Number(recipient) }, state === 'sent' ? 'sent' : 'refused'),
}

function wordsTo(varde: Varde, { content }: SurveyRow, letter: Letter, to: string): Written {
  const language = content.languages.includes(letter.language) ? letter.language : content.languages[0]!
  const { words, language: frame } = frameWords(language)
  const t = translator(frame)
  const title = textIn(content.title, language, content.languages)
  const page = { base: `${varde.settings.baseUrl}/undersokelse/`, tail: `?sprak=${language}` }
  const token = invitationToken(varde, letter.id)
  const isOurs = ['nb', 'nn', 'en'].includes(frame)
  const subject = letter.reminders > 0 && isOurs ? t('survey:mail.reminder', { title }) : title
  if (letter.channel === 'sms')
    return { spoken: { to, language, text: `${subject}: ${page.base}${token}${page.tail}` } }
  const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: [{ text }] })
  const intro = textIn(content.intro, language, content.languages)
  return {
    mail: {
      to,
      tokens: { own: token },
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
          { kind: 'address', marker: 'own', ...page },
          paragraph(`${words.anonymous} ${words.onlyThat}`),
        ],
        unitName: agencyOf(varde),
        agencyName: agencyOf(varde),
        links: [],
        footer: [],
        isDemo: varde.mode === 'demo',
        isExercise: varde.mode === 'exercise',
      },
    },
  }
}
