import { sql } from 'kysely'
import type { Database } from '../../kit/db/database.ts'
import { DUTIES } from '../../kit/kernel/caller.ts'
import { httpReceiver } from '../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../kit/test/smtp-receiver.ts'
import { addDuty } from '../../slices/access/test/people.ts'
import { agencyHouse, type Reader } from '../agency/house.ts'

export type Person = Reader

/**
 * The agency of the pack with two people in the directorate who hold every duty, so that one writes and the other says yes, and an
 * authority table that lets them: what they are kept from is the door’s doing, not that of their rights. Beside them, somebody who is
 * reached by SMS alone, the ministry’s duty desk, an intranet and a chat that get what is public, and people in custody, who read on paper.
 */
export async function doorsHouse() {
  const mail = await smtpReceiver()
  const gateway = await httpReceiver((_got, response) => response.writeHead(202).end('{}'))
  const intranet = await httpReceiver((_got, response) => response.writeHead(204).end())
  const house = await agencyHouse({
    env: {
      ...{ SMTP_URL: mail.url, VARDE_MAIL_FROM: 'varde@example.no', VARDE_PRESS_MAIL: 'presse@example.no' },
      ...{ SMS_GATEWAY_URL: gateway.url, SMS_GATEWAY_TOKEN: 'x', SMS_SENDER: 'Varde' },
    },
  })
  const { db, top } = house
  const roles = await sql<{
    key: string
  }>`select key from strategy.public_element where kind = 'role' order by key limit 1`.execute(db)
  await sql`
    insert into organisation.authority (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
    select 'aut_proof' || row_number() over (), kind, audience, 'directorate', 'communication-leader', 'directorate', '2020-01-01'
      from (values ('press-answer', 'press'), ('press-release', 'public'), ('press-release', 'inmates')) as wanted (kind, audience)
     where not exists (select from organisation.authority a where a.message_kind = wanted.kind
                         and a.audience_kind = wanted.audience and a.from_level = 'directorate')`.execute(db)
  const people: Person[] = []
  for (const name of ['first', 'second']) {
    const person = await house.signIn(name, 'administrator', top)
    for (const duty of DUTIES) if (duty !== 'administrator') await addDuty(db, person.id, top, duty)
    people.push(person)
  }
  // Where somebody has the duty, its own number is called.
  await addDuty(db, people[0]!.id, house.prisons[0], 'press-contact')
  await sql`insert into organisation.person (id, unit_id, display_name, mobile, valid_from)
    values ('per_proof', ${top}, 'Test Testesen', '+4790000001', '2020-01-01')`.execute(db)
  await sql`insert into audience.contact (id, kind, name, legal_basis, created_at, updated_at)
    values ('con_proof', 'organisation', 'Beredskapsvakt', 'duty', now(), now())`.execute(db)
  await sql`insert into audience.contact_group (contact_id, group_id)
    select 'con_proof', id from audience.stakeholder_group where audience_kind = 'ministry' order by id limit 1`.execute(
    db,
  )
  await sql`insert into audience.contact_point (id, contact_id, channel, address)
    values ('cpt_proof', 'con_proof', 'email', 'vakt@departement.example')`.execute(db)
  await sql`insert into dispatch.endpoint (id, name, url, shape, is_active, created_at)
    select 'end_' || shape, shape, ${intranet.url} || '/' || shape, shape, true, now() from unnest(${sql.lit('{message,text}')}::text[]) shape`.execute(
    db,
  )
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
    values ('inmates', ${house.prisons[0]}, 'nb', 3, now(), 'per_proof')`.execute(db)
  const circle = await aCircle(db)
  const stop = async () => {
    await house.stop()
    await mail.close()
    await gateway.close()
    await intranet.close()
  }
  return {
    ...house,
    mail,
    gateway,
    intranet,
    stop,
    circle,
    roleKey: roles.rows[0]?.key ?? null,
    people: people as [Person, Person],
  }
}

export type DoorsHouse = Awaited<ReturnType<typeof doorsHouse>>

/** As many as a survey may be sent to, in a group of their own. */
async function aCircle(db: Database): Promise<string> {
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_proof', 'proof', '{"nb": "Krets"}', 'outer', 'contacts', 'press', now(), now())`.execute(db)
  await sql`insert into audience.contact (id, kind, name, legal_basis, created_at, updated_at)
    select 'con_circle' || n, 'organisation', 'Krets', 'public-task', now(), now() from generate_series(1, 12) n`.execute(
    db,
  )
  await sql`insert into audience.contact_group (contact_id, group_id)
    select id, 'grp_proof' from audience.contact where id like 'con_circle%'`.execute(db)
  await sql`insert into audience.contact_point (id, contact_id, channel, address)
    select 'pnt_' || id, id, 'email', id || '@example.no' from audience.contact where id like 'con_circle%'`.execute(db)
  return 'proof'
}
