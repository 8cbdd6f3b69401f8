import type { Web } from '../../../kit/http/web.ts'
import type { DemoAccount } from '../../../slices/access/index.ts'

/** One of the demo's people, signed in: calls the routes as a browser does. */
export type DemoHand = {
  get: <T>(path: string) => Promise<T>
  send: <T = unknown>(method: 'POST' | 'PUT', path: string, body?: object) => Promise<T>
  signOut: () => Promise<unknown>
}

/** Signs one in. Throws with what the server said where anything is refused. */
export async function signInDemo(web: Web, origin: string, { email, password }: DemoAccount): Promise<DemoHand> {
  let cookie = ''
  const call = async <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> => {
    const answer = await web.inject({
      method,
      url: path,
      headers: { cookie, origin },
      ...(body ? { payload: body } : {}),
    })
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`)
    const set = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    if (set.length > 0) cookie = set.join('; ')
    return (answer.body ? JSON.parse(answer.body) : undefined) as T
  }
  await call('POST', '/api/auth/sign-in/email', { email, password })
  return {
    get: (path) => call('GET', path),
    send: (method, path, body) => call(method, path, body),
    signOut: () => call('POST', '/api/auth/sign-out', {}),
  }
}
