import { sql } from 'kysely'
import { buildWeb } from '../../apps/server/build-app.ts'
import { importPacks } from '../../apps/server/import-packs.ts'
import { DUTIES } from '../../kit/kernel/caller.ts'
import { testDatabase } from '../../kit/test/database.ts'
import setup from '../../kit/test/global-setup.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { addAccount, addDuty, browser } from '../../slices/access/test/people.ts'

export type Person = ReturnType<typeof browser>

/**
 * The agency of the pack with two people in the directorate who hold every duty, so that one writes and the other says yes, and an
 * authority table that lets them: what they are kept from is the door’s doing, not that of their rights.
 */
export async function doorsHouse() {
  const end = process.env.VARDE_TEST_SERVER ? null : await setup()
  const base = await testDatabase()
  const varde = testVarde(base.db, { at: new Date().toISOString(), connection: base.connection })
  await importPacks(varde, 'kriminalomsorgen')
  const { rows } = await sql<{
    id: string
  }>`select id from organisation.unit where kind = 'directorate' limit 1`.execute(base.db)
  const top = rows[0]!.id
  const roles = await sql<{
    key: string
  }>`select key from strategy.public_element where kind = 'role' order by key limit 1`.execute(base.db)
  await sql`
    insert into organisation.authority (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    select 'aut_proof' || row_number() over (), kind, audience, 'directorate', 'communication-leader', 'directorate', '2020-01-01'
      from (values ('press-answer', 'press'), ('press-release', 'public')) as wanted (kind, audience)
     where not exists (select from organisation.authority a where a.message_kind = wanted.kind
                         and a.audience_kind = wanted.audience and a.from_level = 'directorate')`.execute(base.db)
  const web = await buildWeb(varde)
  await web.ready()
  const people: Person[] = []
  for (const name of ['first', 'second']) {
    const { personId } = await addAccount({ db: base.db, varde, top }, `${name}@example.no`, 'administrator', top)
    for (const duty of DUTIES) if (duty !== 'administrator') await addDuty(base.db, personId, top, duty)
    const person = browser(web)
    await person.signIn(`${name}@example.no`)
    people.push(person)
  }
  const stop = async () => {
    await web.close()
    await base.drop()
    await end?.()
  }
  return { db: base.db, varde, web, top, roleKey: roles.rows[0]?.key ?? null, people: people as [Person, Person], stop }
}

export type DoorsHouse = Awaited<ReturnType<typeof doorsHouse>>
