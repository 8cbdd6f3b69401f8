import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversFor } from '../actions/approvers-for.ts'
import { endAuthorityRule, setAuthority } from '../actions/set-authority.ts'
import { isAdministrator } from '../rules/permission.ts'
import { loadAuthority } from '../store/authority.ts'
import * as shape from './organisation-shapes.ts'

const tags = ['organisation']
const read = { access: 'signed-in', consequence: 'read', scope: 'organisation:read' } as const
const write = { access: 'administrator', consequence: 'write', scope: 'organisation:write' } as const

export function registerAuthority(web: Web, varde: Varde): void {
  web.get(
    '/api/authority',
    {
      config: read,
      schema: {
        tags,
        summary: 'The authority matrix, with rows that no longer hold',
        response: { 200: shape.authorityList },
      },
    },
    async (request) => ({
      rules: await loadAuthority(varde.db),
      abilities: isAdministrator(callerOf(request)) ? ['edit-authority' as const] : [],
    }),
  )
  web.get(
    '/api/authority/approvers',
    {
      config: read,
      schema: {
        tags,
        summary: 'Who would approve such a message from a unit now',
        querystring: shape.approversQuery,
        response: { 200: shape.approvers },
      },
    },
    (request) => approversFor(varde.db, { ...request.query, now: varde.now() }),
  )
  web.post(
    '/api/authority',
    {
      config: { ...write, consequence: 'power' },
      schema: {
        tags,
        summary: 'Say from today who approves; the row that held until now is kept',
        body: shape.newAuthority,
        response: { 200: shape.made },
      },
    },
    async (request) => ({ id: await setAuthority(varde, callerOf(request), request.body) }),
  )
  web.post(
    '/api/authority/:id/end',
    {
      config: { ...write, consequence: 'power' },
      schema: {
        tags,
        summary: 'End a row today, so that the strictest rule applies',
        params: shape.byId,
        response: { 200: shape.done },
      },
    },
    async (request) => {
      await endAuthorityRule(varde, callerOf(request), request.params.id)
      return { done: true as const }
    },
  )
}
