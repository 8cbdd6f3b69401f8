import { sql } from 'kysely'
import { buildWeb } from '../../apps/server/build-app.ts'
import { importPacks } from '../../apps/server/import-packs.ts'
import { type Consequence, isGrave } from '../../kit/http/web.ts'
import { DUTIES, type Duty } from '../../kit/kernel/caller.ts'
import { testDatabase } from '../../kit/test/database.ts'
import setup from '../../kit/test/global-setup.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { SCOPES } from '../../slices/access/index.ts'
import { addAccount, addDuty, browser } from '../../slices/access/test/people.ts'

export type Reader = { who: string; id: string } & ReturnType<typeof browser>
export type Route = { method: string; url: string; isPublic: boolean; consequence: Consequence | undefined }

/**
 * The agency of the pack. What is planted stands in one prison (`far`); around it is somebody of every duty in another prison, two in the
 * ministry, one without a duty and one who is not signed in. `all` holds every duty in the directorate, as a person and by a token with
 * every scope. `isGuarded`: false lets no grave route ask who it is.
 */
export async function gatesHouse({ duties = DUTIES, isGuarded }: { duties?: readonly Duty[]; isGuarded: boolean }) {
  const end = process.env.VARDE_TEST_SERVER ? null : await setup()
  const base = await testDatabase()
  const varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  await importPacks(varde, 'kriminalomsorgen')
  const unitsOf = async (kind: string) =>
    (
      await sql<{ id: string }>`select id from organisation.unit where kind = ${kind} order by id limit 2`.execute(
        base.db,
      )
    ).rows
  const [far, near] = await unitsOf('prison')
  const places = {
    far: far!.id,
    near: near!.id,
    top: (await unitsOf('directorate'))[0]!.id,
    ministry: (await unitsOf('ministry'))[0]!.id,
  }
  const routes: Route[] = []
  const web = await buildWeb(varde, (route) => {
    const { access, consequence } = route.config ?? {}
    for (const method of [route.method].flat())
      if (method !== 'HEAD') routes.push({ method, url: route.url, isPublic: access === 'public', consequence })
    if (!isGuarded && consequence && isGrave(consequence)) route.config = { ...route.config, consequence: 'write' }
  })
  await web.ready()
  const house = { db: base.db, varde, top: places.top }
  const signIn = async (who: string, duty: Duty | null, place: keyof typeof places): Promise<Reader> => {
    const email = `${who.replace(/[^a-z-]/g, '-')}@example.no`
    const { personId } = await addAccount(house, email, duty ?? undefined, places[place])
    const person = browser(web)
    const { statusCode } = await person.signIn(email)
    if (statusCode !== 200) throw new Error(`${who} cannot sign in: ${statusCode}`)
    return { who, id: personId, ...person }
  }
  const owner = await signIn('adviser of the far prison', 'communication-adviser', 'far')
  const contact = await signIn('press contact of the far prison', 'press-contact', 'far')
  const leader = await signIn('leader of the far prison', 'leader', 'far')
  const around: Reader[] = [{ who: 'nobody', id: 'per_none', ...browser(web) }]
  around.push(await signIn('without a duty in the near prison', null, 'near'))
  for (const duty of duties) around.push(await signIn(`${duty} in the near prison`, duty, 'near'))
  for (const duty of ['leader', 'communication-adviser'] as const)
    around.push(await signIn(`${duty} in the ministry`, duty, 'ministry'))
  const all = await signIn('every duty in the directorate', 'leader', 'top')
  for (const duty of DUTIES) if (duty !== 'leader') await addDuty(base.db, all.id, places.top, duty)
  const made = await all.post('/api/my/tokens', { name: 'Proof', scopes: [...SCOPES] })
  const { token } = made.json() as { token?: string }
  if (!token) throw new Error(`no token: ${made.statusCode} ${made.body}`)
  const machine = browser(web, { authorization: `Bearer ${token}` })
  const stop = async () => {
    await web.close()
    await base.drop()
    await end?.()
  }
  return { ...house, places, routes, owner, contact, leader, around, all, machine, stop }
}

export type GatesHouse = Awaited<ReturnType<typeof gatesHouse>>
