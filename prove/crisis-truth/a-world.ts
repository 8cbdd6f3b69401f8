import { sql } from 'kysely'
import { LOOK_AFTER_MS } from '../../apps/public/kept-pages.ts'
import { buildWeb } from '../../apps/server/build-app.ts'
import { aSpeakingHouse } from '../../apps/server/test/speaking-house.ts'
import type { Database } from '../../kit/db/database.ts'
import { testDatabase } from '../../kit/test/database.ts'
import { httpReceiver } from '../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { holdWordsNear } from '../../slices/crisis/index.ts'
import { openChannels } from './channels.ts'
import { aDoomed } from './kill.ts'
import { pagesApart } from './pages-apart.ts'
import { signInAll } from './people.ts'
import { openScreens } from './screen/screens.ts'

export const START = new Date('2026-03-10T08:00:00Z')
/** What is remembered of who is behind a cookie is at most two seconds old. */
const FORGOTTEN_MS = 2100

/** A house with everyone whom a crisis concerns, a press list, people in custody, the pages that the public reads, one who follows the press room, an intranet, people signed in, and their screens. */
export async function aWorld({ isLooked }: { isLooked: boolean }) {
  const base = await testDatabase()
  const mail = await smtpReceiver()
  const intranet = await httpReceiver((_got, response) => response.writeHead(204).end())
  const telephones = await httpReceiver((_got, response) => response.writeHead(202).end('{}'))
  const varde = testVarde(base.db, {
    at: START.toISOString(),
    connection: base.connection,
    env: {
      ...{ SMTP_URL: mail.url, VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>', VARDE_MAIL_CONNECTIONS: '4' },
      ...{ SMS_GATEWAY_URL: telephones.url, SMS_GATEWAY_TOKEN: 'proof' },
    },
  })
  // As the process runs: what a room knows holds words beside it, and its stop those of another room.
  varde.holdWords = holdWordsNear
  await aSpeakingHouse(varde)
  // Who has no e-mail gets an SMS.
  await sql`update organisation.person set email = null where id in ('per_alternate', 'per_safety')`.execute(base.db)
  await sql`update organisation.person set language = 'nn' where id in ('per_poster', 'per_region', 'per_safety')`.execute(
    base.db,
  )
  // The press list, one who reads English, one for each form of Norwegian.
  await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, email, preferred)
            select 'con_' || l, 'organisation', 'Avis ' || l, l, 'duty', now(), now(), '{press}', 'press', 'avis-' || l || '@example.no', 'email'
              from unnest(array['nb', 'nn', 'en']) l`.execute(base.db)
  await sql`insert into press.follower (id, mode, address, language, asked_at, confirmed_at)
            select 'fol_' || l, 'real', 'folger-' || l || '@example.no', l, now(), now() from unnest(array['nb', 'en']) l`.execute(
    base.db,
  )
  await sql`insert into dispatch.endpoint (id, name, url, is_active, created_at)
            values ('end_proof', 'Intranett', ${intranet.url}, true, now())`.execute(base.db)
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head')`.execute(base.db)
  // Before the server is made, which looks for the pages once.
  const pages = isLooked ? pagesApart() : null
  const web = await buildWeb(varde, undefined, pages?.folder)
  const page = async (url: string): Promise<string> => (await web.inject({ url })).body
  const post = async (url: string): Promise<number> => (await web.inject({ method: 'POST', url })).statusCode
  /** Memories of a second or two are set on rather than waited for. */
  const asItRuns = performance.now
  let ahead = 0
  performance.now = () => asItRuns.call(performance) + ahead
  const later = (ms: number) => () => {
    ahead += ms
  }
  const doomed = aDoomed(base.connection)
  const channels = openChannels(varde, base.connection)
  const house = { db: base.db as Database, varde, web, forget: later(FORGOTTEN_MS) }
  const people = await signInAll(house)
  const screens = isLooked ? await openScreens({ web, now: varde.now, cookies: people.cookies }) : null
  return {
    ...{ db: house.db, varde, page, post, doomed, mail, intranet, telephones, channels, screens },
    /** Public pages may be as they were for `LOOK_AFTER_MS`. What is said after that is not. */
    pagesAreFresh: later(LOOK_AFTER_MS + 10),
    ...people,
    close: async () => {
      performance.now = asItRuns
      doomed.ends()
      await screens?.close()
      await web.close()
      pages?.end()
      await mail.close()
      await intranet.close()
      await telephones.close()
      await channels.close()
      await base.drop()
    },
  }
}
export type World = Awaited<ReturnType<typeof aWorld>>
