import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { translator } from '../../kit/i18n/translate.ts'
import type { Language } from '../../kit/kernel/caller.ts'
import { newestFirst } from '../../kit/kernel/in-time.ts'
import { isEnd, type PublicStatus, promisesOfTexts, publicStatus, statusOfTexts } from '../../slices/crisis/index.ts'
import {
  agencyContact,
  answeringNow,
  contactFor,
  correctedRelease,
  listReleases,
  newOccasions,
  parseSlug,
  publicFacts,
  publicOccasions,
  publicPictures,
  publicQuestions,
  releaseById,
  shelves,
  telephoneHours,
} from '../../slices/press/index.ts'
import { answerKept } from './answer-kept.ts'
import { atomFeed } from './feeds/atom.ts'
import { type FeedItem, feedItems } from './feeds/feed-items.ts'
import { jsonFeed } from './feeds/json-feed.ts'
import { ninjsFeed, ninjsItem } from './feeds/ninjs.ts'
import { ninjsOccasions } from './feeds/ninjs-occasions.ts'
import { occasionItems } from './feeds/occasion-items.ts'
import { rssFeed } from './feeds/rss.ts'
import { robots, sitemap } from './feeds/sitemap.ts'
import type { Made } from './kept-bytes.ts'
import { contactPage, contactPath } from './pages/contact-page.ts'
import { isFrontPage, type ListQuery, listPage, listPath, PAGE_SIZE } from './pages/list-page.ts'
import { occasionPaths } from './pages/occasion-frame.ts'
import { plainPage } from './pages/plain-page.ts'
import { releasePage } from './pages/release-page.ts'
import type { PressRoom } from './press-room.ts'

import { roomPaths } from './room-routes.ts'
import { frameLanguage, interfaceLanguage, releasePath, type Site, unitNameIn } from './site.ts'
import { titleNow } from './status/status-words.ts'
import { withUnsure } from './unsure.ts'

const HTML = 'text/html; charset=utf-8'
const FEED_SIZE = 30
const RECENT_STATUSES = 50
const SEARCHES_PER_MINUTE = 40
const open = { config: { access: 'public' as const, consequence: 'read' as const } }
type Query = Record<string, unknown>

