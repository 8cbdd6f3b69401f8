import { formatMoment } from '../i18n/formats.ts'
import { translator } from '../i18n/translate.ts'
import { compilePdf } from './compile.ts'
import { frameLanguage, markOf } from './frame.ts'
import { printable } from './printable.ts'

/** A text, and the language it stands in. */
export type PrintedText = { text: string; lang: string }
/** A name of another element; `key` makes it a link when that element is printed too. */
export type PrintedName = PrintedText & { key: string | null }
export type PrintedElement = {
  key: string
  /** How deep it stands under others in its group, from 0. */
  depth: number
  title: PrintedText
  /** What sort of thing it is, where the section has several. */
  kind: string | null
  /** What a reader should know before building on it. */
  marks: string[]
  texts: { label: string | null; said: PrintedText }[]
  facts: { label: string; names: PrintedName[] }[]
}
export type PrintedSection = {
  title: string
  /** Said where nothing stands in the section. */
  note: string | null
  groups: { title: string | null; elements: PrintedElement[] }[]
}
export type StrategyInput = {
  language: string
  title: PrintedText
  /** Which edition it is, and from when it holds: in the head of every page. */
  edition: string
  lead: string
  /** Stands across every page, such as «Utkast». */
  mark: string | null
  labels: { contents: string; about: string }
  about: { label: string; value: PrintedText }[]
  sections: PrintedSection[]
  agencyName: string
  printedAt: Date
  isDemo: boolean
}

/** The whole strategy as a tagged PDF (PDF/UA-1), with contents, and links from each element to its sources. */
export async function renderStrategy(input: StrategyInput): Promise<Buffer> {
  const lang = frameLanguage(input.language)
  const t = translator(lang)
  const mark = [input.mark, markOf({ isDemo: input.isDemo, isExercise: false }, t)].filter(Boolean).join(' · ') || null
  const title = textOf(input.title)
  const known = new Set(input.sections.flatMap(({ groups }) => groups.flatMap(({ elements }) => elements.map(keyOf))))
  return compilePdf('strategy', {
    documentTitle: mark ? `${mark}: ${title.text}` : title.text,
    title,
    lang,
    mark,
    edition: printable(input.edition),
    lead: printable(input.lead),
    labels: { contents: printable(input.labels.contents), about: printable(input.labels.about) },
    fact: t('print:fact'),
    value: t('print:value'),
    about: input.about.map(({ label, value }) => ({ label: printable(label), value: textOf(value) })),
    sections: input.sections.map((section) => sectionOf(section, known)),
    agencyName: printable(input.agencyName),
    provenance: t('print:printed', { at: formatMoment(input.printedAt, lang) }),
    page: t('print:page'),
    of: t('print:of'),
  })
}

const keyOf = ({ key }: PrintedElement) => key
const textOf = ({ text, lang }: PrintedText) => ({ text: printable(text) || '–', lang })

const sectionOf = ({ title, note, groups }: PrintedSection, known: ReadonlySet<string>) => ({
  title: printable(title),
  note: note === null ? null : printable(note),
  groups: groups.map((group) => ({
    title: group.title === null ? null : printable(group.title),
    elements: group.elements.map((one) => elementOf(one, known)),
  })),
})

const elementOf = ({ key, depth, title, kind, marks, texts, facts }: PrintedElement, known: ReadonlySet<string>) => ({
  key,
  depth,
  title: textOf(title),
  kind: kind === null ? null : printable(kind),
  marks: marks.map(printable),
  texts: texts.flatMap(({ label, said }) =>
    said.text.split('\n').flatMap((line, i) => {
      const text = printable(line)
      return text ? [{ label: i === 0 && label ? printable(label) : null, text, lang: said.lang }] : []
    }),
  ),
  facts: facts.map(({ label, names }) => ({
    label: printable(label),
    names: names.map(({ key: to, ...said }) => ({ ...textOf(said), to: to !== null && known.has(to) ? to : null })),
  })),
})
