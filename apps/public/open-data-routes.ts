import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { openCatalogue, openCsv, readOpenReports, readOpenSeries } from '../../slices/measure/index.ts'
import { openDataPage, openDataPath } from './pages/open-data-page.ts'
import { plainPage } from './pages/plain-page.ts'
import type { PressRoom } from './press-room.ts'
import { sendKept } from './send-kept.ts'
import { interfaceLanguage, type Site } from './site.ts'

type Made = { status: number; type: string; text: string }
const isPublic = { config: { access: 'public' as const } }

/** Measured series that the agency gives away, as a page, a catalogue (DCAT-AP-NO) and files. Kept like the pages of the press room. */
export function registerOpenData(web: Web, room: PressRoom, site: Site): void {
  const send = async (request: FastifyRequest, reply: FastifyReply, key: string, make: () => Promise<Made>) =>
    sendKept(request, reply, room.atHand(key) ?? (await room.fetch(key, make)))
  const all = () => readOpenSeries(room.db, room.mode)
  web.get('/apne-data', isPublic, async (request, reply) => {
    const language = interfaceLanguage((request.query as Record<string, unknown>).sprak)
    return send(request, reply, openDataPath(language), async () => ({
      status: 200,
      type: 'text/html; charset=utf-8',
      text: openDataPage(site, language, {
        series: await all(),
        reports: await readOpenReports(room.db, room.mode),
      }),
    }))
  })
  web.get('/apne-data/katalog.jsonld', isPublic, async (request, reply) =>
    send(request, reply, '/apne-data/katalog.jsonld', async () => {
      const publisher = {
        name: site.agencyName,
        baseUrl: site.baseUrl,
        contactUrl: `${site.baseUrl}/presserom/kontakt`,
      }
      const text = JSON.stringify(openCatalogue(publisher, await all()), null, 2)
      return { status: 200, type: 'application/ld+json', text }
    }),
  )
  web.get('/apne-data/:file', isPublic, async (request, reply) => {
    const { file } = request.params as { file: string }
    const [, key, ending] = /^([a-z0-9-]{1,90})\.(csv|json)$/.exec(file) ?? []
    const [series] = key ? await readOpenSeries(room.db, room.mode, key) : []
    if (!series)
      return reply
        .status(404)
        .type('text/html; charset=utf-8')
        .send(plainPage(site, 'nb', 'missing'))
    return send(request, reply, `/apne-data/${file}`, async () =>
      ending === 'csv'
        ? { status: 200, type: 'text/csv; charset=utf-8', text: openCsv(series) }
        : { status: 200, type: 'application/json', text: JSON.stringify(series, null, 2) },
    )
  })
}
