import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { discardDraft, putInForce } from '../actions/end-draft.ts'
import { orderElements } from '../actions/order-elements.ts'
import { keyShape } from '../actions/pack-files.ts'
import { removeElement } from '../actions/remove-element.ts'
import { saveElement } from '../actions/save-element.ts'
import { startDraft } from '../actions/start-draft.ts'
import { decisionInput, discardInput, draftInput, orderInput, removeInput, saved, saveInput } from './draft-shapes.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'strategy:write', right: 'strategy.write' } as const
const tags = ['strategy']
const params = z.object({ key: keyShape })
const idOnly = z.object({ id: z.string() })

export function registerDraftRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.post(
    '/api/strategy/draft',
    {
      config,
      schema: {
        tags,
        summary: 'Starts a draft from the last decided edition; an empty one, which needs a title, where there is none',
        body: draftInput,
        response: { 200: idOnly },
      },
    },
    async (request) => startDraft(varde, callerOf(request), request.body),
  )
  web.put(
    '/api/strategy/draft/elements/:key',
    {
      config,
      schema: {
        tags,
        summary:
          'Saves an element of the draft; 409 with both texts when somebody saved first. Revision null makes a new one',
        params,
        body: saveInput,
        response: { 200: saved },
      },
    },
    async (request) => {
      const { revision, changedAt } = await saveElement(varde, callerOf(request), {
        ...request.params,
        ...request.body,
      })
      return { revision, changedAt: changedAt.toISOString() }
    },
  )
  act(
    'DELETE',
    '/api/strategy/draft/elements/:key',
    { summary: 'Takes an element out of the draft; 409 with those that point at it', params, body: removeInput },
    (caller, { params, body }) => removeElement(varde, caller, { ...params, ...body }),
  )
  act(
    'POST',
    '/api/strategy/draft/order',
    { summary: 'Puts elements of one kind in an order', body: orderInput },
    (caller, { body }) => orderElements(varde, caller, body.keys),
  )
  web.post(
    '/api/strategy/draft/put-in-force',
    {
      config: { ...config, consequence: 'approval', right: 'strategy.put-in-force' },
      schema: {
        tags,
        summary: 'Puts the draft in force: who decided, from when and why',
        body: decisionInput,
        response: { 200: idOnly },
      },
    },
    async (request) => putInForce(varde, callerOf(request), request.body),
  )
  act(
    'POST',
    '/api/strategy/draft/discard',
    { summary: 'Puts the draft away, with the reason', body: discardInput },
    (caller, { body }) => discardDraft(varde, caller, body),
  )
}
