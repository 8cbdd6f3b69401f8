import type { FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { LANGUAGES, type Language } from '../../kit/kernel/caller.ts'
import { publicFacts, publicQuestions } from '../../slices/press/index.ts'
import { answerKept } from './answer-kept.ts'
import { factsCsv, factsPage, factsPath } from './pages/facts-page.ts'
import { questionsPage, questionsPath } from './pages/questions-page.ts'
import type { PressRoom } from './press-room.ts'
import { interfaceLanguage, type Site } from './site.ts'

const HTML = 'text/html; charset=utf-8'
const open = { config: { access: 'public' as const } }
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
export const roomPaths = (): string[] => LANGUAGES.flatMap((language) => [factsPath(language), questionsPath(language)])
