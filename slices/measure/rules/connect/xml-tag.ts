/** An element: its name without prefix, the prefix, attributes by their names without prefix, and all the text within it. */
export type XmlNode = {
  name: string
  prefix: string
  attributes: Record<string, string>
  text: string
  children: XmlNode[]
}

const LONGEST_NAME = 200
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' }
const NAME = /^[\p{L}_][\p{L}\p{N}_.-]*(:[\p{L}_][\p{L}\p{N}_.-]*)?$/u

export const qualifiedName = ({ prefix, name }: XmlNode): string => (prefix ? `${prefix}:${name}` : name)

/** Where the tag that begins at `start` ends: the first `>` outside quotes, or -1. */
export function tagEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const letter = text[at]!
    if (letter === '>') return at
    if (letter !== '"' && letter !== "'") continue
    at = text.indexOf(letter, at + 1)
    if (at < 0) return -1
  }
  return -1
}

/** An element from what stands within its tag, or null when its name or an attribute is not as XML writes them. */
export function nodeOf(tag: string): XmlNode | null {
  const whole = tag.endsWith('/') ? tag.slice(0, -1) : tag
  const gap = whole.search(/\s/)
  const qualified = gap < 0 ? whole : whole.slice(0, gap)
  if (qualified.length > LONGEST_NAME || !NAME.test(qualified)) return null
  const [first, second] = qualified.split(':') as [string, string | undefined]
  const attributes = gap < 0 ? {} : attributesOf(whole, gap)
  return attributes && { name: second ?? first, prefix: second ? first : '', attributes, text: '', children: [] }
}

function attributesOf(tag: string, from: number): Record<string, string> | null {
  const attributes: Record<string, string> = {}
  let at = afterSpace(tag, from)
  while (at < tag.length) {
    const equals = tag.indexOf('=', at)
    if (equals < 0 || equals - at > LONGEST_NAME) return null
    const name = tag.slice(at, equals).trim()
    const opens = afterSpace(tag, equals + 1)
    const quote = tag[opens]
    const closes = quote === '"' || quote === "'" ? tag.indexOf(quote, opens + 1) : -1
    if (closes < 0 || !NAME.test(name)) return null
    attributes[name.split(':').at(-1)!] ??= decoded(tag.slice(opens + 1, closes)) ?? ''
    at = afterSpace(tag, closes + 1)
  }
  return attributes
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at]!.trim() === '') at++
  return at
}

/** Character references and the five names of XML, «nbsp» besides; null for a name that the document would have to declare. */
export function decoded(text: string): string | null {
  let isKnown = true
  const plain = text.replaceAll(/&(#x[\da-f]{1,8}|#\d{1,8}|\w{1,30});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) {
      isKnown &&= NAMED[name] !== undefined
      return NAMED[name] ?? whole
    }
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
  })
  return isKnown ? plain : null
}
