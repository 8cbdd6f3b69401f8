import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import {
  type OpenSeries,
  openCatalogue,
  openCsv,
  openCsvMetadata,
  readOpenReports,
  readOpenSeries,
} from '../../slices/measure/index.ts'
import { openDataPage, openDataPath } from './pages/open-data-page.ts'
import { plainPage } from './pages/plain-page.ts'
import type { PressRoom } from './press-room.ts'
import { sendKept } from './send-kept.ts'
import { interfaceLanguage, type Site } from './site.ts'

const publisherOf = (site: Site) => ({
  name: site.agencyName,
  baseUrl: site.baseUrl,
  contactUrl: `${site.baseUrl}/presserom/kontakt`,
})

/** A series as one of its files: `csv`, `json`, or what the columns of the first hold. */
function fileOf(series: OpenSeries, ending: string, site: Site): Made {
  if (ending === 'csv') return { status: 200, type: 'text/csv; charset=utf-8', text: openCsv(series) }
  const [type, said] =
    ending === 'json'
      ? ['application/json', series]
      : ['application/csvm+json', openCsvMetadata(publisherOf(site), series)]
  return { status: 200, type, text: JSON.stringify(said, null, 2) }
}

type Made = { status: number; type: string; text: string }
const isPublic = { config: { access: 'public' as const, consequence: 'read' as const } }

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
      const text = JSON.stringify(openCatalogue(publisherOf(site), await all()), null, 2)
      return { status: 200, type: 'application/ld+json', text }
    }),
  )
  web.get('/apne-data/:file', isPublic, async (request, reply) => {
    const { file } = request.params as { file: string }
    const [, key, ending] = /^([a-z0-9-]{1,90})\.(csv|json|csv-metadata\.json)$/.exec(file) ?? []
    const [series] = key ? await readOpenSeries(room.db, room.mode, key) : []
    if (!series)
      return reply
        .status(404)
        .type('text/html; charset=utf-8')
        .send(plainPage(site, 'nb', 'missing'))
    // Where readers of CSV on the Web look for what the columns hold.
    if (ending === 'csv')
      reply.header('link', `<${file}-metadata.json>; rel="describedby"; type="application/csvm+json"`)
    return send(request, reply, `/apne-data/${file}`, async () => fileOf(series, ending!, site))
  })
}
