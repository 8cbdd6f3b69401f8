import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { letGroupReturn, removeGroup, saveGroup } from '../actions/save-group.ts'
import type { Weight } from '../rules/group.ts'
import { mayLook, maySeeContacts, mayTend } from '../rules/may.ts'
import { type CountedGroup, listGroups } from '../store/groups.ts'
import { groupBody, groupList, made } from './audience-shapes.ts'
import { requireThat } from './require-that.ts'

const params = z.object({ id: z.string() })
/** Where a group stands in the tree, and what its people are, decides who gets words. */
const POWER = { access: 'signed-in', consequence: 'power', scope: 'audience:write', right: 'audience.tend' } as const

export function registerGroups(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: POWER, tags: ['audience'] })
  web.get(
    '/api/audience/groups',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'audience:read' },
      schema: {
        tags: ['audience'],
        summary: 'Stakeholder groups as a tree, with how many each reaches',
        response: { 200: groupList },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      requireThat(mayLook(caller))
      const groups = await listGroups(varde.db)
      const abilities = [...(mayTend(caller) ? ['edit'] : []), ...(maySeeContacts(caller) ? ['see-contacts'] : [])]
      return { groups: groups.map(viewOf), abilities }
    },
  )
  web.post(
    '/api/audience/groups',
    {
      config: { ...POWER, quotedText: 'all' },
      schema: { tags: ['audience'], summary: 'Add a group of contacts', body: groupBody, response: { 201: made } },
    },
    async (request, reply) => reply.status(201).send({ id: await saveGroup(varde, callerOf(request), request.body) }),
  )
  web.put(
    '/api/audience/groups/:id',
    {
      config: { ...POWER, quotedText: 'all' },
      schema: { tags: ['audience'], summary: 'Change a group', params, body: groupBody, response: { 200: made } },
    },
    async (request) => ({ id: await saveGroup(varde, callerOf(request), { ...request.body, id: request.params.id }) }),
  )
  act(
    'DELETE',
    '/api/audience/groups/:id',
    { summary: 'Remove a group; its contacts stay', params },
    (caller, { params }) => removeGroup(varde, caller, params.id),
  )
  act(
    'DELETE',
    '/api/audience/left-out-groups/:key',
    {
      consequence: 'write',
      summary: 'Let a group of the strategy that was taken out come back with the next edition',
      params: z.object({ key: z.string().max(100) }),
    },
    (caller, { params }) => letGroupReturn(varde, caller, params.key),
  )
}

const viewOf = (group: CountedGroup) => ({
  id: group.id,
  key: group.key,
  parentId: group.parent_id,
  names: group.names,
  circle: group.circle,
  reach: group.reach,
  audienceKind: group.audience_kind,
  interest: group.interest as Weight | null,
  influence: group.influence as Weight | null,
  assessment: group.assessment,
  isReference: group.is_reference,
  reached: group.reached,
})
