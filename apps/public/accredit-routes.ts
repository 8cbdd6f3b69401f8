import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../kit/db/database.ts'
import type { Web } from '../../kit/http/web.ts'
import { translator } from '../../kit/i18n/translate.ts'
import type { Language } from '../../kit/kernel/caller.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import {
  type AccreditationForm,
  askAccreditation,
  LONGEST_ACCREDITATION,
  newFormToken,
  occasionLanguage,
  type PublicOccasion,
  takesRequests,
  viewAccreditation,
  withdrawAccreditation,
} from '../../slices/press/index.ts'
import { findPublicOccasion } from './occasion-routes.ts'
import { ACCREDIT_FIELDS, accreditLinkPage, accreditPage, accreditSaidPage } from './pages/accredit-page.ts'
import type { FormFault } from './pages/form-faults.ts'
import { spanOf } from './pages/occasion-frame.ts'
import { accreditPath } from './pages/occasion-page.ts'
import { plainPage } from './pages/plain-page.ts'
import { noLinkPage } from './pages/receipt-page.ts'
import { FORM_BYTES, field, perLink, privately, sendPrivate } from './private-pages.ts'
import { interfaceLanguage, type Site } from './site.ts'

const REQUESTS_PER_MINUTE = 6
type At = { Params: { slug: string } }
type Behind = { Params: { token: string } }
const EMPTY: AccreditationForm = { name: '', outlet: '', email: '', equipment: '', trap: '' }

/** Whoever wants to come asks here, without an account; what becomes of it stands behind a link that only they get. */
export function registerAccreditation(web: Web, varde: Varde, site: Site, publicDb: Database): void {
  const open = { config: { access: 'public' as const, consequence: 'read' as const } }
  const rateLimit = { max: REQUESTS_PER_MINUTE, timeWindow: '1 minute' }
  const limited = {
    config: { access: 'public' as const, consequence: 'write' as const, rateLimit },
    bodyLimit: FORM_BYTES,
  }
  const change = {
    config: { access: 'public' as const, consequence: 'write' as const, rateLimit: perLink },
    bodyLimit: FORM_BYTES,
  }
  const find = (slug: string) => findPublicOccasion({ db: publicDb, mode: varde.mode }, slug)
  const sendForm = (
    reply: FastifyReply,
    at: { one: PublicOccasion; language: Language },
    form: AccreditationForm,
    faults: readonly FormFault[],
  ) => {
    const token = newFormToken(varde, `accredit:${at.one.id}`)
    return send(reply, accreditPage({ site, ...at, form, token, faults }), faults.length > 0 ? 422 : 200)
  }
  web.get<At>('/presserom/arrangementer/:slug/akkreditering', open, async (request, reply) => {
    const at = await find(request.params.slug)
    if (!at) return send(reply, plainPage(site, 'nb', 'missing'), 404)
    const { accredit_by: accreditBy, cancelled_at: cancelledAt, starts_at: startsAt } = at.one
    if (!takesRequests({ accreditBy, cancelledAt, startsAt }, varde.now().getTime()))
      return send(reply, accreditSaidPage(site, at.language, { one: at.one, said: 'closed' }), 200)
    return sendForm(reply, at, EMPTY, [])
  })
  web.post<At>('/presserom/arrangementer/:slug/akkreditering', limited, async (request, reply) => {
    const at = await find(request.params.slug)
    if (!at) return send(reply, plainPage(site, 'nb', 'missing'), 404)
    const t = translator(at.language)
    const form = formOf(request)
    const about = { form, token: field(request, 'skjema'), language: at.language }
    const outcome = await askAccreditation(varde, at.one, about)
    if (outcome.kind === 'taken') return privately(reply).redirect(`${accreditPath(at.one, at.language)}/sendt`, 303)
    if (outcome.kind === 'closed')
      return send(reply, accreditSaidPage(site, at.language, { one: at.one, said: 'closed' }), 409)
    const faults =
      outcome.kind === 'again'
        ? [{ field: null, text: t(`press:ask.again.${outcome.why}`) }]
        : outcome.faults.map((one) => ({
            field: ACCREDIT_FIELDS[one.field],
            text: t(`press:accredit.fault.${one.code}`),
          }))
    return sendForm(reply, at, form, faults)
  })
  web.get<At>('/presserom/arrangementer/:slug/akkreditering/sendt', open, async (request, reply) => {
    const at = await find(request.params.slug)
    if (!at) return send(reply, plainPage(site, 'nb', 'missing'), 404)
    return send(reply, accreditSaidPage(site, at.language, { one: at.one, said: 'sent' }), 200)
  })
  web.get<Behind>('/presserom/akkreditering/:token', open, async (request, reply) => {
    const { token } = request.params
    const own = await viewAccreditation(varde, token)
    if (!own) return sendPrivate(reply, noLinkPage(site, languageOf(request)), 404)
    const { occasion, language } = own
    const standing = {
      ...{ state: own.state, reason: own.reason, place: occasion.place, isCancelled: occasion.cancelled_at !== null },
      title: occasion.texts[occasionLanguage(occasion.texts, language)]!.title,
      when: spanOf(occasion, language),
    }
    return sendPrivate(reply, accreditLinkPage(site, language, token, standing))
  })
  web.post<Behind>('/presserom/akkreditering/:token', change, async (request, reply) => {
    const { token } = request.params
    const gone = await withdrawAccreditation(varde, token)
    if (!gone) return sendPrivate(reply, noLinkPage(site, languageOf(request)), 404)
    return sendPrivate(reply, accreditLinkPage(site, gone.language, token, 'withdrawn'))
  })
}

const languageOf = (request: FastifyRequest): Language =>
  interfaceLanguage((request.query as Record<string, unknown>).sprak)

const send = (reply: FastifyReply, text: string, status: number) =>
  reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(text)

function formOf(request: FastifyRequest): AccreditationForm {
  const text = (name: 'name' | 'outlet' | 'email' | 'equipment', longest: number) =>
    field(request, ACCREDIT_FIELDS[name]).replaceAll('\u0000', '').toWellFormed().trim().slice(0, longest)
  return {
    name: text('name', LONGEST_ACCREDITATION.name),
    outlet: text('outlet', LONGEST_ACCREDITATION.outlet),
    email: text('email', LONGEST_ACCREDITATION.email),
    equipment: text('equipment', LONGEST_ACCREDITATION.equipment),
    trap: field(request, ACCREDIT_FIELDS.trap).slice(0, 200),
  }
}
