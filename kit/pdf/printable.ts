import { Failure } from '../kernel/failure.ts'
import { canDraw } from './fonts.ts'

/** Shown where a letter cannot be drawn, so that the loss is seen and not silent. */
const MISSING = '\u25a1'
/** Longest run without a place to break a line; longer ones (addresses) get breaks that show nothing. */
const LONGEST_RUN = 32
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufeff\ufff9-\ufffb]/u
const JOINERS = new Set([0x200c, 0x200d, 0x200e, 0x200f])

/**
 * Text that PDF/UA-1 takes: controls and private letters removed, letters without a glyph shown as a box. The text is
 * handed to Typst as data, never as markup, so nothing in it is ever read as a command.
 */
export function printable(text: string): string {
  let clean = ''
  for (const char of text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ')) {
    const code = char.codePointAt(0)!
    if (INVISIBLE.test(char)) continue
    if (char === ' ' || JOINERS.has(code) || canDraw(code)) clean += char
    else if (!/[\p{Cf}\p{Mn}]/u.test(char)) clean += MISSING
  }
  return withBreaks(clean.trim())
}

function withBreaks(text: string): string {
  return text
    .split(' ')
    .map((word) => ([...word].length > LONGEST_RUN ? breakable(word) : word))
    .join(' ')
}

const breakable = (word: string) =>
  word.replace(/([/.\-_?&=@])(?=[^/])/gu, '$1\u200b').replace(/([^\u200b]{32})(?=[^\u200b\p{M}])/gu, '$1\u200b')

/** Refuses a language whose letters we have no font for: a page of boxes must never be put on a wall. */
export function assertDrawable(texts: string[], language: string): void {
  const letters = [...texts.join('')].filter((char) => /\p{L}/u.test(char))
  const missing = letters.filter((char) => !canDraw(char.codePointAt(0)!))
  if (letters.length > 0 && missing.length / letters.length > 0.05)
    throw new Failure('unavailable', 'print.no-font', { language })
}
