import { sql } from 'kysely'
import { createJobs, startWork } from '../../../kit/jobs/start-work.ts'
import { SETTINGS, type SettingName } from '../../../kit/settings/settings.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { aHouse } from '../../../slices/crisis/test/house.ts'
import { buildWeb } from '../build-app.ts'
import { sliceWork } from '../slice-work.ts'

/** Addresses in the settings that nothing is sent to. Every other one must have a receiver in the house below. */
const NOT_OUT: readonly SettingName[] = [
  'DATABASE_URL',
  'VARDE_PUBLIC_DATABASE_URL',
  'VARDE_BASE_URL',
  'IMAP_URL',
  'PRESS_IMAP_URL',
  'OIDC_ISSUER',
  'VARDE_ACCESSIBILITY_URL',
]

/** A whole Varde with its workers, as a demo, since only that may speak with receivers on this machine, where every address that something can be sent to is a receiver that keeps what comes. */
export async function exerciseHouse() {
  const base = await testDatabase()
  const mail = await smtpReceiver()
  const takes = () => httpReceiver((_got, response) => response.writeHead(202).end('{"id":"1"}'))
  const [sms, voice, webhook, host] = await Promise.all([takes(), takes(), takes(), takes()])
  const out: Partial<Record<SettingName, string>> = {
    SMTP_URL: mail.url,
    SMS_GATEWAY_URL: sms.url,
    VOICE_GATEWAY_URL: `${voice.url}/ring`,
    STATUS_PUSH_URL: host.url,
  }
  const unheard = (Object.keys(SETTINGS) as SettingName[]).filter(
    (name) => SETTINGS[name].kind === 'url' && !NOT_OUT.includes(name) && !(name in out),
  )
  const varde = testVarde(base.db, {
    connection: base.connection,
    env: {
      ...out,
      VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
      SMS_GATEWAY_TOKEN: 'x',
      VOICE_GATEWAY_TOKEN: 'y',
      STATUS_PUSH_TOKEN: 'a-secret-of-many-letters',
      VARDE_BASE_URL: 'https://varde.example.no',
    },
  })
  varde.now = () => new Date()
  varde.mode = 'demo'
  await aHouse(base.db)
  await sql`insert into dispatch.endpoint (id, name, url, is_active, created_at)
    values ('end_test', 'Intranett', ${webhook.url}, true, now())`.execute(base.db)
  await sql`insert into press.follower (id, mode, address, language, asked_at, confirmed_at)
    values ('fol_test', 'demo', 'redaksjon@avis.example', 'nb', now(), now())`.execute(base.db)
  const web = await buildWeb(varde)
  await web.ready()
  const jobs = await createJobs(
    base.connection,
    sliceWork.flatMap((slice) => slice.queues ?? []),
  )
  varde.jobs = jobs
  const work = await startWork(varde, jobs, base.connection, sliceWork)
  const stop = async () => {
    await work.stop()
    await jobs.stop()
    await web.close()
    await Promise.all([mail.close(), sms.close(), voice.close(), webhook.close(), host.close()])
    await base.drop()
  }
  return { varde, db: base.db, web, mail, sms, voice, webhook, host, unheard, stop }
}

/** What everything that `varde_public` may read says, whatever it is called: relation by relation. */
export async function saysInPublic(db: Awaited<ReturnType<typeof testDatabase>>['db']): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'v', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
       and has_schema_privilege('varde_public', n.oid, 'usage') and has_any_column_privilege('varde_public', c.oid, 'select')`.execute(
    db,
  )
  const said = new Map<string, string>()
  for (const { name } of rows) {
    const { rows: all } = await sql<{
      text: string
    }>`select coalesce(string_agg(t::text, ' '), '') as text from ${sql.raw(name)} t`.execute(db)
    said.set(name, all[0]!.text)
  }
  return said
}
