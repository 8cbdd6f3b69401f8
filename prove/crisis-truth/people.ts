import { sql } from 'kysely'
import type { Database } from '../../kit/db/database.ts'
import type { Web } from '../../kit/http/web.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import type { testVarde } from '../../kit/test/test-varde.ts'
import { RECENT_MINUTES } from '../../slices/access/rules/session.ts'
import { codeOf } from '../../slices/access/test/one-time-code.ts'
import { browser, openAccount, PASSWORD } from '../../slices/access/test/people.ts'

/** Those who act, each signed in with a password and a code of an app: what Varde demands of them as it comes. */
export const SIGNED_IN = ['officer', 'press', 'leader', 'head'] as const
export type Who = (typeof SIGNED_IN)[number]
type House = { db: Database; varde: ReturnType<typeof testVarde>; web: Web; forget: () => void }
export type Method = 'GET' | 'POST' | 'PUT'

/** People who ask over HTTP, as their browser does. A refusal is a `Failure` with its code, as the actions throw it. */
export async function signInAll(house: House) {
  const { db, varde, web, forget } = house
  const people = new Map<Who, { userId: string; visitor: ReturnType<typeof browser>; provedAt: number }>()
  for (const who of SIGNED_IN) {
    const email = `${who}@example.no`
    const userId = await openAccount(house, { personId: `per_${who}`, email })
    const visitor = browser(web, { origin: varde.settings.baseUrl })
    await done(await visitor.signIn(email))
    const { totpURI } = await done<{ totpURI: string }>(
      await visitor.post('/api/auth/two-factor/enable', { password: PASSWORD }),
    )
    await done(await visitor.post('/api/auth/two-factor/verify-totp', { code: await codeOf(totpURI) }))
    people.set(who, { userId, visitor, provedAt: 0 })
  }
  const ask = async <Answer>(who: Who, method: Method, url: string, payload?: object): Promise<Answer> =>
    done<Answer>(await people.get(who)!.visitor.send(method, url, payload))
  return {
    ask,
    /** What their browser keeps of their sign-in. */
    cookies: (who: Who) => people.get(who)!.visitor.jar,
    text: async (who: Who, url: string) => people.get(who)!.visitor.get(url),
    /** Did they prove who they are in the last ten minutes, by our own reckoning? */
    isFresh: (who: Who) => varde.now().getTime() - people.get(who)!.provedAt <= RECENT_MINUTES * 60_000,
    /** They prove who they are at this moment, or so long ago. */
    prove: async (who: Who, minutesAgo = 0): Promise<void> => {
      const one = people.get(who)!
      const at = new Date(varde.now().getTime() - minutesAgo * 60_000)
      // They signed in today, and the house's clock goes on with each course, at last past today: the session is good, and not idle, by both.
      await sql`update access.session set created_at = ${at}, confirmed_at = null, method = 'second-factor',
                       expires_at = greatest(expires_at, ${at}::timestamptz + interval '2 days'),
                       seen_at = greatest(seen_at, ${at}::timestamptz + interval '2 days'), locked_at = null
                 where user_id = ${one.userId}`.execute(db)
      one.provedAt = at.getTime()
      forget()
    },
    /** Their session is one that a password alone has opened. */
    weaken: async (who: Who): Promise<void> => {
      await sql`update access.session set method = 'password' where user_id = ${people.get(who)!.userId}`.execute(db)
      forget()
    },
  }
}
export type People = Awaited<ReturnType<typeof signInAll>>

type Response = { statusCode: number; body: string; json: () => unknown }

async function done<Answer>(response: Response): Promise<Answer> {
  if (response.statusCode < 400) return (response.body === '' ? null : response.json()) as Answer
  const { code = '', details } = response.json() as { code?: string; details?: Record<string, unknown> }
  if (response.statusCode >= 500 || code === '') throw new Error(`${response.statusCode} ${response.body}`)
  throw new Failure('conflict', code, details)
}
