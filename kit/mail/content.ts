import type { Language } from '../kernel/caller.ts'
/** A piece of running text, with an address when it is a link. Same shape as the message slice's `Inline`. */
export type MailInline = { text: string; href?: string }

/** A block of the approved text. Those of the message slice's `Block`, and one more. */
export type MailBlock =
  | { kind: 'heading'; text: MailInline[] }
  | { kind: 'paragraph'; text: MailInline[] }
  | { kind: 'list'; ordered: boolean; items: MailInline[][] }
  /** The recipient's own address, written out. */
  | ({ kind: 'address' } & OwnAddress)

/**
 * A link of the recipient's own. The address is `base` followed by the token that `fillMail` gets under `marker`, and `tail` where there is one:
 * `{ label: 'Bekreft at du har lest', base: 'https://varde.example.no/k/', marker: 'confirm' }`.
 */
export type MailLink = OwnAddress & { label: string; place?: 'action' | 'footer' }
export type OwnAddress = { base: string; marker: string; tail?: string }

/**
 * One edition of a message as an e-mail, the same for everyone who gets it in this language. `title`, `body` and
 * `question` are in `language`; labels, footer and notice are in the language of the frame (`frameLanguage`).
 */
export type MailContent = {
  /** Language of what the agency says (BCP 47). The frame is nb, nn or en; other languages get an English frame. */
  language: string
  direction: 'ltr' | 'rtl'
  subject: string
  title: string
  body: MailBlock[]
  unitName: string
  agencyName: string
  /** A question the recipient is asked to answer by one of the links. */
  question?: string
  links: MailLink[]
  /** Lines at the bottom, such as why one gets this e-mail. */
  footer: string[]
  isDemo: boolean
  isExercise: boolean
  /** Said before the text, such as that it is under embargo. */
  holdNotice?: string
  /** Said before the links where reading is shown by name. */
  byNameNotice?: string
}

const SAFE_LINK = /^(https?:|mailto:|tel:)/i

/** The address of a link in the text, or null when it is of a kind that has no place in an e-mail. */
export function safeLink(href: string | undefined): string | null {
  return href && SAFE_LINK.test(href.trim()) ? href.trim() : null
}

const FRAMES: readonly Language[] = ['nb', 'nn', 'en']

/** Language of the words around the message. */
export function frameLanguage(language: string): Language {
  const short = language.toLowerCase().split('-')[0]!
  const frame = FRAMES.find((one) => one === short)
  if (frame) return frame
  return short === 'no' ? 'nb' : 'en'
}

/** Line ends as \n, no control characters, no halves of surrogate pairs: what every mail reader shows alike. */
export function plainContent<T>(value: T): T {
  if (typeof value === 'string')
    return value
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .toWellFormed() as T
  if (Array.isArray(value)) return value.map(plainContent) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainContent(item)])) as T
}
