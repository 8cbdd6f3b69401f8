import { formatClock, formatDate, formatMoment } from '../i18n/formats.ts'
import { translator } from '../i18n/translate.ts'
import { compilePdf } from './compile.ts'
import { frameLanguage, markOf } from './notice.ts'
import { printable } from './printable.ts'

export type TimelineInput = {
  language: string
  title: string
  /** One sentence under the title, such as whether the log is unchanged. */
  lead?: string | null
  rows: { time: Date; actor: string; what: string }[]
  /** What proves the course: entries, first and last link of the chain, checkpoint … */
  facts: { label: string; value: string }[]
  /** Fingerprint of the version that was sent; stands at the foot of every page. */
  fingerprint: string
  agencyName: string
  printedAt: Date
  isDemo: boolean
  isExercise: boolean
}

/** The log of a message as a tagged PDF (PDF/UA-1) that a leader can read and a lawyer can keep. */
export async function renderTimeline(input: TimelineInput): Promise<Buffer> {
  const lang = frameLanguage(input.language)
  const t = translator(lang)
  const mark = markOf(input, t)
  const title = printable(input.title) || t('print:timeline')
  const cell = (text: string) => printable(text) || '–'
  return compilePdf('timeline', {
    documentTitle: mark ? `${mark}: ${title}` : title,
    title,
    lead: input.lead ? printable(input.lead) : null,
    lang,
    mark,
    agencyName: printable(input.agencyName),
    provenance: t('print:printed', { at: formatMoment(input.printedAt, lang) }),
    fingerprintLine: printable(t('print:fingerprint', { fingerprint: input.fingerprint })),
    page: t('print:page'),
    of: t('print:of'),
    labels: {
      course: t('print:course'),
      time: t('print:time'),
      actor: t('print:actor'),
      what: t('print:what'),
      facts: t('print:facts'),
      fact: t('print:fact'),
      value: t('print:value'),
    },
    rows: input.rows.map((row) => ({
      time: `${formatDate(row.time, lang)} ${formatClock(row.time, lang)}`,
      actor: cell(row.actor),
      what: cell(row.what),
    })),
    facts: input.facts.map((fact) => ({ label: cell(fact.label), value: cell(fact.value) })),
  })
}
