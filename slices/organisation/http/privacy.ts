import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { changeKeeping } from '../actions/change-keeping.ts'
import { hasTime } from '../rules/kept-for.ts'
import { isAdministrator } from '../rules/permission.ts'
import { loadPrivacyRules, saidRule } from '../store/privacy.ts'
import * as shape from './organisation-shapes.ts'

const tags = ['organisation']

export function registerPrivacy(web: Web, varde: Varde): void {
  web.get(
    '/api/privacy',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'organisation:read' },
      schema: {
        tags,
        summary: 'Legal basis and time of keeping per kind of record',
        response: { 200: shape.privacyList },
      },
    },
    async (request) => {
      const mayChange = isAdministrator(callerOf(request))
      const rules = await loadPrivacyRules(varde.db)
      return {
        records: rules.map((rule) => ({
          ...saidRule(rule),
          abilities: mayChange && hasTime(rule) ? ['change-time' as const] : [],
        })),
      }
    },
  )
  web.put(
    '/api/privacy/:kind',
    {
      config: { access: 'administrator', consequence: 'power', scope: 'organisation:write' },
      schema: {
        tags,
        summary: 'Change how long a kind of record is kept, with the reason',
        params: z.object({ kind: z.string() }),
        body: shape.keepingChange,
        response: { 200: shape.done },
      },
    },
    async (request) => {
      await changeKeeping(varde, callerOf(request), { kind: request.params.kind, ...request.body })
      return { done: true as const }
    },
  )
}
