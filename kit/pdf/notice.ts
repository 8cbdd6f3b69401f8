import { formatMoment, formatNear } from '../i18n/formats.ts'
import { keepTogether } from '../i18n/keep-together.ts'
import { translator } from '../i18n/translate.ts'
import { compilePdf } from './compile.ts'
import { frameLanguage, languageCode, markOf, type Translate } from './frame.ts'
import { assertDrawable, printable } from './printable.ts'

type Run = { text: string; href?: string | undefined }
/** The same shape as the body of a message. */
export type NoticeBlock =
  | { kind: 'heading'; text: Run[] }
  | { kind: 'paragraph'; text: Run[] }
  | { kind: 'list'; ordered: boolean; items: Run[][] }

export type NoticeInput = {
  /** BCP 47 tag of the text. The frame (page number, contact) is in the same language where we speak it, else English. */
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  body: NoticeBlock[]
  unitName: string
  agencyName: string
  dispatchNumber: string
  printedAt: Date
  /** Larger, and with a line that says it is to be read aloud. */
  readAloud: boolean
  /** The time that the text says more comes at does not hold any longer; the sheet says so above it. */
  isPromiseOver?: boolean
  /** The time that does. */
  promisedBy?: Date | null
  /** Own staff alone; every page says so. */
  isForStaff?: boolean
  /** Others must not come to see it: it is given to each and not hung where they are. */
  isKept?: boolean
  isDemo: boolean
  isExercise: boolean
  /** Who answers questions: a duty's number, never a person's own. */
  contactLine?: string | null
}

/**
 * One notice for the wall or for reading aloud, as a tagged A4 page (PDF/UA-1) with title and language. A demo or an
 * exercise says so on every page. Throws `print.no-font` when we lack the letters of the language.
 */
export async function renderNotice(input: NoticeInput): Promise<Buffer> {
  assertDrawable([input.title, ...input.body.flatMap(plainOf)], input.language)
  const frameLang = frameLanguage(input.language)
  const t = translator(frameLang)
  const marks = [markOf(input, t), input.isForStaff && t('print:staff')].filter((one) => typeof one === 'string')
  const mark = marks.length > 0 ? marks.join(' · ') : null
  const title = printable(input.title) || t('print:notice')
  return compilePdf('notice', {
    documentTitle: mark ? `${mark}: ${title}` : title,
    title,
    ...sizes(title, input),
    blocks: input.body.map(blockOf).filter((block) => block !== null),
    lang: languageCode(input.language),
    rtl: input.direction === 'rtl',
    frameLang,
    mark,
    note: noteOf(input, t),
    agencyName: printable(input.agencyName),
    unitName: printable(input.unitName),
    contactLine: input.contactLine ? printable(input.contactLine) : null,
    provenance: printable(
      t('print:provenance', { number: input.dispatchNumber, at: formatMoment(input.printedAt, frameLang) }),
    ),
    page: t('print:page'),
    of: t('print:of'),
  })
}

/** The clock, with the day where it is another than the sheet's. */
const near = (at: Date, { printedAt, language }: NoticeInput): string =>
  keepTogether(formatNear(at, printedAt, frameLanguage(language)))

function noteOf(input: NoticeInput, t: Translate): string | null {
  const notes = [
    input.isDemo && t('print:demo-note'),
    input.isExercise && !input.isDemo && t('print:exercise-note'),
    input.isKept && t('print:kept'),
    input.readAloud && t('print:read-aloud'),
    input.isPromiseOver && t('print:promise-over'),
    input.promisedBy && t('print:promised-by', { at: near(input.promisedBy, input) }),
  ].filter((note) => typeof note === 'string')
  return notes.length > 0 ? notes.join(' ') : null
}

/** Type sizes in points. A short notice is set large: it is read from across a corridor. */
function sizes(title: string, input: NoticeInput): { titleSize: number; size: number } {
  const letters = input.body.flatMap(plainOf).join('').length
  const size = Math.max(letters < 350 ? 23 : letters < 800 ? 20 : 17, input.readAloud ? 20 : 0)
  return { size, titleSize: title.length > 90 ? 30 : title.length > 45 ? 38 : 46 }
}

function blockOf(block: NoticeBlock) {
  if (block.kind === 'list') {
    const items = block.items.map(runsOf).filter((runs) => runs.length > 0)
    return items.length > 0 ? { kind: 'list', ordered: block.ordered, items } : null
  }
  const runs = runsOf(block.text)
  return runs.length > 0 ? { kind: block.kind, runs } : null
}

/** Spaces at the edges of a run carry meaning; a link's address is printed, since paper cannot be pressed. */
function runsOf(runs: Run[]) {
  const set = runs.map((run) => {
    const text = printable(run.text)
    if (text === '') return { text: run.text === '' ? '' : ' ', href: null }
    const spaced = (/^\s/.test(run.text) ? ' ' : '') + text + (/\s$/.test(run.text) ? ' ' : '')
    const href = safeAddress(run.href)
    const shown = href?.replace(/^(mailto|tel):|^https?:\/\//, '').replace(/\/$/, '')
    return { text: href && shown && shown !== text ? `${text} (${printable(shown)})` : spaced, href }
  })
  return set.some((run) => run.text.trim() !== '') ? set : []
}

function safeAddress(href: string | undefined): string | null {
  if (!href || href.length > 2000 || !URL.canParse(href)) return null
  const url = new URL(href)
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : null
}

const plainOf = (block: NoticeBlock) => (block.kind === 'list' ? block.items.flat() : block.text).map((run) => run.text)
