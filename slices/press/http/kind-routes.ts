import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { setKindRule, viewKindRules } from '../actions/set-kind-rule.ts'
import { PRESET_CODES, USUAL_CODES } from '../rules/deadline-presets.ts'
import { INQUIRY_KINDS } from '../rules/inquiry.ts'

const tags = ['press']
const kind = z.enum(INQUIRY_KINDS)
const amount = z.number().int().min(1).max(60)
const usual = z.object({ code: z.enum(USUAL_CODES), amount })
const rules = z.object({
  kinds: z.array(
    z.object({
      kind,
      usual,
      presets: z.array(z.object({ code: z.enum(PRESET_CODES), amount })),
      source: z.string().nullable(),
    }),
  ),
  maySet: z.boolean(),
})

/** The clocks of the kinds of inquiry. */
export function registerKindRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'duty.keep-press-rota' },
    tags,
  })
  web.get(
    '/api/press/kinds',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'press:read' },
      schema: {
        tags,
        summary: 'How long each kind of inquiry has, and which deadlines are offered',
        response: { 200: rules },
      },
    },
    async (request) => viewKindRules(varde, callerOf(request)),
  )
  act(
    'PUT',
    '/api/press/kinds/:kind',
    {
      summary: 'Sets how long an inquiry of this kind has when nobody names a deadline, from today on',
      params: z.object({ kind }),
      body: usual,
    },
    (caller, { params, body }) => setKindRule(varde, caller, { kind: params.kind, usual: body }),
  )
}
