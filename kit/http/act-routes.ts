import { z } from 'zod'
import type { Caller } from '../kernel/caller.ts'
import { type Access, callerOf, type Web } from './web.ts'

type Shared = { config: { access: Access; scope?: string }; tags: string[] }
type Shape<Params, Body> = { summary: string; params: Params; body?: Body }
type Sent<Params, Body> = { params: z.output<Params>; body: Body extends z.ZodType ? z.output<Body> : undefined }

/** Routes that do one thing for somebody and answer with nothing (204). What they share is said once. */
export function actRoutes(web: Web, { config, tags }: Shared) {
  return <Params extends z.ZodType, Body extends z.ZodType | undefined = undefined>(
    method: 'POST' | 'PUT' | 'DELETE',
    url: string,
    { summary, params, body }: Shape<Params, Body>,
    does: (caller: Caller, sent: Sent<Params, Body>) => Promise<unknown>,
  ): void => {
    web.route({
      method,
      url,
      config,
      schema: { tags, summary, params, ...(body ? { body } : {}), response: { 204: z.null() } },
      handler: async (request, reply) => {
        await does(callerOf(request), { params: request.params, body: request.body } as Sent<Params, Body>)
        return reply.status(204).send(null)
      },
    })
  }
}
