import { sql } from 'kysely'
import { PUBLIC_COLUMNS } from '../../apps/server/test/outgoing-fields.ts'
import { signLink } from '../../slices/dispatch/index.ts'
import { refreshAnsweringNow } from '../../slices/press/actions/refresh-answering.ts'
import type { DoorsHouse } from './house.ts'
import { type Letters, readLetters, textsIn } from './letters.ts'

/** What has been let go to somebody outside, or to everyone who gets a mail: the words as they stand in the ledgers. */
const LET_GO = [
  `select editions::text || coalesce(question::text, '') || coalesce(by_name_terms::text, '') from message.version`,
  `select to_jsonb(l)::text from press.letter l`,
  `select a.text from press.answer a where a.approved_revision is not null`,
  `select to_jsonb(v)::text from press.line_version v`,
  `select facts || may_be_asked || we_say from cases.ministry_note`,
  `select coalesce(reason, '') from press.accreditation`,
  `select coalesce(answer, '') from dispatch.question_back`,
  `select text from dispatch.reply`,
  `select content::text from measure.survey_version`,
  `select content::text || blocks::text || rows::text from measure.report_version`,
  `select to_jsonb(v)::text from crisis.public_status v`,
]
const MOST_PAGES = 400

export type Outside = {
  letters: Letters
  texts: string[]
  /** Is it out, or in this field of `outgoing-fields.ts`? Spaces in a number are nothing. */
  has: (tag: string, field?: string) => boolean
}

/** Everything that the outside has by now; `ledgers`: also what they say has been let go. */
export async function outsideOf(house: DoorsHouse, { ledgers = false } = {}): Promise<Outside> {
  await refreshAnsweringNow(house.varde)
  const letters = await readLetters(house)
  const texts = textsIn(house)
  const columns = await readColumns(house)
  const said = [await readPages(house), ...columns.values(), ...letters.flatMap(({ text, html }) => [text, html])]
  const whole = [...said, ...texts, ...(ledgers ? [await readLedgers(house)] : [])].join('\n')
  const close = whole.replaceAll(/[\s\u00a0]/g, '')
  return {
    ...{ letters, texts },
    has: (tag, field) => columns.get(field ?? '')?.includes(tag) ?? (whole.includes(tag) || close.includes(tag)),
  }
}

/** What anybody may read of the database, by the columns of `outgoing-fields.ts`. */
export async function readColumns({ db }: DoorsHouse): Promise<Map<string, string>> {
  const reads = Object.keys(PUBLIC_COLUMNS).map((name) => {
    const [schema, view, column] = name.split('.') as [string, string, string]
    return sql<{ name: string; said: string }>`
      select ${name}::text as name, coalesce(string_agg(${sql.ref(column)}::text, e'\n'), '') as said
        from ${sql.table(`${schema}.${view}`)}`
  })
  const { rows } = await sql<{ name: string; said: string }>`${sql.join(reads, sql` union all `)}`.execute(db)
  return new Map(rows.map(({ name, said }) => [name, said]))
}

/** What the ledgers say has been let go. */
async function readLedgers({ db }: DoorsHouse): Promise<string> {
  const ledgers = await Promise.all(LET_GO.map((query) => sql.raw<Record<string, string>>(query).execute(db)))
  return ledgers.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row))).join('\n')
}

/** Pages that nothing links to: of a survey that is open, and behind the link of somebody who has asked back. */
async function unlinked({ db, varde }: DoorsHouse): Promise<string[]> {
  const surveys = await sql<{
    code: string
  }>`select code from measure.survey where state = 'open' order by code`.execute(db)
  const asking = await sql<{
    id: string
  }>`select distinct recipient_id as id from dispatch.question_back order by 1`.execute(db)
  return [
    ...surveys.rows.map(({ code }) => `/undersokelse/${code}`),
    ...asking.rows.map(({ id }) => `/k/${signLink(varde.secrets.link, id)}`),
  ]
}

/** Every word of public pages and files, as a stranger reads them. */
async function readPages(house: DoorsHouse): Promise<string> {
  const said: string[] = []
  const waiting = ['/presserom', '/presserom/fakta', '/presserom/fakta.csv', '/presserom/bilder', '/presserom/sporsmal']
  waiting.push('/presserom/arrangementer', '/presserom/ninjs.json', '/presserom/rss.xml', '/presserom/feed.json')
  waiting.push('/presserom/kontakt', '/apne-data', '/apne-data/katalog.jsonld', '/kommunikasjonsstrategi', '/status')
  waiting.push('/status/feed.json', '/rapporter', '/personvern', '/sitemap.xml', ...(await unlinked(house)))
  const seen = new Set<string>()
  for (const url of waiting) {
    if (seen.has(url) || seen.size >= MOST_PAGES) continue
    seen.add(url)
    const { statusCode, body, headers } = await house.web.inject({
      url,
      headers: { host: 'localhost:3000' },
      remoteAddress: `10.9.${seen.size}.1`,
    })
    if (statusCode !== 200) continue
    said.push(body)
    if (String(headers['content-type']).includes('html'))
      for (const [, link = ''] of body.matchAll(/href="(\/[^"#?]*)/g))
        if (!/\.(css|js|woff2|svg|png)$/.test(link)) waiting.push(link)
  }
  return said.join('\n')
}
