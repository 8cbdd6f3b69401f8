import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { checkEditionCurrent } from '../actions/check-edition-current.ts'
import { draftMessage } from '../actions/draft-message.ts'
import { markBlock } from '../actions/mark-block.ts'
import { removeEdition } from '../actions/remove-edition.ts'
import { saveEdition } from '../actions/save-edition.ts'
import { saveOrigin } from '../actions/save-origin.ts'
import { saveSettings } from '../actions/save-settings.ts'
import { settleCheck } from '../actions/settle-check.ts'
import {
  blockInput,
  checkInput,
  currentInput,
  draftInput,
  originInput,
  saved,
  saveInput,
  settingsInput,
} from './input-shapes.ts'
import { language } from './part-shapes.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'message:write', right: 'standing' } as const
const tags = ['message']
const params = z.object({ id: z.string() })
const editionParams = params.extend({ language })
const idOnly = z.object({ id: z.string() })

export function registerEditionRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.post(
    '/api/messages',
    {
      config: { ...config, right: 'message.write' },
      schema: { tags, summary: 'Starts a message', body: draftInput, response: { 200: idOnly } },
    },
    async (request) => draftMessage(varde, callerOf(request), request.body),
  )
  web.put(
    '/api/messages/:id/editions/:language',
    {
      config,
      schema: {
        tags,
        summary: 'Saves a text; 409 with the other text when somebody saved first. Revision 0 makes a new edition',
        params: editionParams,
        body: saveInput,
        response: { 200: saved },
      },
    },
    async (request) => {
      const { id, language } = request.params
      const result = await saveEdition(varde, callerOf(request), { messageId: id, language, ...request.body })
      return { ...result, savedAt: result.savedAt.toISOString() }
    },
  )
  act(
    'DELETE',
    '/api/messages/:id/editions/:language',
    { summary: 'Takes an edition out', params: editionParams },
    (caller, { params }) => {
      const { id, language } = params
      return removeEdition(varde, caller, { messageId: id, language })
    },
  )
  act(
    'POST',
    '/api/messages/:id/editions/:language/current',
    {
      consequence: 'approval',
      emergencyCode: true,
      summary: 'Says that an edition says the same as the source',
      params: editionParams,
      body: currentInput,
    },
    (caller, { params, body }) => {
      const { id, language } = params
      return checkEditionCurrent(varde, caller, { messageId: id, language, ...body })
    },
  )
  web.put(
    '/api/messages/:id/settings',
    {
      config,
      schema: {
        tags,
        summary: 'Saves audiences, question, receipt and what must be settled first',
        params,
        body: settingsInput,
        response: { 200: z.object({ revision: z.number().int() }) },
      },
    },
    async (request) => saveSettings(varde, callerOf(request), { messageId: request.params.id, ...request.body }),
  )
  web.put(
    '/api/messages/:id/origin',
    {
      config,
      schema: {
        tags,
        summary: 'Saves what the message comes from: initiative, goals, gaps, groups and role',
        params,
        body: originInput,
        response: { 200: z.object({ revision: z.number().int() }) },
      },
    },
    async (request) => saveOrigin(varde, callerOf(request), { messageId: request.params.id, ...request.body }),
  )
  act(
    'POST',
    '/api/messages/:id/blocks',
    {
      summary: 'Says that the text carries a building block of the strategy, or no longer does',
      params,
      body: blockInput,
    },
    (caller, { params, body }) => markBlock(varde, caller, { messageId: params.id, ...body }),
  )
  act(
    'POST',
    '/api/messages/:id/checks',
    {
      consequence: 'approval',
      emergencyCode: true,
      summary: 'Gives or takes back one’s word that something is settled',
      params,
      body: checkInput,
    },
    (caller, { params, body }) => settleCheck(varde, caller, { messageId: params.id, ...body }),
  )
}
