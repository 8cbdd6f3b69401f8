import type { Web } from '../../kit/http/web.ts'
import { readOpenReport } from '../../slices/measure/index.ts'
import { plainPage } from './pages/plain-page.ts'
import { reportPage, reportPath } from './pages/report-page.ts'
import type { PressRoom } from './press-room.ts'
import { sendKept } from './send-kept.ts'
import type { Site } from './site.ts'

/** Reports that the agency has opened to everyone. Kept like the pages of the press room, and gone as soon as they are shut. */
export function registerOpenReports(web: Web, room: PressRoom, site: Site): void {
  web.get('/rapporter/:id', { config: { access: 'public' as const } }, async (request, reply) => {
    const { id } = request.params as { id: string }
    const report = /^mrp_[0-9a-z]{1,40}$/.test(id) ? await readOpenReport(room.db, room.mode, id) : null
    const missing = () =>
      reply
        .status(404)
        .type('text/html; charset=utf-8')
        .send(plainPage(site, 'nb', 'missing'))
    if (!report) return missing()
    const make = async () => ({ status: 200, type: 'text/html; charset=utf-8', text: reportPage(site, report) })
    return sendKept(request, reply, room.atHand(reportPath(id)) ?? (await room.fetch(reportPath(id), make)))
  })
}
