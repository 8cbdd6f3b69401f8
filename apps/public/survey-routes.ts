import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import {
  type AnswerPage,
  type Answers,
  answerFaults,
  answerPage,
  pageBeside,
  pagesOf,
  type Question,
  type Questionnaire,
  takeSurveyAnswer,
} from '../../slices/measure/index.ts'
import { fieldName, type SurveyFault, surveyEndPage, surveyFormPage } from './pages/survey-page.ts'
import { FORM_BYTES, field, privately, sendPrivate } from './private-pages.ts'
import type { Site } from './site.ts'

type SurveyRequest = FastifyRequest<{ Params: { token: string } }>
type Shown = Exclude<AnswerPage, { kind: 'none' }>
type Answering = Extract<AnswerPage, { kind: 'open' } | { kind: 'preview' }>

const PAGES_PER_MINUTE = 120
/** Twenty texts of two thousand letters of any alphabet, percent-encoded. */
const SURVEY_BYTES = 6 * FORM_BYTES
const NOTHING: Questionnaire = { languages: ['nb', 'nn', 'en'], title: {}, intro: {}, thanks: {}, questions: [] }

/**
 * An invitation is counted by itself. An open link is counted by the address it is asked from, in memory and for a minute; a whole
 * prison may share one.
 */
const paced = {
  max: PAGES_PER_MINUTE,
  timeWindow: '1 minute',
  keyGenerator: (request: FastifyRequest) => {
    const { token } = request.params as { token: string }
    return token.includes('-') ? `survey:${token}` : `survey:${token}:${request.ip}`
  },
}

/** Surveys without script and without cookies. GET shows; a POST turns the page, and the last one lays the answer in the box. */
export function registerSurveys(web: Web, varde: Varde, site: Site): void {
  const open = { config: { access: 'public' as const, consequence: 'read' as const } }
  web.get<{ Params: { token: string } }>('/undersokelse/:token', open, async (request, reply) => {
    const page = await answerPage(varde, request.params.token)
    if (!takesAnswers(page)) return end(site, request, reply, page)
    return show(site, request, reply, page, { at: 0, answers: {}, faults: [], formId: newFormId() })
  })
  web.get<{ Params: { token: string } }>('/undersokelse/:token/takk', open, async (request, reply) => {
    const page = await answerPage(varde, request.params.token)
    if (page.kind === 'none') return end(site, request, reply, page)
    const shown = { site, path: pathOf(request), language: languageOf(request, page.questionnaire) }
    return sendPrivate(reply, surveyEndPage({ ...shown, questionnaire: page.questionnaire }, 'thanks'))
  })
  web.post<{ Params: { token: string } }>(
    '/undersokelse/:token',
    { config: { access: 'public', consequence: 'write', rateLimit: paced }, bodyLimit: SURVEY_BYTES },
    async (request, reply) => {
      const page = await answerPage(varde, request.params.token)
      if (!takesAnswers(page)) return end(site, request, reply, page)
      return turn(varde, site, request, reply, page)
    },
  )
}

const takesAnswers = (page: AnswerPage): page is Answering => page.kind === 'open' || page.kind === 'preview'
const newFormId = () => randomBytes(16).toString('hex')
const pathOf = ({ params }: SurveyRequest) => `/undersokelse/${encodeURIComponent(params.token)}`

/** What was asked for, else what the browser prefers, else what it was written in. Nothing is remembered. */
function languageOf(request: FastifyRequest, { languages }: Questionnaire): string {
  const asked = (request.query as Record<string, unknown>).sprak
  const preferred = (request.headers['accept-language'] ?? '').split(',').map((one) => one.split(';')[0]!.trim())
  const wanted = [typeof asked === 'string' ? asked : '', ...preferred].flatMap((one) => {
    const short = one.toLowerCase().split('-')[0]!
    return short === 'no' ? ['nb'] : [short]
  })
  return wanted.find((one) => languages.includes(one)) ?? languages[0]!
}

