import { formatClock, formatDate } from '../i18n/formats.ts'
import { compilePdf } from './compile.ts'
import { cell, type Framed, frameOf } from './frame.ts'
import { printable } from './printable.ts'

export type TimelineInput = Framed & {
  rows: { time: Date; actor: string; what: string }[]
  /** What proves the course: entries, first and last link of the chain, checkpoint … */
  facts: { label: string; value: string }[]
  /** Fingerprint of the version that was sent; stands at the foot of every page. */
  fingerprint: string
}

/** The log of a message as a tagged PDF (PDF/UA-1) that a leader can read and a lawyer can keep. */
export async function renderTimeline(input: TimelineInput): Promise<Buffer> {
  const { t, lang, frame } = frameOf(input, 'print:timeline')
  return compilePdf('timeline', {
    ...frame,
    fingerprintLine: printable(t('print:fingerprint', { fingerprint: input.fingerprint })),
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
