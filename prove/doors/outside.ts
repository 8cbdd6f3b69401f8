import { sql } from 'kysely'
import { PUBLIC_COLUMNS } from '../../apps/server/test/outgoing-fields.ts'
import { signLink } from '../../slices/dispatch/index.ts'
import { refreshAnsweringNow } from '../../slices/press/actions/refresh-answering.ts'
import type { DoorsHouse } from './house.ts'
import { postsTo, readLetters, textsIn, wordsOf } from './letters.ts'

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
/** So many that nobody waits for ever; to stop there would be to leave the rest unread. */
const MOST_PAGES = 400

/** How words come out, and so where they are read. */
export const WAYS = [
  ...(['page', 'feed', 'CAP', 'calendar', 'PDF', 'letter', 'letter in HTML', 'SMS', 'intranet', 'chat'] as const),
  'notice on paper',
] as const
type Way = (typeof WAYS)[number]

export type Outside = {
  ways: Record<Way, string[]>
  /** Is it out, or in this field of `outgoing-fields.ts`? Spaces in a number are nothing. */
  has: (tag: string, field?: string) => boolean
}

/**
 * Everything that the outside has by now; `ledgers`: also what they say has been let go. Read are every page, feed, CAP message, calendar and
 * file that a link leads to, letters with what is attached, SMS, the intranet, a chat, and notices as they are printed. Not read: calls, which say a unit and a role, pictures,
 * files of tables that are packed (XLSX), words inside a PDF on a machine without `pdftotext`, a status page pushed to another host (the same
 * files), and what is printed or sent to staff alone beside notices (plans, reports, minutes, binders).
 */
export async function outsideOf(house: DoorsHouse, { ledgers = false } = {}): Promise<Outside> {
  await refreshAnsweringNow(house.varde)
  const letters = await readLetters(house)
  const columns = await readColumns(house)
  const posts = await postsTo(house)
  const ways: Record<Way, string[]> = {
    ...(await readPages(house)),
    letter: letters.map(({ text }) => text),
    'letter in HTML': letters.map(({ html }) => html),
    SMS: textsIn(house),
    ...posts,
    'notice on paper': await noticesOf(house),
  }
  const said = [...Object.values(ways).flat(), ...columns.values()]
  const whole = [...said, ...(ledgers ? [await readLedgers(house)] : [])].join('\n')
  const close = whole.replaceAll(/[\s\u00a0]/g, '')
  return {
    ways,
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

/** What hangs on the wall of a unit, as it is printed there. */
async function noticesOf({ db, people: [somebody] }: DoorsHouse): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from dispatch.unit_task where kind = 'notice' order by id`.execute(db)
  const said: string[] = []
  for (const { id } of rows) {
    const { statusCode, rawPayload } = await somebody.get(`/api/unit-tasks/${id}/notice.pdf?language=nb`)
    if (statusCode === 200) said.push(wordsOf({ content: rawPayload, contentType: 'application/pdf' }))
  }
  return said
}

/** Where a stranger begins; the rest is found by links. */
const DOORSTEPS = [
  ...['/presserom', '/presserom/fakta', '/presserom/fakta.csv', '/presserom/bilder', '/presserom/sporsmal'],
  ...['/presserom/arrangementer', '/presserom/ninjs.json', '/presserom/rss.xml', '/presserom/atom.xml'],
  ...['/presserom/feed.json', '/presserom/kontakt', '/apne-data', '/apne-data/katalog.jsonld', '/rapporter'],
  ...['/kommunikasjonsstrategi', '/status', '/status/feed.json', '/status/atom.xml', '/status/rss.xml'],
  ...['/status/cap.atom', '/personvern', '/sitemap.xml'],
]
const KINDS: [RegExp, Way][] = [
  [/calendar/, 'calendar'],
  [/cap\+xml/, 'CAP'],
  [/pdf/, 'PDF'],
  [/json|xml|csv/, 'feed'],
]
/** Addresses of ours, whole or from the root, wherever a page or a feed has one. */
const LINKS = /(?:["'>(]|\\")(?:https?:\/\/localhost:3000)?(\/[a-z][^"'#?<>()\s\\]*)/g
const NO_WORDS = /\.(css|js|woff2|svg|png|jpe?g|webp|avif|ico)$|^\/(api|assets|hooks)\//

/** Every word of public pages and files, as a stranger reads them. */
async function readPages(house: DoorsHouse): Promise<Record<'page' | 'feed' | 'CAP' | 'calendar' | 'PDF', string[]>> {
  const said: Record<string, string[]> = { page: [], feed: [], CAP: [], calendar: [], PDF: [] }
  const waiting = [...DOORSTEPS, ...(await unlinked(house))]
  const seen = new Set<string>()
  for (const url of waiting) {
    if (seen.has(url)) continue
    if (seen.size >= MOST_PAGES)
      throw new Error(`more than ${MOST_PAGES} public pages: ${url} and what follows is not read`)
    seen.add(url)
    const { statusCode, body, rawPayload, headers } = await house.web.inject({
      url,
      headers: { host: 'localhost:3000' },
      remoteAddress: `10.9.${seen.size % 256}.${1 + (seen.size >> 8)}`,
    })
    if (statusCode !== 200) continue
    const contentType = String(headers['content-type'])
    const way = KINDS.find(([kind]) => kind.test(contentType))?.[1] ?? 'page'
    said[way]!.push(wordsOf({ content: rawPayload, contentType }))
    if (/html|xml|json/.test(contentType))
      for (const [, link = ''] of body.matchAll(LINKS)) if (!NO_WORDS.test(link)) waiting.push(link)
  }
  return said as Awaited<ReturnType<typeof readPages>>
}