async function turn(
  varde: Varde,
  site: Site,
  request: SurveyRequest,
  reply: FastifyReply,
  page: Answering,
): Promise<FastifyReply> {
  const { questionnaire } = page
  const answers = answersIn(request, questionnaire)
  const formId = /^[0-9a-f]{32}$/.exec(field(request, 'skjema'))?.[0] ?? newFormId()
  const pages = pagesOf(questionnaire)
  const at = Math.min(Math.max(0, Number.parseInt(field(request, 'side'), 10) || 0), pages.length - 1)
  const showAt = (place: number, faults: SurveyFault[] = []) =>
    show(site, request, reply, page, { at: place, answers, faults, formId })
  if (field(request, 'til') === 'tilbake') return showAt(pageBeside(questionnaire, answers, at, -1) ?? 0)
  const faults = answerFaults(questionnaire, answers, pages[at])
  if (faults.length > 0) return showAt(at, faults)
  const next = pageBeside(questionnaire, answers, at, 1)
  if (next !== null) return showAt(next)
  const missed = pages.findIndex((questions) => answerFaults(questionnaire, answers, questions).length > 0)
  if (missed >= 0) return showAt(missed, answerFaults(questionnaire, answers, pages[missed]))
  return take(varde, site, request, reply, page, { answers, formId })
}

/** Lays the answer in the box and says thanks. A robot that filled the trap is thanked as well. */
async function take(
  varde: Varde,
  site: Site,
  request: SurveyRequest,
  reply: FastifyReply,
  page: Answering,
  { answers, formId }: { answers: Answers; formId: string },
): Promise<FastifyReply> {
  const language = languageOf(request, page.questionnaire)
  if (page.kind === 'open' && field(request, 'nettsted') === '') {
    const { surveyId, invitationId } = page
    try {
      await takeSurveyAnswer(varde, {
        surveyId,
        answers,
        formId,
        invitationId,
        via: invitationId ? 'invitation' : 'link',
      })
    } catch (error) {
      if (!(error instanceof Failure) || error.kind !== 'conflict') throw error
      const kind = error.code === 'measure.survey-answered' ? 'answered' : 'closed'
      return end(site, request, reply, { kind, questionnaire: page.questionnaire })
    }
  }
  return privately(reply).redirect(`${pathOf(request)}/takk?sprak=${language}`, 303)
}

type State = { at: number; answers: Answers; faults: SurveyFault[]; formId: string }

function show(site: Site, request: SurveyRequest, reply: FastifyReply, page: Answering, state: State): FastifyReply {
  const { questionnaire } = page
  if (questionnaire.questions.length === 0) return end(site, request, reply, { kind: 'none' })
  const text = surveyFormPage({
    site,
    path: pathOf(request),
    language: languageOf(request, questionnaire),
    questionnaire,
    kind: page.kind === 'preview' ? 'preview' : page.invitationId ? 'invitation' : 'link',
    isLast: pageBeside(questionnaire, state.answers, state.at, 1) === null,
    ...state,
  })
  return sendPrivate(reply, text, state.faults.length > 0 ? 422 : 200)
}

function end(site: Site, request: SurveyRequest, reply: FastifyReply, page: { kind: 'none' } | Shown): FastifyReply {
  const questionnaire = page.kind === 'none' ? NOTHING : page.questionnaire
  const shown = { site, path: pathOf(request), language: languageOf(request, questionnaire), questionnaire }
  if (page.kind === 'answered') return sendPrivate(reply, surveyEndPage(shown, 'answered'))
  return sendPrivate(reply, surveyEndPage(shown, 'closed'), page.kind === 'none' ? 404 : 200)
}

/** The answers of a form, from this page and those before. */
function answersIn(request: FastifyRequest, { questions }: Questionnaire): Answers {
  const chosenOf = (question: Question): string[] => {
    if (question.kind === 'multiple')
      return question.options.map(({ key }) => key).filter((key) => field(request, fieldName(question, key)) !== '')
    const given = field(request, question.key).replaceAll('\u0000', '').toWellFormed()
    return given.trim() === '' ? [] : [given]
  }
  return Object.fromEntries(
    questions.map((question) => [question.key, chosenOf(question)]).filter(([, given]) => given!.length > 0),
  )
}
