import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { identify, prove } from '../http/identify.ts'
import { registerAccess } from '../http.ts'
import { insertAccount, savePassword } from '../store/accounts.ts'
import { insertOpening } from '../store/password-openings.ts'

export const PASSWORD = 'en lang setning om ullvotter'

/** A Varde with a web server of this slice alone, a directorate with a prison below, and a clock that goes. */
export async function accessHouse(env: Record<string, string> = {}) {
  const base = await testDatabase()
  const varde = testVarde(base.db, { at: new Date().toISOString(), env, connection: base.connection })
  const web = await createWeb(varde, identify(varde), prove(varde))
  registerAccess(web, varde)
  const top = await addUnit(varde.db, 'Direktoratet', 'directorate', null)
  const prison = await addUnit(varde.db, 'Halden fengsel', 'prison', top)
  const stop = async () => {
    await web.close()
    await base.drop()
  }
  return { ...base, varde, web, top, prison, stop }
}
export type AccessHouse = Awaited<ReturnType<typeof accessHouse>>

export async function addUnit(db: AccessHouse['db'], name: string, kind: string, parent: string | null) {
  const id = newId('unt')
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
    values (${id}, ${parent}, ${kind}, ${name}, ${name}, '2020-01-01', '2020-01-01')`.execute(db)
  return id
}

export async function addPerson(
  db: AccessHouse['db'],
  { unitId, email, duty, isDemo = false }: { unitId: string; email: string; duty?: Duty; isDemo?: boolean },
) {
  const id = newId('per')
  await sql`insert into organisation.person (id, unit_id, display_name, email, is_demo, valid_from)
    values (${id}, ${unitId}, 'Test Testesen', ${email}, ${isDemo}, '2020-01-01')`.execute(db)
  if (duty) await addDuty(db, id, unitId, duty)
  return id
}

export async function addDuty(db: AccessHouse['db'], personId: string, unitId: string, duty: Duty) {
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    values (${newId('dut')}, ${personId}, ${unitId}, ${duty}, '2020-01-01')`.execute(db)
}

/** As an administrator may choose: a password is enough for everyone. What is demanded is tried in its own tests. */
export async function demandNothing(db: AccessHouse['db']) {
  await sql`insert into access.sign_in_rule (strong_duties, changed_by, changed_at) values ('{}', 'system:test', now())
    on conflict do nothing`.execute(db)
}

/** A person who can sign in with `PASSWORD`. */
export async function addAccount(
  house: Pick<AccessHouse, 'db' | 'varde' | 'top'>,
  email: string,
  duty?: Duty,
  unitId = house.top,
) {
  const personId = await addPerson(house.db, { unitId, email, ...(duty ? { duty } : {}) })
  await demandNothing(house.db)
  return { personId, userId: await openAccount(house, { personId, email }), email }
}

/** Made once: it is slow by purpose, and the same for everybody here. */
let passwordHash: Promise<string> | undefined

/** Somebody who is there already can sign in with `PASSWORD`. What is demanded of them stays as it is. */
export async function openAccount(
  house: Pick<AccessHouse, 'db' | 'varde'>,
  { personId, email }: { personId: string; email: string },
): Promise<string> {
  passwordHash ??= hashPassword(PASSWORD)
  const hash = await passwordHash
  return house.db.transaction().execute(async (trx) => {
    const id = await insertAccount(trx, { personId, name: 'Test Testesen', email }, house.varde.now())
    await savePassword(trx, id, hash, house.varde.now())
    return id
  })
}

/** As an administrator lets an account have a password beside single sign-on. */
export const openForPassword = ({ db, varde }: Pick<AccessHouse, 'db' | 'varde'>, userId: string) =>
  db.transaction().execute((trx) => insertOpening(trx, { userId, reason: 'test', by: 'system:test', at: varde.now() }))

let addresses = 0
function ownAddress(): string {
  addresses++
  return `10.1.${(addresses >> 8) % 256}.${addresses % 256}`
}

/** A browser of its own, at an address of its own: keeps cookies between requests. */
export function browser(web: Web, headers: Record<string, string> = {}, remoteAddress = ownAddress()) {
  const jar = new Map<string, string>()
  const request = async (
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    extra: Record<string, string> = {},
  ) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await web.inject({
      method,
      url,
      remoteAddress,
      headers: { host: 'localhost:3000', ...(cookie ? { cookie } : {}), ...headers, ...extra },
      ...(method === 'GET' || method === 'HEAD' ? {} : { payload: payload ?? {} }),
    })
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      if (/Max-Age=0/i.test(set)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
  return {
    jar,
    ask: (method: Parameters<typeof request>[0], url: string, extra: Record<string, string> = {}) =>
      request(method, url, undefined, extra),
    get: (url: string, extra?: Record<string, string>) => request('GET', url, undefined, extra),
    send: (method: Parameters<typeof request>[0], url: string, payload?: object) => request(method, url, payload),
    post: (url: string, payload?: object, extra?: Record<string, string>) => request('POST', url, payload, extra),
    signIn: (email: string, password = PASSWORD) => request('POST', '/api/auth/sign-in/email', { email, password }),
  }
}

export async function eventsOf(db: AccessHouse['db'], subject: string) {
  const { rows } = await sql<{ name: string; content: string }>`
    select name, content from bus.event where subject = ${subject} order by seq`.execute(db)
  return rows
}
