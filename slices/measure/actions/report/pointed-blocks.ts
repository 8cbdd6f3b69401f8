import { translator } from '../../../../kit/i18n/translate.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf } from '../../../organisation/index.ts'
import { leadershipReports } from '../../../plan/index.ts'
import { caveatOf } from '../../rules/caveat.ts'
import { ACTORS } from '../../rules/media/actors.ts'
import { voiceFigures } from '../../rules/media/voice-figures.ts'
import type { PlanFigures, SurveyFigures, Voice } from '../../rules/report/report-figure.ts'
import { textIn } from '../../rules/survey/questionnaire.ts'
import { favourableFigure, surveyCount } from '../../rules/survey/survey-figures.ts'
import { panelsNow, storyDays } from '../../store/panels.ts'
import { storyRules } from '../../store/stories.ts'
import { findSurvey } from '../../store/surveys.ts'
import { viewResults } from '../survey-results.ts'
import { countedFrom } from './counted-from.ts'
import type { Counted } from './ledger-blocks.ts'

/** Each one's share of voice in a panel over the period; null when the panel is no longer there. */
export async function voiceBlock(
  varde: Varde,
  panelId: string | null,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): Promise<Counted<Voice | null>> {
  const panel = (await panelsNow(varde.db)).find(({ id }) => id === panelId)
  if (!panel) return { ...countedFrom(varde, 'voice', []), shown: null }
  const days = await storyDays(varde.db, panel.id, { fromOn, toOn }, ACTORS.length)
  const { stories, mentions, shares } = voiceFigures({ address: { panelId: panel.id }, fromOn, toOn }, days)
  return {
    ...countedFrom(varde, 'voice', [stories, mentions, ...shares.flatMap((one) => [one.share, one.mentions])]),
    shown: {
      panel: { name: panel.name, outlets: panel.outlets.length, coverage: panel.coverage },
      storyRule: (await storyRules(varde.db)).counted,
      stories: stories?.figure ?? null,
      mentions: mentions?.figure ?? null,
      shares: shares.map((one) => ({ actor: one.actor, share: one.share.figure, mentions: one.mentions.figure })),
    },
  }
}

/** What came out of a survey that is closed, in the language of the report; null when there is nothing to see. */
export async function surveyBlock(
  varde: Varde,
  id: string | null,
  language: string,
): Promise<Counted<SurveyFigures | null>> {
  const row = id === null ? null : await findSurvey(varde.db, id)
  if (row?.state !== 'closed' || row.mode !== varde.mode) return { ...countedFrom(varde, 'survey', []), shown: null }
  const results = await viewResults(varde, row.id, null)
  const { title, questions: asked, languages } = row.content
  const said = (texts: Record<string, string>) => textIn(texts, language, languages)
  const t = translator(language)
  const closedOn = dayOf(row.closed_at!)
  const place = { address: { surveyId: row.id }, fromOn: closedOn, toOn: closedOn }
  const previous =
    row.previous_id && results.previousClosedOn ? { id: row.previous_id, closedOn: results.previousClosedOn } : null
  const words = {
    option: said,
    previous,
    caveat: caveatOf(row.sample),
    favourable: t('report:survey.favourable'),
    other: t('report:survey.other'),
  }
  const counts = {
    answers: surveyCount(place, 'survey-answers', said(title), results.answers),
    asked: row.invited ? surveyCount(place, 'survey-asked', said(title), row.invited) : null,
  }
  const questions = results.questions.flatMap((result) => {
    const question = asked.find(({ key }) => key === result.key)!
    if (question.kind === 'open' || question.isBackground) return []
    return [{ text: said(question.texts), favourable: favourableFigure(place, question, result, words) }]
  })
  return {
    ...countedFrom(varde, 'survey', [counts.answers, counts.asked, ...questions.map(({ favourable }) => favourable)]),
    shown: {
      ...{ title: said(title), closedOn },
      answers: counts.answers?.figure ?? null,
      asked: counts.asked?.figure ?? null,
      questions: questions.map(({ text, favourable }) => ({ text, favourable: favourable?.figure ?? null })),
    },
  }
}

/** What a saved report of the plan said when it was saved; null when it is not one that the caller may read. */
export async function planFigures(varde: Varde, caller: Caller, id: string): Promise<PlanFigures | null> {
  const saved = (await leadershipReports(varde, caller)).items.find((one) => one.id === id)
  if (!saved) return null
  const { unit, from, to, madeAt, headline } = saved
  return { unit: unit.name ?? '', fromOn: from, toOn: to, madeAt, ...headline }
}
