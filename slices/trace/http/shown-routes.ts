import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findShown, readShownPage, readVersions } from '../actions/read-shown.ts'
import { shownPages, shownQuery, shownVersions } from './shown-shapes.ts'
import { shownView } from './shown-view.ts'

const config = { access: 'signed-in', consequence: 'read', scope: 'trace:read' } as const
const tags = ['trace']

/** What was public, just as it stood. */
export function registerShownRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/shown',
    {
      config,
      schema: { tags, summary: 'Public pages at a moment', querystring: shownQuery, response: { 200: shownPages } },
    },
    (request) => findShown(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/shown/versions',
    {
      config,
      schema: {
        tags,
        summary: 'Every version of one public page, with who decided what it says',
        querystring: z.object({ place: z.string().max(200) }),
        response: { 200: shownVersions },
      },
    },
    (request) => readVersions(varde, callerOf(request), request.query.place),
  )
  web.get(
    '/api/shown/:id/page',
    {
      config,
      schema: {
        tags,
        summary: 'A public page as it stood, with its pictures',
        params: z.object({ id: z.string().regex(/^shn_[0-9a-z]{1,40}$/) }),
        produces: ['text/html'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const shown = await readShownPage(varde, caller, request.params.id)
      return reply
        .type('text/html; charset=utf-8')
        .headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' })
        .send(shownView(shown, caller.language))
    },
  )
}
