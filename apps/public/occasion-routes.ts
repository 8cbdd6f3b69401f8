import type { FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import type { Language } from '../../kit/kernel/caller.ts'
import {
  agencyContact,
  contactFor,
  occasionById,
  occasionLanguage,
  type PublicOccasion,
  parseSlug,
  publicOccasions,
} from '../../slices/press/index.ts'
import { answerKept } from './answer-kept.ts'
import { occasionCalendar } from './feeds/occasion-calendar.ts'
import type { Made } from './kept-bytes.ts'
import { occasionPath, occasionsPath } from './pages/occasion-frame.ts'
import { occasionPage } from './pages/occasion-page.ts'
import { occasionsPage } from './pages/occasions-page.ts'
import { plainPage } from './pages/plain-page.ts'
import type { PressRoom } from './press-room.ts'
import { interfaceLanguage, type Site } from './site.ts'

const HTML = 'text/html; charset=utf-8'
const CALENDAR = 'text/calendar; charset=utf-8'
const open = { config: { access: 'public' as const, consequence: 'read' as const } }
const languageOf = (request: FastifyRequest): Language =>
  interfaceLanguage((request.query as Record<string, unknown>).sprak)

/** What the press can come to: list, a page for each, and the same as iCalendar. */
export function registerOccasions(web: Web, room: PressRoom, site: Site): void {
  web.get('/presserom/arrangementer', open, (request, reply) => {
    const language = languageOf(request)
    return answerKept(room, { request, reply }, occasionsPath(language), async () => {
      const [all, contact] = await Promise.all([publicOccasions(room.db, room.mode, 'all'), agencyContact(room.db)])
      return { status: 200, type: HTML, text: occasionsPage({ site, language, all, contact, now: Date.now() }) }
    })
  })
  web.get('/presserom/arrangementer.ics', open, (request, reply) => {
    const language = languageOf(request)
    return answerKept(room, { request, reply }, `/presserom/arrangementer.ics ${language}`, async () => ({
      status: 200,
      type: CALENDAR,
      text: occasionCalendar(site, await publicOccasions(room.db, room.mode, 'all'), language),
    }))
  })
  web.get<{ Params: { slug: string } }>('/presserom/arrangementer/:slug', open, (request, reply) => {
    const { slug } = request.params
    return answerKept(room, { request, reply }, `/presserom/arrangementer/${slug}`, () => makePage(room, site, slug))
  })
  web.get<{ Params: { slug: string } }>('/presserom/arrangementer/:slug/kalender.ics', open, (request, reply) => {
    const { slug } = request.params
    return answerKept(room, { request, reply }, `/presserom/arrangementer/${slug}/kalender.ics`, async () => {
      const found = await findPublicOccasion(room, slug)
      if (!found) return missing(site)
      return { status: 200, type: CALENDAR, text: occasionCalendar(site, [found.one], found.language) }
    })
  })
}

/** The occasion that an address names and the language it is asked for in; null when it is not out. */
export async function findPublicOccasion(
  room: Pick<PressRoom, 'db' | 'mode'>,
  slug: string,
): Promise<{ one: PublicOccasion; language: Language } | null> {
  const address = parseSlug(slug)
  const one = address && (await occasionById(room.db, room.mode, address.key))
  return one ? { one, language: occasionLanguage(one.texts, address.language) } : null
}

const missing = (site: Site): Made => ({ status: 404, type: HTML, text: plainPage(site, 'nb', 'missing') })

async function makePage(room: PressRoom, site: Site, slug: string): Promise<Made> {
  const found = await findPublicOccasion(room, slug)
  if (!found) return missing(site)
  const { one, language } = found
  const path = occasionPath(one, language)
  if (path !== `/presserom/arrangementer/${slug}`) return { status: 301, type: HTML, text: '', location: path }
  const contact = await contactFor(room.db, one.unit_id)
  return { status: 200, type: HTML, text: occasionPage({ site, one, language, contact, now: Date.now() }) }
}
