import { escapeMarkup as esc } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'
import {
  CAP_SPACE,
  certaintyOf,
  type PublicStatus,
  type StatusText,
  type StatusTexts,
  writeCap,
} from '../../../slices/crisis/index.ts'
import { cleanXml, marked } from '../feeds/feed-items.ts'
import { type Site, unitNameIn } from '../site.ts'
import { lastChange } from './promise-note.ts'
import { runsOf } from './status-feeds.ts'
import { statusPath } from './status-paths.ts'
import { courseOf, statusWords, titleWith, worthIn } from './status-words.ts'

export const capPath = (key: string, number: number): string => `/status/${key}/cap-${number}.xml`
export const capNumber = (file: string): number | null => Number(/^cap-(\d{1,5})\.xml$/.exec(file)?.[1] ?? 0) || null

/** One thing said in a crisis as a CAP 1.2 message, or null when it never was. */
export function capMessage(site: Site, versions: PublicStatus[], number: number): string | null {
  const row = versions.find((one) => one.number === number)
  if (!row) return null
  const certain = certainIn(versions)
  const event = (language: 'nb' | 'nn' | 'en') =>
    translator(language)('crisis:cap.event', { unit: unitNameIn(row, language) })
  return writeCap(
    {
      host: new URL(site.baseUrl).hostname,
      key: row.key,
      isTest: site.mode !== 'real',
      senderName: site.agencyName,
      event: { nb: event('nb'), nn: event('nn'), en: event('en') },
      note: translator('nb')('crisis:cap.note'),
      area: row.unitName,
      declaredAt: row.declared_at,
      scenarioKey: row.scenario_key,
      page: (language) => site.baseUrl + statusPath(row.key, language),
      versions: versions.map((one) => ({
        ...{ number: one.number, phase: one.phase, texts: asSaid(one), nextAt: one.next_at },
        ...{ at: one.approved_at, relativesPhone: one.relatives_phone },
        isCertain: certain.has(one.id),
      })),
    },
    number,
  )
}

/**
 * A message that has an identifier and a time is never another afterwards: what becomes of the time in it is told by the message that comes then. Only
 * what is withdrawn loses its words, and says so in each language.
 */
function asSaid(row: PublicStatus): StatusTexts<StatusText> {
  const words = (language: Language) => statusWords(row, language).words
  return row.texts ?? { nb: words('nb'), nn: words('nn'), en: words('en') }
}

/** Those of these versions, of one crisis or many, whose words stand as confirmed: not withdrawn, put right or doubted, and not in the place of such. */
const certainIn = (versions: readonly PublicStatus[]): Set<string> =>
  new Set(
    [...Map.groupBy(versions, (row) => row.key).values()].flatMap((rows) =>
      courseOf(rows, 0).told.flatMap(({ version, standing }) =>
        standing === 'stands' && version.isMessage ? [version.id] : [],
      ),
    ),
  )

/** The newest messages as Atom, each entry a link to its CAP: what those who subscribe look at. */
export function capIndex(site: Site, all: PublicStatus[], most: number): string {
  const t = translator('nb')
  const host = new URL(site.baseUrl).hostname
  const rows = all.slice(0, most)
  const worth = worthIn(all)
  const certain = certainIn(all)
  const runs = runsOf(all)
  const updatedOf = (row: PublicStatus) =>
    row.withdrawn_at ?? lastChange([worth.get(row.id)?.at, row.approved_at], runs.get(row.id))
  const updated = new Date(Math.max(0, ...rows.map((row) => updatedOf(row).getTime())))
  const entries = rows.map((row) => {
    const href = esc(site.baseUrl + capPath(row.key, row.number))
    const { title } = statusWords(row, 'nb').words
    return `<entry>
<title>${esc(marked(site, cleanXml(titleWith(worth.get(row.id), title, 'nb')), 'nb'))}</title>
<id>${href}</id>
<updated>${updatedOf(row).toISOString()}</updated>
<link type="application/cap+xml" href="${href}"/>
<cap:certainty>${certaintyOf({ isCertain: certain.has(row.id) })}</cap:certainty>
</entry>
`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="${CAP_SPACE}" xml:lang="nb">
<title>${esc(marked(site, t('crisis:cap.feed', { agency: site.agencyName }), 'nb'))}</title>
<subtitle>${esc(t('crisis:cap.note'))}</subtitle>
<id>tag:${esc(host)},2026:status/cap</id>
<updated>${updated.toISOString()}</updated>
<author><name>${esc(cleanXml(site.agencyName))}</name></author>
<link rel="self" type="application/atom+xml" href="${esc(`${site.baseUrl}/status/cap.atom`)}"/>
${entries.join('')}</feed>
`
}