/** The press room: list, one page per text and language, feeds, sitemap. Everything comes from what is released. */
export function registerPressRoutes(web: Web, room: PressRoom, site: Site): void {
  const answer = (request: FastifyRequest, reply: FastifyReply, key: string, make: () => Promise<Made>) =>
    answerKept(room, { request, reply }, key, make)
  const rateLimit = {
    max: SEARCHES_PER_MINUTE,
    timeWindow: '1 minute',
    allowList: (request: FastifyRequest) => !(request.query as Query).sok,
  }
  web.get('/presserom', { config: { access: 'public', consequence: 'read', rateLimit } }, (request, reply) => {
    const query = readQuery(request.query as Query)
    if (query.search) return makeList(room, site, query).then((made) => sendUncached(reply, made))
    return answer(request, reply, listPath(query), () => makeList(room, site, query))
  })
  web.get('/presserom/kontakt', open, (request, reply) => {
    const language = interfaceLanguage((request.query as Query).sprak)
    return answer(request, reply, contactPath(language), async () => ({
      status: 200,
      type: HTML,
      text: await makeContact(room, site, language),
    }))
  })
  web.get<{ Params: { slug: string } }>('/presserom/:slug', open, (request, reply) => {
    const { slug } = request.params
    return answer(request, reply, `/presserom/${slug}`, () => makeRelease(room, site, slug))
  })
  web.get<{ Params: { slug: string } }>('/presserom/:slug/ninjs.json', open, (request, reply) => {
    const { slug } = request.params
    return answer(request, reply, `/presserom/${slug}/ninjs.json`, () => makeNinjs(room, site, slug))
  })
  for (const feed of FEEDS) {
    web.get(feed.path, open, (request, reply) =>
      answer(request, reply, feed.path, async () => ({
        status: 200,
        type: feed.type,
        text: await feed.make(room, site),
      })),
    )
  }
  for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
    web.get(`/${file}`, open, (_request, reply) => reply.redirect(`/presserom/${file}`, 301))
  web.get('/robots.txt', open, (_request, reply) =>
    reply
      .headers({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' })
      .send(robots(site)),
  )
}

const FEEDS: { path: string; type: string; make: (room: PressRoom, site: Site) => Promise<string> }[] = [
  {
    path: '/presserom/rss.xml',
    type: 'application/rss+xml; charset=utf-8',
    make: async (room, site) => rssFeed(site, await newest(room, site)),
  },
  {
    path: '/presserom/atom.xml',
    type: 'application/atom+xml; charset=utf-8',
    make: async (room, site) => atomFeed(site, await newest(room, site)),
  },
  {
    path: '/presserom/feed.json',
    type: 'application/feed+json; charset=utf-8',
    make: async (room, site) => jsonFeed(site, await newest(room, site)),
  },
  {
    path: '/presserom/ninjs.json',
    type: 'application/json; charset=utf-8',
    make: async (room, site) => {
      const [{ releases }, pictures, occasions] = await Promise.all([
        listReleases(room.db, { mode: room.mode }, { limit: FEED_SIZE, offset: 0 }),
        publicPictures(room.db, room.mode),
        newOccasions(room.db, room.mode, FEED_SIZE),
      ])
      const [promises, shown] = await Promise.all([promisesOf(room, releases), withUnsure(room, releases)])
      return ninjsFeed({ site, releases: shown, pictures, promises, events: ninjsOccasions(site, occasions) })
    },
  },
  {
    path: '/sitemap.xml',
    type: 'application/xml; charset=utf-8',
    make: async (room, site) => {
      const [{ releases }, occasions] = await Promise.all([
        listReleases(room.db, { mode: room.mode }, { limit: 5000, offset: 0 }),
        publicOccasions(room.db, room.mode, 'all'),
      ])
      const paths = [...roomPaths(), ...occasionPaths(occasions)]
      const [promises, shown] = await Promise.all([promisesOf(room, releases), withUnsure(room, releases)])
      return sitemap({ site, releases: shown, promises, paths })
    },
  },
]

const promisesOf = ({ db, mode }: PressRoom, releases: { messageId: string }[]) =>
  promisesOfTexts(
    db,
    mode,
    releases.map((one) => one.messageId),
    Date.now(),
  )

/** Releases and occasions, in the order they came out. */
async function newest(room: PressRoom, site: Site): Promise<FeedItem[]> {
  const [{ releases }, occasions] = await Promise.all([
    listReleases(room.db, { mode: room.mode }, { limit: FEED_SIZE, offset: 0 }),
    newOccasions(room.db, room.mode, FEED_SIZE),
  ])
  const [promises, shown] = await Promise.all([promisesOf(room, releases), withUnsure(room, releases)])
  const items = [...feedItems(site, shown, promises), ...occasionItems(site, occasions)]
  return newestFirst(
    items,
    ({ published }) => published,
    (_, place) => place,
  )
}

/** What was said last of it; when that is not to be relied on any more, where it is. */
const incidentTitle = (one: PublicStatus, language: Language): string =>
  one.withdrawn_at === null && one.is_message
    ? titleNow(one, language).title
    : translator(language)('crisis:cap.event', { unit: unitNameIn(one, language) })

async function makeContact(room: PressRoom, site: Site, language: Language): Promise<string> {
  const [agency, answering, hours, statuses] = await Promise.all([
    agencyContact(room.db),
    answeringNow(room.db),
    telephoneHours(room.db),
    publicStatus(room.db, room.mode, { last: true, most: RECENT_STATUSES }),
  ])
  const incidents = statuses
    .filter((one) => !isEnd(one.phase))
    .map((one) => ({ key: one.key, unitId: one.unit_id, title: incidentTitle(one, language) }))
  return contactPage({ site, language, agency, answering, hours, incidents, now: Date.now() })
}

function readQuery(query: Query): ListQuery {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '')
  const whole = (name: string, low: number, high: number) => {
    const value = /^\d{1,4}$/.test(text(name)) ? Number(text(name)) : 0
    return value >= low && value <= high ? value : null
  }
  return {
    language: interfaceLanguage(query.sprak),
    year: whole('aar', 1990, 2200),
    unitId: /^unt_[0-9a-z-]{1,60}$/i.test(text('enhet')) ? text('enhet') : null,
    search: text('sok').slice(0, 200).toWellFormed().replaceAll('\u0000', ''),
    page: whole('side', 1, 2000) ?? 1,
  }
}

async function makeList(room: PressRoom, site: Site, query: ListQuery): Promise<Made> {
  const filter = {
    mode: room.mode,
    ...(query.year !== null && { year: query.year }),
    ...(query.unitId && { unitId: query.unitId }),
    ...(query.search && { search: query.search }),
  }
  const isFront = isFrontPage(query)
  const [found, onShelves, contact, facts, questions, occasions] = await Promise.all([
    listReleases(room.db, filter, { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE }),
    shelves(room.db, room.mode),
    query.unitId ? contactFor(room.db, query.unitId) : agencyContact(room.db),
    isFront ? publicFacts(room.db, room.mode) : [],
    isFront ? publicQuestions(room.db, room.mode) : [],
    isFront ? publicOccasions(room.db, room.mode, 'coming') : [],
  ])
  const ids = found.releases.map((one) => one.messageId)
  const [promises, releases, statuses] = await Promise.all([
    promisesOf(room, found.releases),
    withUnsure(room, found.releases),
    isFront ? statusOfTexts(room.db, room.mode, ids) : new Map<string, PublicStatus>(),
  ])
  const extras = isFront ? { facts, questions, occasions } : null
  return {
    status: 200,
    type: HTML,
    text: listPage({
      site,
      query,
      found: { ...found, releases },
      shelves: onShelves,
      contact,
      extras,
      promises,
      statuses,
    }),
  }
}

function sendUncached(reply: FastifyReply, made: Made): FastifyReply {
  return reply.code(made.status).headers({ 'content-type': made.type, 'cache-control': 'no-store' }).send(made.text)
}

async function makeNinjs(room: PressRoom, site: Site, slug: string): Promise<Made> {
  const found = await findRelease(room, slug)
  if (!found) return { status: 404, type: HTML, text: plainPage(site, 'nb', 'missing') }
  const pictures = await publicPictures(room.db, room.mode, found.release.messageId)
  const text = JSON.stringify(
    ninjsItem({ site, ...found, pictures, promises: await promisesOf(room, [found.release]) }),
  )
  return { status: found.release.withdrawnAt ? 410 : 200, type: 'application/json; charset=utf-8', text }
}

/** The release and the language that an address names, whatever words stand in front; null when it is not out. */
async function findRelease(room: PressRoom, slug: string) {
  const address = parseSlug(slug)
  if (!address || !(await room.knows(address.key))) return null
  const release = await releaseById(room.db, room.mode, address.key)
  const language = release?.languages.find((tag) => tag.toLowerCase() === address.language)
  if (!release || !language) return null
  const [shown] = await withUnsure(room, [release])
  return { release: shown!, language }
}

async function makeRelease(room: PressRoom, site: Site, slug: string): Promise<Made> {
  const found = await findRelease(room, slug)
  if (!found) {
    const language = parseSlug(slug)?.language ?? 'nb'
    return { status: 404, type: HTML, text: plainPage(site, frameLanguage(language), 'missing') }
  }
  const { release, language } = found
  if (!release.withdrawnAt) {
    const path = releasePath(release, language)
    if (path !== `/presserom/${slug}`) return { status: 301, type: HTML, text: '', location: path }
  }
  const [contact, correction, corrects, pictures] = await Promise.all([
    contactFor(room.db, release.unitId),
    release.correctedById ? releaseById(room.db, room.mode, release.correctedById.slice(-12)) : null,
    correctedRelease(room.db, room.mode, release.messageId),
    publicPictures(room.db, room.mode, release.messageId),
  ])
  const promise = (await promisesOf(room, [release])).get(release.messageId) ?? null
  const text = releasePage({ site, release, language, contact, correction, corrects, pictures, promise })
  return { status: release.withdrawnAt ? 410 : 200, type: HTML, text }
}
