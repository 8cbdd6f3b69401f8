import type { FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { LANGUAGES, type Language } from '../../kit/kernel/caller.ts'
import { pictureBytes, pictureFile, publicFacts, publicPictures, publicQuestions } from '../../slices/press/index.ts'
import { answerKept } from './answer-kept.ts'
import { factsCsv, factsPage, factsPath } from './pages/facts-page.ts'
import { occasionsPath } from './pages/occasion-frame.ts'
import { picturesPage, picturesPath } from './pages/pictures-page.ts'
import { plainPage } from './pages/plain-page.ts'
import { questionsPage, questionsPath } from './pages/questions-page.ts'
import type { PressRoom } from './press-room.ts'
import { CACHE_CONTROL } from './send-kept.ts'
import { interfaceLanguage, type Site } from './site.ts'

const HTML = 'text/html; charset=utf-8'
const open = { config: { access: 'public' as const, consequence: 'read' as const } }
const languageOf = (request: FastifyRequest): Language =>
  interfaceLanguage((request.query as Record<string, unknown>).sprak)

/** The rest of the press room: facts and figures, questions and answers. Read as `varde_public`, kept as the releases are. */
export function registerRoomPages(web: Web, room: PressRoom, site: Site): void {
  web.get('/presserom/fakta', open, (request, reply) => {
    const language = languageOf(request)
    return answerKept(room, { request, reply }, factsPath(language), async () => ({
      status: 200,
      type: HTML,
      text: factsPage(site, language, await publicFacts(room.db, room.mode)),
    }))
  })
  web.get('/presserom/fakta.csv', open, (request, reply) =>
    answerKept(room, { request, reply }, '/presserom/fakta.csv', async () => ({
      status: 200,
      type: 'text/csv; charset=utf-8',
      text: factsCsv(await publicFacts(room.db, room.mode)),
    })),
  )
  web.get('/presserom/bilder', open, (request, reply) => {
    const language = languageOf(request)
    return answerKept(room, { request, reply }, picturesPath(language), async () => ({
      status: 200,
      type: HTML,
      text: picturesPage(site, language, await publicPictures(room.db, room.mode)),
    }))
  })
  // Asked of the database each time: a picture is gone in the moment that its text is withdrawn. The bytes of a name never change.
  web.get<{ Params: { file: string } }>('/presserom/bilder/:file', open, async (request, reply) => {
    const file = pictureFile(request.params.file)
    const bytes = file && (await pictureBytes(room.db, room.mode, file))
    reply.header('cache-control', CACHE_CONTROL)
    if (!bytes)
      return reply
        .code(404)
        .type(HTML)
        .send(plainPage(site, 'nb', 'missing'))
    const etag = `"${request.params.file}"`
    if (request.headers['if-none-match'] === etag) return reply.code(304).header('etag', etag).send()
    return reply.headers({ etag, 'content-type': 'image/jpeg' }).send(bytes)
  })
  web.get('/presserom/sporsmal-og-svar', open, (request, reply) => {
    const language = languageOf(request)
    return answerKept(room, { request, reply }, questionsPath(language), async () => ({
      status: 200,
      type: HTML,
      text: questionsPage(site, language, await publicQuestions(room.db, room.mode)),
    }))
  })
}

/** Pages of the press room that search engines may find, in each language of the interface. */
export const roomPaths = (): string[] =>
  LANGUAGES.flatMap((language) => [
    ...[occasionsPath(language), factsPath(language), picturesPath(language), questionsPath(language)],
  ])
