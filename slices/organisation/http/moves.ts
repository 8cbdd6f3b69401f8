import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callOffMove, movePerson } from '../actions/move-person.ts'
import * as shape from './organisation-shapes.ts'

const tags = ['organisation']
const power = {
  access: 'signed-in',
  consequence: 'power',
  scope: 'organisation:write',
  right: 'organisation.edit-people',
} as const

export function registerMoves(web: Web, varde: Varde): void {
  web.post(
    '/api/people/:id/move',
    {
      config: power,
      schema: {
        tags,
        summary: 'Move a person to another unit from a day on; a day ahead waits',
        params: shape.byId,
        body: shape.newMove,
        response: { 200: shape.moved },
      },
    },
    (request) => movePerson(varde, callerOf(request), request.params.id, request.body),
  )
  web.post(
    '/api/people/:id/move/call-off',
    {
      config: power,
      schema: {
        tags,
        summary: 'Call off the move that is ahead',
        params: shape.byId,
        response: { 200: shape.done },
      },
    },
    async (request) => {
      await callOffMove(varde, callerOf(request), request.params.id)
      return { done: true as const }
    },
  )
}
