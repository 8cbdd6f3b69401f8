import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { translator } from '../../kit/i18n/translate.ts'
import type { Language } from '../../kit/kernel/caller.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { confirmRegistration, isAddressOf, registerRelative, relativeTopics } from '../../slices/audience/index.ts'
import { listUnits } from '../../slices/organisation/index.ts'
import type { FormFault } from './pages/form-faults.ts'
import { noLinkPage } from './pages/receipt-page.ts'
import {
  addressOf,
  type Choice,
  MESSAGE_LANGUAGES,
  type RelativesForm,
  relativesPage,
  relativesStepPage,
} from './pages/relatives-page.ts'
import { FORM_BYTES, field, perLink, privately, sendPrivate } from './private-pages.ts'
import { interfaceLanguage, type Site } from './site.ts'

/** Places that a relative can have to do with. The ministry, the directorate and the regions are not among them. */
const PLACES = ['prison', 'probation', 'combined', 'halfway-house', 'youth-unit', 'nd-centre']
const SIGN_UPS_PER_MINUTE = 10

const languageOf = (request: FastifyRequest): Language =>
  interfaceLanguage((request.query as Record<string, unknown>).sprak)

/** Relatives register themselves, confirm by a link that only they get, and leave by one click. */
export function registerRelativesPages(web: Web, varde: Varde, site: Site): void {
  const open = { config: { access: 'public' as const, consequence: 'read' as const } }
  const limited = {
    config: {
      access: 'public' as const,
      consequence: 'write' as const,
      rateLimit: { max: SIGN_UPS_PER_MINUTE, timeWindow: '1 minute' },
    },
    bodyLimit: FORM_BYTES,
  }
  const change = {
    config: { access: 'public' as const, consequence: 'write' as const, rateLimit: perLink },
    bodyLimit: FORM_BYTES,
  }
  web.get('/parorende', open, async (request, reply) => {
    const language = languageOf(request)
    const form: RelativesForm = { choice: '', channel: 'email', address: '', language }
    return sendForm(reply, relativesPage({ site, language, ...(await choices(varde, language)), form, faults: [] }))
  })
  web.post('/parorende', limited, (request, reply) => signUp(varde, site, request, reply))
  web.get('/parorende/sendt', open, (request, reply) =>
    sendForm(reply, relativesStepPage(site, languageOf(request), 'sent')),
  )
  web.get<{ Params: { token: string } }>('/parorende/bekreft/:token', open, (request, reply) =>
    sendPrivate(reply, relativesStepPage(site, languageOf(request), 'confirm', request.params.token)),
  )
  web.post<{ Params: { token: string } }>('/parorende/bekreft/:token', change, async (request, reply) => {
    try {
      const { language } = await confirmRegistration(varde, request.params.token)
      return sendPrivate(reply, relativesStepPage(site, interfaceLanguage(language), 'confirmed'))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return sendPrivate(reply, noLinkPage(site, languageOf(request)), 404)
    }
  })
}

const sendForm = (reply: FastifyReply, text: string, status = 200) =>
  reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(text)

async function choices(varde: Varde, language: Language): Promise<{ units: Choice[]; topics: Choice[] }> {
  const [units, topics] = await Promise.all([listUnits(varde.db, { at: varde.now() }), relativeTopics(varde.db)])
  return {
    units: units
      .filter((unit) => PLACES.includes(unit.kind))
      .map((unit) => ({ value: unit.id, name: unit.names[language] ?? unit.name })),
    topics: topics.map((topic) => ({ value: topic.key, name: topic.names[language] ?? topic.names.nb ?? topic.key })),
  }
}

/** The answer is the same whether or not the address is known: nobody can find out who has registered. */
async function signUp(varde: Varde, site: Site, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const language = languageOf(request)
  const form: RelativesForm = {
    choice: field(request, 'valg'),
    channel: field(request, 'kanal') === 'sms' ? 'sms' : 'email',
    address: field(request, 'adresse').trim().slice(0, 254),
    language: MESSAGE_LANGUAGES.find((tag) => tag === field(request, 'meldingssprak')) ?? language,
  }
  const offered = await choices(varde, language)
  const unit = offered.units.find((one) => one.value === form.choice)
  const topic = offered.topics.find((one) => one.value === form.choice)
  const t = translator(language)
  const sendAgain = (faults: FormFault[], status: number) =>
    sendForm(reply, relativesPage({ site, language, ...offered, form, faults }), status)
  const faults: FormFault[] = []
  if (!unit && !topic) faults.push({ field: 'valg', text: t('error:audience.registration-where') })
  if (!isAddressOf(form.channel, form.address))
    faults.push({ field: 'adresse', text: t('error:audience.address-wrong') })
  if (faults.length > 0) return sendAgain(faults, 422)
  try {
    const { choice, ...rest } = form
    await registerRelative(varde, { ...rest, from: request.ip, ...(unit ? { unitId: choice } : { topic: choice }) })
    return privately(reply).redirect(addressOf(language).replace('/parorende', '/parorende/sendt'), 303)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const field = error.code === 'audience.registration-where' ? 'valg' : 'adresse'
    const text = t(`error:${error.code}`, error.details)
    return sendAgain([{ field, text }], error.kind === 'too-many' ? 429 : 422)
  }
}
