import { sql } from 'kysely'
import type { DoorsHouse } from './house.ts'

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
  `select content::text || blocks::text from measure.report_version`,
  `select to_jsonb(v)::text from crisis.public_status v`,
]
const MOST_PAGES = 250

/** Every word that the outside has by now: public pages and files as a stranger reads them, and what the ledgers let go. */
export async function readOutside({ db, web }: DoorsHouse): Promise<string> {
  const ledgers = await Promise.all(LET_GO.map((query) => sql.raw<Record<string, string>>(query).execute(db)))
  const said = ledgers.flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)))
  const waiting = ['/presserom', '/presserom/fakta', '/presserom/fakta.csv', '/presserom/bilder', '/presserom/sporsmal']
  waiting.push('/presserom/arrangementer', '/presserom/ninjs.json', '/presserom/rss.xml', '/presserom/feed.json')
  waiting.push(
    '/presserom/kontakt',
    '/apne-data',
    '/apne-data/katalog.jsonld',
    '/strategien',
    '/status',
    '/personvern',
    '/sitemap.xml',
  )
  const seen = new Set<string>()
  for (const url of waiting) {
    if (seen.has(url) || seen.size >= MOST_PAGES) continue
    seen.add(url)
    const { statusCode, body, headers } = await web.inject({
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
