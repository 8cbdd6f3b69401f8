import type { Web } from '../../kit/http/web.ts'
import { openStrategy } from '../../slices/strategy/index.ts'
import { strategyPage, strategyPath } from './pages/strategy-page.ts'
import type { PressRoom } from './press-room.ts'
import { sendKept } from './send-kept.ts'
import { interfaceLanguage, type Site } from './site.ts'

/**
 * What the strategy in force says to everyone. Kept like the pages of the press room: read again within five seconds, and
 * never early, since the database's clock tells which edition holds.
 */
export function registerOpenStrategy(web: Web, room: PressRoom, site: Site): void {
  web.get('/kommunikasjonsstrategi', { config: { access: 'public', consequence: 'read' } }, async (request, reply) => {
    const language = interfaceLanguage((request.query as Record<string, unknown>).sprak)
    const key = strategyPath(language)
    const kept =
      room.atHand(key) ??
      (await room.fetch(key, async () => ({
        status: 200,
        type: 'text/html; charset=utf-8',
        text: strategyPage(site, language, await openStrategy(room.db, room.mode)),
      })))
    return sendKept(request, reply, kept)
  })
}
