import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { previewContact } from '../actions/preview-contact.ts'
import { setDutyNumbers } from '../actions/set-duty-numbers.ts'
import { viewDutyNumbers } from '../actions/view-duty-numbers.ts'
import { viewOwnDuty } from '../actions/view-own-duty.ts'
import * as shape from './duty-shapes.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'press:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'standing' } as const
const tags = ['press']

/** The numbers that the press calls, and the public contact page as it will be. Who answers stands in `slices/duty`. */
export function registerDutyRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/press/duty/own',
    {
      config: read,
      schema: { tags, summary: 'Who answers the press for the caller’s own unit', response: { 200: shape.ownDuty } },
    },
    async (request) => viewOwnDuty(varde, callerOf(request)),
  )
  web.get(
    '/api/press/duty/numbers',
    {
      config: read,
      schema: { tags, summary: 'The numbers that the press calls, unit by unit', response: { 200: shape.dutyNumbers } },
    },
    async (request) => viewDutyNumbers(varde, callerOf(request)),
  )
  act(
    'PUT',
    '/api/press/duty/:unitId/numbers',
    {
      consequence: 'release',
      right: 'duty.keep-press-rota',
      summary: 'Asks for other numbers for the press to call; they stand when somebody else has said yes',
      params: z.object({ unitId: z.string() }),
      body: shape.numbersInput,
    },
    (caller, { params, body }) => setDutyNumbers(varde, caller, { unitId: params.unitId, ...body }),
  )
  web.get(
    '/api/press/contact-preview',
    {
      config: read,
      schema: {
        tags,
        summary: 'What the public contact page says at a moment to come',
        querystring: z.object({ at: z.iso.datetime({ offset: true }) }),
        response: { 200: shape.contactPreview },
      },
    },
    async (request) => previewContact(varde, callerOf(request), new Date(request.query.at)),
  )
}
