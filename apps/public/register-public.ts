import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../kit/db/database.ts'
import { problemOf } from '../../kit/http/problem.ts'
import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { latestChange } from '../../slices/press/index.ts'
import { registerAccreditation } from './accredit-routes.ts'
import { registerCallAnswers } from './answer-routes.ts'
import { registerAsk } from './ask-routes.ts'
import { registerAssets } from './assets.ts'
import { registerCards } from './card-routes.ts'
import { registerFollow } from './follow-routes.ts'
import { registerOccasions } from './occasion-routes.ts'
import { registerOpenData } from './open-data-routes.ts'
import { type PlainKind, plainPage } from './pages/plain-page.ts'
import { PressRoom } from './press-room.ts'
import { registerPressRoutes } from './press-routes.ts'
import { takeForms } from './private-pages.ts'
import { registerReceipts } from './receipt-routes.ts'
import { registerRelativesPages } from './relatives-routes.ts'
import { registerOpenReports } from './report-routes.ts'
import { registerRoomPages } from './room-routes.ts'
import { interfaceLanguage, type Site, siteOf } from './site.ts'
import { registerStatements } from './statement-routes.ts'
import { registerStatus } from './status/status-routes.ts'
import { registerOpenStrategy } from './strategy-routes.ts'
import { registerSurveys } from './survey-routes.ts'
import { registerUnsubscribe } from './unsubscribe-routes.ts'

/**
 * The public pages. `publicDb` reads as `varde_public`: it sees what is released and nothing else. All pages work
 * without script, and a fault is told as a page in the reader's language. Returns whether an address lies among them.
 */
export function registerPublic(web: Web, varde: Varde, publicDb: Database): (url: string) => boolean {
  const roots = new Set<string>()
  registerPressOnly(web, varde, publicDb, roots)
  inScope(web, varde, roots, (pages, site) => {
    takeForms(pages)
    registerReceipts(pages, varde, site)
    registerCallAnswers(pages, varde, site)
    registerRelativesPages(pages, varde, site)
    registerUnsubscribe(pages, varde, site)
    registerFollow(pages, varde, site, publicDb)
    registerAsk(pages, varde, site, publicDb)
    registerSurveys(pages, varde, site)
    registerAccreditation(pages, varde, site, publicDb)
  })
  return (url) => roots.has(rootOf(url))
}

/** The first part of an address: what lies under one of ours is nobody else's. */
const rootOf = (url: string): string => url.split(/[/?#]/)[1] ?? ''

/** The pages that only read: press room, feeds, statements. They can run alone, with no rights but `varde_public`. */
export function registerPressOnly(web: Web, varde: Varde, publicDb: Database, roots = new Set<string>()): void {
  const site = siteOf(varde.settings, varde.mode)
  web.faultPage = ({ status, code }, query) => plainPage(site, interfaceLanguage(query.sprak), kindOf(status, code))
  inScope(web, varde, roots, (pages, site) => {
    registerAssets(pages)
    const room = new PressRoom(publicDb, varde.mode)
    registerPressRoutes(pages, room, site)
    registerRoomPages(pages, room, site)
    registerOccasions(pages, room, site)
    registerCards(pages, room, site)
    registerOpenStrategy(pages, room, site)
    registerOpenData(pages, room, site)
    registerOpenReports(pages, room, site)
    registerStatus(pages, { db: publicDb, mode: varde.mode, site })
    registerStatements(pages, site, publicDb)
    registerHealth(pages, publicDb)
  })
}

/** A part of the server with fault pages of its own, so that the public never meets problem+json. */
function inScope(web: Web, varde: Varde, roots: Set<string>, register: (pages: Web, site: Site) => void): void {
  const site = siteOf(varde.settings, varde.mode)
  void web.register(async (scope) => {
    const pages = scope as unknown as Web
    pages.addHook('onRoute', ({ url }) => void roots.add(rootOf(url)))
    pages.setErrorHandler((error: FastifyError, request, reply) => sendPlain(site, error, request, reply))
    register(pages, site)
  })
}

const KINDS: Record<number, PlainKind> = { 404: 'missing', 429: 'too-many', 500: 'unavailable', 503: 'unavailable' }

const kindOf = (status: number, code: string): PlainKind =>
  code === 'request.no-such-address' ? 'missing' : (KINDS[status] ?? 'refused')

/** The same table from fault to status as everywhere; the words are for the public and give nothing away. */
function sendPlain(site: Site, error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { status, code } = problemOf(error, '')
  if (status >= 500)
    request.log.error({ err: error, method: request.method, route: request.routeOptions?.url }, 'public page failed')
  if (status >= 500) reply.header('retry-after', '10')
  const language = interfaceLanguage((request.query as Record<string, unknown>).sprak)
  const text = plainPage(site, language, kindOf(status, code))
  void reply
    .code(status === 500 ? 503 : status)
    .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .send(text)
}

/** Alive and able to read what is released; says no more than that, since anyone may ask. */
function registerHealth(web: Web, publicDb: Database): void {
  web.get('/healthz', { config: { access: 'public', consequence: 'read' } }, async (_request, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' })
    const alive = await latestChange(publicDb, 'real').then(
      () => true,
      () => false,
    )
    return reply.code(alive ? 200 : 503).send(alive ? 'ok\n' : 'unavailable\n')
  })
}
