import { sql } from 'kysely'
import { buildWeb } from '../../apps/server/build-app.ts'
import { importPacks } from '../../apps/server/import-packs.ts'
import type { Duty } from '../../kit/kernel/caller.ts'
import { testDatabase } from '../../kit/test/database.ts'
import setup from '../../kit/test/global-setup.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { addAccount, browser } from '../../slices/access/test/people.ts'

export type Reader = { who: string; id: string } & ReturnType<typeof browser>

/**
 * The agency of the pack with a web server and nobody in it: what each proof asks of somebody, it signs in itself. `prisons`: the first two.
 * `onRoute` sees every route before it is made.
 */
export async function agencyHouse({
  onRoute,
  env = {},
}: {
  onRoute?: Parameters<typeof buildWeb>[1]
  env?: Record<string, string>
} = {}) {
  const end = process.env.VARDE_TEST_SERVER ? null : await setup()
  const base = await testDatabase()
  const varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection, env })
  await importPacks(varde, 'kriminalomsorgen')
  const unitsOf = async (kind: string) => {
    const found = sql<{ id: string }>`select id from organisation.unit where kind = ${kind} order by id limit 2`
    return (await found.execute(base.db)).rows.map(({ id }) => id)
  }
  const [prisons, [top], [ministry]] = [
    await unitsOf('prison'),
    await unitsOf('directorate'),
    await unitsOf('ministry'),
  ]
  const web = await buildWeb(varde, onRoute)
  await web.ready()
  const house = { db: base.db, varde, top: top! }
  const signIn = async (who: string, duty: Duty | null, unitId: string): Promise<Reader> => {
    const email = `${who.replace(/[^a-z-]/g, '-')}@example.no`
    const { personId } = await addAccount(house, email, duty ?? undefined, unitId)
    const person = browser(web)
    const { statusCode } = await person.signIn(email)
    if (statusCode !== 200) throw new Error(`${who} cannot sign in: ${statusCode}`)
    return { who, id: personId, ...person }
  }
  const stop = async () => {
    await web.close()
    await base.drop()
    await end?.()
  }
  return { ...house, web, prisons: prisons as [string, string], ministry: ministry!, signIn, stop }
}
