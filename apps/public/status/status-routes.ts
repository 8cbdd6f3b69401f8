import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../../kit/http/web.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { statusMark } from '../../../slices/crisis/index.ts'
import { answerKept } from '../answer-kept.ts'
import { KeptPages } from '../kept-pages.ts'
import { plainPage } from '../pages/plain-page.ts'
import { interfaceLanguage } from '../site.ts'
import { capNumber } from './status-cap.ts'
import { capFile, crisisFiles, type Maker, type StatusSource, sharedFiles } from './status-files.ts'
import { statusPath } from './status-paths.ts'

const open = { config: { access: 'public' as const, consequence: 'read' as const } }
const KEY = /^[0-9a-z]{12}$/

/**
 * The open status pages and their feeds. Kept in memory until something is said or a promise is broken, as the press room is: an
 * answer is at most half a second late, whatever the load.
 */
export function registerStatus(web: Web, source: StatusSource): void {
  const pages = new KeptPages(() => statusMark(source.db, source.mode))
  const missing = { status: 404, type: 'text/html; charset=utf-8' }
  const answer = (request: FastifyRequest, reply: FastifyReply, path: string, make: Maker) =>
    answerKept(pages, { request, reply }, path, async () => {
      const made = await make()
      return made ?? { ...missing, text: plainPage(source.site, interfaceLanguage(path.split('/')[3]), 'missing') }
    })
  for (const [path, make] of sharedFiles(source))
    web.get(path, open, (request, reply) => answer(request, reply, path, make))
  for (const language of LANGUAGES)
    web.get<{ Params: { key: string } }>(statusPath(':key', language), open, (request, reply) => {
      const { key } = request.params
      const path = statusPath(KEY.test(key) ? key : '-', language)
      return answer(request, reply, path, KEY.test(key) ? crisisFiles(source, key).get(path)! : async () => null)
    })
  web.get<{ Params: { key: string; file: string } }>('/status/:key/:file', open, (request, reply) => {
    const { key, file } = request.params
    const number = KEY.test(key) ? capNumber(file) : null
    const [path, make] = number ? capFile(source, key, number) : ['/status/-', async () => null]
    return answer(request, reply, path, make)
  })
}
