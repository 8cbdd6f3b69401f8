import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Caller } from '../kernel/caller.ts'
import { type Access, type Consequence, callerOf, type RestsOn, type Web } from './web.ts'

type Part = z.ZodType | undefined
type Shared = {
  config: { access: Access; consequence: Consequence; right?: RestsOn; byPerson?: true; scope?: string }
  tags: string[]
}
type Shape<Params, Query, Body> = {
  summary: string
  /** Where this one is graver than those beside it. */
  consequence?: Consequence
  right?: RestsOn
  byPerson?: true
  emergencyCode?: true
  graver?: Consequence
  workingText?: readonly string[]
  quotedText?: readonly string[] | 'all'
  params?: Params
  query?: Query
  body?: Body
}
type Read<Given extends Part> = Given extends z.ZodType ? z.output<Given> : undefined
type Sent<Params extends Part, Query extends Part, Body extends Part> = {
  params: Read<Params>
  query: Read<Query>
  body: Read<Body>
}

/** Routes that do one thing for somebody and answer with nothing (204). What they share is said once. */
export function actRoutes(web: Web, { config, tags }: Shared) {
  return <Params extends Part = undefined, Query extends Part = undefined, Body extends Part = undefined>(
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    {
      summary,
      consequence = config.consequence,
      right = config.right,
      byPerson = config.byPerson,
      emergencyCode,
      graver,
      workingText,
      quotedText,
      params,
      query,
      body,
    }: Shape<Params, Query, Body>,
    does: (caller: Caller, sent: Sent<Params, Query, Body>, request: FastifyRequest) => Promise<unknown>,
  ): void => {
    const asked = { ...(params && { params }), ...(query && { querystring: query }), ...(body && { body }) }
    web.route({
      method,
      url,
      config: {
        ...config,
        consequence,
        ...(right && { right }),
        ...(byPerson && { byPerson }),
        ...(emergencyCode && { emergencyCode }),
        ...(graver && { graver }),
        ...(workingText && { workingText }),
        ...(quotedText && { quotedText }),
      },
      schema: { tags, summary, ...asked, response: { 204: z.null() } },
      handler: async (request, reply) => {
        const sent = { params: request.params, query: request.query, body: request.body }
        await does(callerOf(request), sent as Sent<Params, Query, Body>, request as FastifyRequest)
        return reply.status(204).send(null)
      },
    })
  }
}
