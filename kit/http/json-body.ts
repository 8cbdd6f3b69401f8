import { Failure } from '../kernel/failure.ts'
import type { Web } from './web.ts'

/** Nothing that Varde is sent nests as deep. What walks through a body walks by calling itself, and would run out of room. */
const DEEPEST = 100

/** Reads the text once, without building anything of it. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (isInString) {
      if (sign === 0x5c) at++
      else if (sign === 0x22) isInString = false
    } else if (sign === 0x22) isInString = true
    else if (sign === 0x5b || sign === 0x7b) {
      if (++depth > DEEPEST) return true
    } else if (sign === 0x5d || sign === 0x7d) depth--
  }
  return false
}

/** JSON as Fastify reads it (no `__proto__`), when it is not nested deeper than anything we know. */
export function readJsonBodies(web: Web): void {
  const parse = web.getDefaultJsonParser('error', 'error')
  web.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isTooDeep(String(body))) done(new Failure('invalid', 'request.invalid', { reason: 'nested too deep' }))
    else parse(request, String(body), done)
  })
}
