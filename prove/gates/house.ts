import type { FastifySchema } from 'fastify'
import { sql } from 'kysely'
import { type Consequence, isGrave } from '../../kit/http/web.ts'
import { DUTIES, type Duty } from '../../kit/kernel/caller.ts'
import { type Capability, isCapability } from '../../kit/kernel/rights/rights.ts'
import { SCOPES } from '../../slices/access/index.ts'
import { addDuty, browser } from '../../slices/access/test/people.ts'
import { agencyHouse, type Reader } from '../agency/house.ts'

export type { Reader }
export type Route = {
  method: string
  url: string
  isPublic: boolean
  consequence: Consequence | undefined
  /** Null where it rests on something else than a capability. */
  right: Capability | null
  schema: FastifySchema | undefined
}
/** What can be switched off at the gate: that a grave route asks who it is, that a route asks for its right, and that a write says what comes of it. */
export type GateGuard = 'demand-person' | 'demand-right' | 'consequence'

/**
 * The agency of the pack. What is planted stands in one prison (`far`); around it is somebody of every duty in another prison, two in the
 * ministry, one without a duty and one who is not signed in; `inside` are somebody of every duty in the far prison itself, one without any, and
 * leaders of the units above it. `all` holds every duty in the directorate, as a person and by a token with
 * every scope. `without`: a guard that no route has.
 */
export async function gatesHouse({ duties = DUTIES, without }: { duties?: readonly Duty[]; without: string | null }) {
  const routes: Route[] = []
  const house = await agencyHouse({
    onRoute: (route) => {
      // After the house has looked, which does not start with such a route.
      if (without === ('consequence' satisfies GateGuard) && route.config?.consequence === 'write')
        route.config = { ...route.config, consequence: undefined } as typeof route.config
      const { access, consequence, right: said } = route.config ?? {}
      const [isPublic, rests] = [access === 'public', access === 'administrator' ? 'access.administer' : said]
      const right = rests && isCapability(rests) ? rests : null
      const { url, schema } = route
      for (const method of [route.method].flat())
        if (method !== 'HEAD') routes.push({ method, url, isPublic, consequence, right, schema })
      if (without === ('demand-person' satisfies GateGuard) && consequence && isGrave(consequence))
        route.config = { ...route.config, consequence: 'write' }
      if (without === ('demand-right' satisfies GateGuard)) route.config = { ...route.config, right: 'standing' }
    },
  })
  const { web, signIn } = house
  const [far, near] = house.prisons
  const places = { far, near, top: house.top, ministry: house.ministry }
  const owner = await signIn('adviser of the far prison', 'communication-adviser', far)
  const contact = await signIn('press contact of the far prison', 'press-contact', far)
  const leader = await signIn('leader of the far prison', 'leader', far)
  const around: Reader[] = [{ who: 'nobody', id: 'per_none', ...browser(web) }]
  around.push(await signIn('without a duty in the near prison', null, near))
  for (const duty of duties) around.push(await signIn(`${duty} in the near prison`, duty, near))
  for (const duty of ['leader', 'communication-adviser'] as const)
    around.push(await signIn(`${duty} in the ministry`, duty, places.ministry))
  const inside: Reader[] = [await signIn('without a duty in the far prison', null, far)]
  for (const duty of duties) inside.push(await signIn(`${duty} in the far prison`, duty, far))
  for (const [at, unitId] of (await above(house, far)).entries())
    for (const duty of ['leader', 'communication-leader'] as const)
      inside.push(await signIn(`${duty} so far above it: ${'i'.repeat(at + 1)}`, duty, unitId))
  const all = await signIn('every duty in the directorate', 'leader', places.top)
  for (const duty of DUTIES) if (duty !== 'leader') await addDuty(house.db, all.id, places.top, duty)
  const made = await all.post('/api/my/tokens', { name: 'Proof', scopes: [...SCOPES] })
  const { token } = made.json() as { token?: string }
  if (!token) throw new Error(`no token: ${made.statusCode} ${made.body}`)
  const machine = browser(web, { authorization: `Bearer ${token}` })
  return { ...house, places, routes, owner, contact, leader, around, inside, all, machine }
}

/** The units above one, nearest first; the ministry is none of the agency's. */
async function above({ db }: Awaited<ReturnType<typeof agencyHouse>>, unitId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line as (
      select id, parent_id, kind, 0 as height from organisation.unit where id = ${unitId}
      union all select u.id, u.parent_id, u.kind, height + 1 from organisation.unit u join line l on u.id = l.parent_id)
    select id from line where height > 0 and kind <> 'ministry' order by height`.execute(db)
  return rows.map(({ id }) => id)
}

export type GatesHouse = Awaited<ReturnType<typeof gatesHouse>>
