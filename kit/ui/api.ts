import createClient from 'openapi-fetch'
import type { paths } from '#contracts'
import { confirmedFetch } from './confirmed-fetch.ts'

/**
 * The server, typed by the contract (`npm run contracts`). Use with `read`:
 * `useQuery({ queryKey: ['messages'], queryFn: () => read(api.GET('/api/messages')) })`.
 */
export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', fetch: confirmedFetch })

/** What the server refused, as RFC 9457 tells it. `code` has a text under `error:<code>`. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly details: Record<string, unknown>
  constructor(status: number, code: string, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.details = details
  }
}

type Answer<Data> = { data?: Data; error?: unknown; response: Response }

/** Without a network nothing is sent. With one, the answer was lost, and what was asked for may be done. */
export const unreached = (): Problem => new Problem(0, navigator.onLine ? 'request.lost' : 'request.offline')

/** The data of an answer; throws `Problem` for a refusal, `request.offline` without a network and `request.lost` when no answer came. */
export async function read<Data>(asked: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  let answer: Answer<Data>
  try {
    answer = await asked
  } catch {
    throw unreached()
  }
  if (!answer.response.ok) throw problemOf(answer.response.status, answer.error)
  return answer.data as NonNullable<Data>
}

/** For answers that are not in the contract, such as uploads. Same errors as `read`. */
export async function call<Data>(path: string, init: RequestInit & { json?: unknown } = {}): Promise<Data> {
  const { json, ...rest } = init
  const body = json === undefined ? {} : { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } }
  let response: Response
  try {
    response = await confirmedFetch(path, { credentials: 'same-origin', ...body, ...rest })
  } catch {
    throw unreached()
  }
  const text = await response.text()
  const data: unknown = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
  if (!response.ok) throw problemOf(response.status, data)
  return data as Data
}

function problemOf(status: number, error: unknown): Problem {
  const told = (typeof error === 'object' && error ? error : {}) as { code?: string; details?: Record<string, unknown> }
  return new Problem(status, told.code ?? 'request.unexpected', told.details)
}

/** What a route answers with, by the contract: `ReadOf<'/api/cases/{id}'>`. */
export type ReadOf<Path extends keyof paths, Method extends 'get' | 'post' = 'get'> =
  paths[Path] extends Record<Method, { responses: { 200: Json<infer Body> } }> ? Body : never

/** What a route is sent, by the contract: `SentTo<'/api/cases', 'post'>`. */
export type SentTo<Path extends keyof paths, Method extends 'post' | 'put'> =
  paths[Path] extends Record<Method, { requestBody: Json<infer Body> }> ? Body : never

type Json<Body> = { content: { 'application/json': Body } }
