import { sql } from 'kysely'
import { buildWeb } from '../../apps/server/build-app.ts'
import { importPacks } from '../../apps/server/import-packs.ts'
import { DUTIES, type Duty } from '../../kit/kernel/caller.ts'
import { testDatabase } from '../../kit/test/database.ts'
import setup from '../../kit/test/global-setup.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { addAccount, browser } from '../../slices/access/test/people.ts'

export type Reader = {
  who: string
  id: string
  get: ReturnType<typeof browser>['get']
  send: ReturnType<typeof browser>['send']
}

/**
 * The agency of the pack: two who write in one prison and one who handles cases in the directorate, and around them somebody of every duty
 * in the prison, in the directorate and in the ministry. `duties`: only these of the ones around, where not all are asked for.
 */
export async function levelsHouse(duties: readonly Duty[] = DUTIES) {
  const end = process.env.VARDE_TEST_SERVER ? null : await setup()
  const base = await testDatabase()
  const varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  await importPacks(varde, 'kriminalomsorgen')
  const unitOf = async (kind: string) =>
    (
      await sql<{ id: string }>`select id from organisation.unit where kind = ${kind} order by id limit 1`.execute(
        base.db,
      )
    ).rows[0]!.id
  const places = {
    prison: await unitOf('prison'),
    top: await unitOf('directorate'),
    ministry: await unitOf('ministry'),
  }
  const paths = new Set<string>()
  const web = await buildWeb(varde, ({ method, url }) => {
    if ([method].flat().includes('GET')) paths.add(url)
  })
  await web.ready()
  const house = { db: base.db, varde, top: places.top }
  const signIn = async (who: string, duty: Duty | null, place: keyof typeof places): Promise<Reader> => {
    const email = `${who.replace(/[^a-z-]/g, '-')}@example.no`
    const { personId } = await addAccount(house, email, duty ?? undefined, places[place])
    const person = browser(web)
    const { statusCode } = await person.signIn(email)
    if (statusCode !== 200) throw new Error(`${who} cannot sign in: ${statusCode}`)
    return { who, id: personId, get: person.get, send: person.send }
  }
  const owner = await signIn('owner', 'communication-adviser', 'prison')
  const named = await signIn('named', 'communication-adviser', 'prison')
  const handler = await signIn('handler', 'communication-adviser', 'top')
  const around: Reader[] = []
  for (const duty of duties)
    for (const place of ['prison', 'top', 'ministry'] as const) {
      if (place === 'ministry' && duty !== 'leader') continue
      around.push(await signIn(`${duty} in the ${place}`, duty, place))
    }
  around.push(await signIn('nobody in the prison', null, 'prison'))
  const stop = async () => {
    await web.close()
    await base.drop()
    await end?.()
  }
  return { ...house, places, web, paths: [...paths], owner, named, handler, around, stop }
}

export type LevelsHouse = Awaited<ReturnType<typeof levelsHouse>>
