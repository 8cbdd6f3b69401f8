import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../kit/db/database.ts'
import type { Web } from '../../kit/http/web.ts'
import { translator } from '../../kit/i18n/translate.ts'
import { LANGUAGES, type Language } from '../../kit/kernel/caller.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import {
  askToFollow,
  confirmFollowing,
  type FollowForm,
  LONGEST_WORDS,
  NEWS_KINDS,
  newFormToken,
  newsRegions,
} from '../../slices/press/index.ts'
import { followPage, followPath, followStepPage } from './pages/follow-page.ts'
import type { FormFault } from './pages/form-faults.ts'
import { noLinkPage } from './pages/receipt-page.ts'
import { FORM_BYTES, field, perLink, privately, sendPrivate } from './private-pages.ts'
import { interfaceLanguage, type Site } from './site.ts'

const SIGN_UPS_PER_MINUTE = 6
const languageOf = (request: FastifyRequest): Language =>
  interfaceLanguage((request.query as Record<string, unknown>).sprak)

/** News by e-mail: asked for in a form, confirmed by a link that only they get, ended by one click (`/avmeld`). */
export function registerFollow(web: Web, varde: Varde, site: Site, publicDb: Database): void {
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
  const sendForm = async (reply: FastifyReply, language: Language, form: FollowForm, faults: readonly FormFault[]) => {
    const token = newFormToken(varde, 'follow')
    const regions = await newsRegions(publicDb)
    return send(
      reply,
      followPage({ site, language, regions, form: { ...form, token }, faults }),
      faults.length > 0 ? 422 : 200,
    )
  }
  web.get('/abonner', open, (request, reply) => {
    const language = languageOf(request)
    return sendForm(
      reply,
      language,
      { address: '', kinds: [], regions: [], words: '', language, trap: '', token: '' },
      [],
    )
  })
  web.post('/abonner', limited, async (request, reply) => {
    const language = languageOf(request)
    const form = formOf(request, language, await newsRegions(publicDb))
    const outcome = await askToFollow(varde, form)
    if (outcome === 'asked')
      return privately(reply).redirect(followPath(language).replace('/abonner', '/abonner/sendt'), 303)
    const t = translator(language)
    if (outcome === 'too-fast' || outcome === 'too-old')
      return sendForm(reply, language, form, [{ field: null, text: t(`press:ask.again.${outcome}`) }])
    const field = outcome === 'trap' ? 'nettsted' : 'epost'
    return sendForm(reply, language, form, [{ field, text: t(`press:follow.fault.${outcome}`) }])
  })
  web.get('/abonner/sendt', open, (request, reply) =>
    send(reply, followStepPage(site, languageOf(request), 'sent'), 200),
  )
  web.get<{ Params: { token: string } }>('/abonner/bekreft/:token', open, (request, reply) =>
    sendPrivate(reply, followStepPage(site, languageOf(request), 'confirm', request.params.token)),
  )
  web.post<{ Params: { token: string } }>('/abonner/bekreft/:token', change, async (request, reply) => {
    const done = await confirmFollowing(varde, request.params.token)
    if (!done) return sendPrivate(reply, noLinkPage(site, languageOf(request)), 404)
    return sendPrivate(reply, followStepPage(site, interfaceLanguage(done.language), 'confirmed'))
  })
}

const send = (reply: FastifyReply, text: string, status: number) =>
  reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(text)

function formOf(request: FastifyRequest, language: Language, regions: string[]): FollowForm {
  const text = (name: string, longest: number) =>
    field(request, name).replaceAll('\u0000', '').toWellFormed().trim().slice(0, longest)
  return {
    address: text('epost', 254),
    kinds: NEWS_KINDS.filter((kind) => field(request, `slag-${kind}`) !== ''),
    regions: regions.filter((region) => field(request, `region-${region}`) !== ''),
    words: text('ord', LONGEST_WORDS),
    language: LANGUAGES.find((one) => one === field(request, 'nyhetssprak')) ?? language,
    trap: text('nettsted', 200),
    token: field(request, 'skjema'),
  }
}
