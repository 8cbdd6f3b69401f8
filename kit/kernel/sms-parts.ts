/** How an SMS is coded and how many parts it costs. `units` are septets for gsm-7 and UTF-16 units for ucs-2. */
export type SmsSize = { encoding: 'gsm-7' | 'ucs-2'; units: number; parts: number; leftInPart: number }

/** GSM 03.38: the basic table, each one septet, and the extension table, each two (escape and letter). */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const EXTENSION = new Set('^{}\\[~]|€\f')
const LIMITS = { 'gsm-7': { single: 160, joined: 153 }, 'ucs-2': { single: 70, joined: 67 } }

/** Parts of `text` as telephones count them: no part ends within a letter (an escape pair or a surrogate pair). */
export function smsSize(text: string): SmsSize {
  const letters = [...text]
  const encoding = letters.every((letter) => BASIC.has(letter) || EXTENSION.has(letter)) ? 'gsm-7' : 'ucs-2'
  const sizes = letters.map((letter) => (encoding === 'ucs-2' ? letter.length : EXTENSION.has(letter) ? 2 : 1))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { single, joined } = LIMITS[encoding]
  if (units <= single) return { encoding, units, parts: 1, leftInPart: single - units }
  let parts = 1
  let inPart = 0
  for (const size of sizes) {
    if (inPart + size > joined) {
      parts++
      inPart = 0
    }
    inPart += size
  }
  return { encoding, units, parts, leftInPart: joined - inPart }
}

/** Letters that Norwegian texts get from word processors; each has a plain form that keeps an SMS in GSM-7. */
const PLAIN: Record<string, string> = {
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '•': '-',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  ê: 'e',
  ë: 'e',
  ô: 'o',
  ó: 'o',
  á: 'a',
  â: 'a',
}

/**
 * «Short text + link»: `mark` (DEMO, ØVELSE) first, then the text, shortened at a word with `...` so that the whole fits in
 * `maxParts`, then the link on a line of its own, never shortened. Typographic signs become plain ones where the rest is GSM-7
 * anyway; a text in other letters is left as it is.
 */
export function smsText({
  text,
  link,
  mark,
  maxParts = 3,
}: {
  text: string
  link: string | null
  mark?: string
  maxParts?: number
}): string {
  const plain = [...text.replace(/\s+/g, ' ').trim()].map((letter) => PLAIN[letter] ?? letter).join('')
  const said = smsSize(plain).encoding === 'gsm-7' ? plain : text.replace(/\s+/g, ' ').trim()
  const whole = (body: string) => [mark ? `${mark}: ${body}` : body, link].filter(Boolean).join('\n')
  if (smsSize(whole(said)).parts <= maxParts) return whole(said)
  const letters = [...said]
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (smsSize(whole(`${letters.slice(0, middle).join('')}...`)).parts <= maxParts) low = middle
    else high = middle - 1
  }
  const cut = letters.slice(0, low).join('')
  const atWord = cut.lastIndexOf(' ')
  return whole(`${atWord > cut.length / 2 ? cut.slice(0, atWord) : cut}...`)
}

/**
 * A mobile number as gateways take it, `+4799887766`, or null. Eight digits are Norwegian; only 4 and 9 are mobile there, and
 * 0, which is not in use, is where demo people live. */
export function smsNumber(text: string): string | null {
  const digits = text.replace(/[\s().-]/g, '').replace(/^00/, '+')
  if (/^[49]\d{7}$/.test(digits)) return `+47${digits}`
  if (/^\+47/.test(digits)) return /^\+47[049]\d{7}$/.test(digits) ? digits : null
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null
}
