import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { formatDate } from '../../kit/i18n/formats.ts'
import { translator } from '../../kit/i18n/translate.ts'
import { type CardInput, drawCard } from '../../kit/pdf/card.ts'
import { directionOf, type PublicOccasion, parseSlug, releaseById } from '../../slices/press/index.ts'
import { titleIn } from './feeds/feed-items.ts'
import { keepMade } from './keep-made.ts'
import { findPublicOccasion } from './occasion-routes.ts'
import { plainPage } from './pages/plain-page.ts'
import type { PressRoom } from './press-room.ts'
import { CACHE_CONTROL } from './send-kept.ts'
import { frameLanguage, type Site, unitNameIn } from './site.ts'
import { type Shown, withUnsure } from './unsure.ts'

const open = { config: { access: 'public' as const, consequence: 'read' as const } }
type At = { Params: { slug: string } }

/**
 * Cards for those who share a link. Whether a text is out is asked of the database each time, so an embargo holds here as it
 * does on the page; the drawing itself is kept by what it says.
 */
export function registerCards(web: Web, room: PressRoom, site: Site): void {
  const drawn = new Map<string, Promise<Buffer>>()
  const send = async (request: FastifyRequest, reply: FastifyReply, card: CardInput | null) => {
    reply.header('cache-control', CACHE_CONTROL)
    if (!card)
      return reply
        .code(404)
        .type('text/html; charset=utf-8')
        .send(plainPage(site, 'nb', 'missing'))
    const key = createHash('sha256').update(JSON.stringify(card)).digest('base64url').slice(0, 22)
    const etag = `"${key}"`
    if (request.headers['if-none-match'] === etag) return reply.code(304).header('etag', etag).send()
    return reply.headers({ etag, 'content-type': 'image/png' }).send(await keepMade(drawn, key, () => drawCard(card)))
  }
  web.get<At>('/presserom/:slug/kort.png', open, async (request, reply) => {
    const address = parseSlug(request.params.slug)
    const release =
      address && (await room.knows(address.key)) ? await releaseById(room.db, room.mode, address.key) : null
    const language = release?.languages.find((tag) => tag.toLowerCase() === address?.language)
    return send(
      request,
      reply,
      release && language ? releaseCard(site, (await withUnsure(room, [release]))[0]!, language) : null,
    )
  })
  web.get<At>('/presserom/arrangementer/:slug/kort.png', open, async (request, reply) => {
    const found = await findPublicOccasion(room, request.params.slug)
    return send(request, reply, found && occasionCard(site, found.one, found.language))
  })
}

const markOf = (site: Site, language: string) =>
  site.mode === 'demo' ? translator(language)('press:demo').replace('.', '') : null

/** Null when it is withdrawn: its title is gone. */
function releaseCard(site: Site, release: Shown, language: string): CardInput | null {
  const edition = release.editions[language]
  if (!edition) return null
  const frame = frameLanguage(language)
  return {
    title: titleIn(release, language),
    language,
    direction: directionOf(language),
    frameLanguage: frame,
    agencyName: site.agencyName,
    kind: translator(frame)(`press:kind.${release.kind}`),
    unitName: unitNameIn(release, frame),
    day: formatDate(release.releasedAt, frame),
    mark: markOf(site, frame),
  }
}

function occasionCard(site: Site, one: PublicOccasion, language: 'nb' | 'nn' | 'en'): CardInput {
  const t = translator(language)
  const kind = t(`press:occasions.kind.${one.kind}`)
  return {
    title: one.texts[language]!.title,
    language,
    direction: 'ltr',
    frameLanguage: language,
    agencyName: site.agencyName,
    kind: one.cancelled_at ? `${t('press:occasions.cancelled')}: ${kind}` : kind,
    unitName: unitNameIn(one, language),
    day: formatDate(one.starts_at, language),
    mark: markOf(site, language),
  }
}
