import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import {
  type PrintedVersion,
  printVersion,
  readOpenReport,
  readOpenVersion,
  sheetsOfVersion,
  workbook,
} from '../../slices/measure/index.ts'
import { keepMade } from './keep-made.ts'
import { plainPage } from './pages/plain-page.ts'
import { reportPage, reportPath } from './pages/report-page.ts'
import type { PressRoom } from './press-room.ts'
import { CACHE_CONTROL, sendKept } from './send-kept.ts'
import type { Site } from './site.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const open = { config: { access: 'public' as const, consequence: 'read' as const } }
type At = { Params: { id: string } }
const isId = (id: string) => /^mrp_[0-9a-z]{1,40}$/.test(id)

/**
 * Reports that the agency has opened to everyone: as a page, on paper and as a spreadsheet. The page is kept like those of the press room. Whether the
 * report is open is asked of the database each time for the files as well; what is made of it is kept by what it says.
 */
export function registerOpenReports(web: Web, room: PressRoom, site: Site): void {
  const missing = (reply: FastifyReply) =>
    reply
      .status(404)
      .type('text/html; charset=utf-8')
      .send(plainPage(site, 'nb', 'missing'))
  web.get<At>('/rapporter/:id', open, async (request, reply) => {
    const { id } = request.params
    const report = isId(id) ? await readOpenReport(room.db, room.mode, id) : null
    if (!report) return missing(reply)
    const make = async () => ({ status: 200, type: 'text/html; charset=utf-8', text: reportPage(site, report) })
    return sendKept(request, reply, room.atHand(reportPath(id)) ?? (await room.fetch(reportPath(id), make)))
  })
  const made = new Map<string, Promise<Buffer>>()
  const file = (ending: 'pdf' | 'xlsx', type: string, make: (version: PrintedVersion) => Promise<Buffer>) =>
    web.get<At>(`/rapporter/:id/rapport.${ending}`, open, async (request, reply) => {
      const { id } = request.params
      const version = isId(id) ? await readOpenVersion(room.db, room.mode, id) : null
      return version ? sendFile(request, reply, { version, ending, type, make }) : missing(reply)
    })
  async function sendFile(
    request: FastifyRequest<At>,
    reply: FastifyReply,
    {
      version,
      ending,
      type,
      make,
    }: { version: PrintedVersion; ending: string; type: string; make: (version: PrintedVersion) => Promise<Buffer> },
  ) {
    const said = JSON.stringify([ending, site.agencyName, version.fingerprint, version.revisions])
    const key = createHash('sha256').update(said).digest('base64url').slice(0, 22)
    const etag = `"${key}"`
    reply.headers({ etag, 'cache-control': CACHE_CONTROL })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    const name = `rapport-${request.params.id}-${version.number}.${ending}`
    reply.headers({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` })
    return reply.send(await keepMade(made, key, () => make(version)))
  }
  file('pdf', 'application/pdf', (version) =>
    printVersion({ agencyName: site.agencyName, mode: site.mode, at: new Date() }, version),
  )
  file('xlsx', XLSX, (version) => workbook(sheetsOfVersion(version)))
}
