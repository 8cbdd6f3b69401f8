import { isTooDeep } from './json-body.ts'
import type { Web } from './web.ts'

/** Routes whose JSON body stays text, for those that check a signature over it first. */
export function withTextBody(web: Web, register: (hook: Web) => void): void {
  void web.register(async (scope) => {
    const hook = scope as unknown as Web
    hook.removeContentTypeParser('application/json')
    hook.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    register(hook)
  })
}

/** What the text says as JSON, or null when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return isTooDeep(text) ? null : JSON.parse(text)
  } catch {
    return null
  }
}
