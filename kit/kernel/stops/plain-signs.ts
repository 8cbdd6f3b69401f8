import { inLatin, looksLike } from './look-alikes.ts'
import { undressed } from './undressed-names.ts'

/** What is not seen on the page and divides a number or a name all the same: soft hyphens, joiners, marks of direction. */
const UNSEEN_RUNS = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu
/**
 * A sign with the marks that belong to it; one that is written as the code of a web page («&nbsp;») too. Not whatever the case: then «ι» would be a
 * mark, since the capital of a mark is the capital of «ι».
 */
const SIGNS = /&(?:[A-Za-z]{3,6}|#\d{2,6}|#[Xx][\dA-Fa-f]{2,5});|\P{M}\p{M}*|\p{M}+/gsu

/**
 * A text as the checks read it, and where a place in it stands in the text as it was written. `only`: what this way of reading is for; read so, other
 * things would be seen where there are none.
 */
export type PlainSigns = {
  text: string
  startOf: (at: number) => number
  endOf: (at: number) => number
  only?: readonly string[]
}

/**
 * A text in plain signs: full-width and composed ones as the usual (NFKC), digits of every script as 0 to 9, and nothing unseen. Read once, before
 * all checks. A raised digit, or one of another script, is a mark beside a number, or part of one: where there are such, the text is read in both ways. And
 * where letters stand for digits, or digits for letters, also as what they look like; names also without what divides or disguises them.
 */
export function plainReadings(written: string): PlainSigns[] {
  const readings = bySign(written)
  const last = readings.at(-1)!
  return [...readings, ...[...looksLike(last.text), ...undressed(last.text)].map((look) => ({ ...last, ...look }))]
}

/** Norwegian words as a reader sees them, to be compared: nothing unseen, and what looks like one of our letters is that letter. */
export const plainWords = (written: string): string =>
  inLatin(plain(written))
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(/[öǿ]/gu, 'ø')
    .replace(/[ÖǾ]/gu, 'Ø')
    .replace(/ä/gu, 'æ')
    .replace(/Ä/gu, 'Æ')

function bySign(written: string): PlainSigns[] {
  if (plain(written) === written) return [{ text: written, startOf: (at) => at, endOf: (at) => at }]
  const asMarks = readAs(written, (sign) => (isMark(sign) ? sign : plain(sign)))
  const asDigits = readAs(written, plain)
  return asMarks.text === asDigits.text ? [asMarks] : [asMarks, asDigits]
}

function readAs(written: string, plainly: (sign: string) => string): PlainSigns {
  let text = ''
  /** For each place in the plain text, where its sign begins and ends in the written one. */
  const places: { start: number; end: number }[] = []
  for (const { 0: sign, index } of written.matchAll(SIGNS)) {
    const now = plainly(sign)
    for (let i = 0; i < now.length; i++) places.push({ start: index, end: index + sign.length })
    text += now
  }
  return {
    text,
    startOf: (at) => places[at]?.start ?? written.length,
    endOf: (at) => (at === 0 ? 0 : (places[at - 1]?.end ?? written.length)),
  }
}

/** «²», «①», «３»: none of 0 to 9 themselves, and digits when they are written out. */
const isMark = (sign: string) => !CODE.test(sign) && !/[0-9]/.test(sign) && /[0-9]/.test(plain(sign))

const plain = (text: string) =>
  text
    .replace(CODE_RUNS, codeSign)
    .replace(UNSEEN_RUNS, '')
    .normalize('NFKC')
    .replace(UNSEEN_RUNS, '')
    .replace(OTHER_DIGIT, plainDigit)

const CODE_RUNS = /&(?:nbsp|ensp|emsp|thinsp|shy|zwnj|zwj|#\d{2,6}|#x[\da-f]{2,5});/giu
const CODE = /^&[#\w]+;$/u

/** «&nbsp;», «&#160;», «&#xa0;» as the sign that they are shown as. */
function codeSign(code: string): string {
  const said = code.slice(1, -1).toLowerCase()
  if (!said.startsWith('#')) return said.endsWith('sp') ? ' ' : ''
  const point = said.startsWith('#x') ? Number.parseInt(said.slice(2), 16) : Number(said.slice(1))
  return point > 31 && point < 0xd800 ? String.fromCodePoint(point) : ' '
}

/** The ten digits of a script stand beside each other, the zero first. */
function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return String(value)
}
