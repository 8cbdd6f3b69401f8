/** An element with its namespace, as far as CAP needs XML. `text` is what stands in it outside other elements. */
export type XmlNode = { name: string; space: string; attributes: string[]; children: XmlNode[]; text: string }
export type XmlOutcome = { ok: true; root: XmlNode } | { ok: false; reason: XmlReason; at: number }
export type XmlReason = 'doctype' | 'not-xml' | 'entity' | 'not-closed' | 'namespace'

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/uy
const ATTRIBUTE = /([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

type Open = { node: XmlNode; qualified: string; spaces: Record<string, string> }
type Tree = { root: XmlNode | null; stack: Open[] }
type Token = {
  words: string | undefined
  cdata: string | undefined
  ends: boolean
  qualified: string | undefined
  written: string
  closes: boolean
}

/**
 * Reads XML strictly. A document type is refused outright: what it may declare reaches files and networks. Never throws;
 * `at` is where it went wrong.
 */
export function readXml(source: string): XmlOutcome {
  const text = source.replace(/^\ufeff/, '')
  const tree: Tree = { root: null, stack: [] }
  for (let at = 0; at < text.length; ) {
    if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) return { ok: false, reason: 'doctype', at }
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) return { ok: false, reason: 'not-xml', at }
    const [whole, cdata, ends, qualified, written = '', closes, words] = found
    const reason = grow(tree, { words, cdata, ends: ends === '/', qualified, written, closes: closes === '/' })
    if (reason) return { ok: false, reason, at }
    at += whole.length
  }
  if (!tree.root || tree.stack.length > 0) return { ok: false, reason: 'not-closed', at: text.length }
  return { ok: true, root: tree.root }
}

/** Takes one token into the tree; why it cannot, or null. */
function grow(tree: Tree, token: Token): XmlReason | null {
  const above = tree.stack.at(-1)
  if (token.words !== undefined || token.cdata !== undefined) return say(above, token)
  if (token.qualified === undefined) return null
  if (!token.ends) return begin(tree, token.qualified, token)
  if (above?.qualified !== token.qualified) return 'not-closed'
  tree.stack.pop()
  return null
}

function say(above: Open | undefined, { words, cdata }: Token): XmlReason | null {
  const said = cdata ?? unescaped(words!)
  if (said === null) return 'entity'
  if (above) above.node.text += said
  else if (cdata !== undefined || said.trim() !== '') return 'not-xml'
  return null
}

function begin(tree: Tree, qualified: string, { written, closes }: Token): XmlReason | null {
  const above = tree.stack.at(-1)
  if (!above && tree.root) return 'not-xml'
  const spaces: Record<string, string> = { ...above?.spaces }
  const attributes: string[] = []
  for (const [, name, double, single] of written.matchAll(ATTRIBUTE)) {
    if (name === 'xmlns') spaces[''] = double ?? single!
    else if (name!.startsWith('xmlns:')) spaces[name!.slice(6)] = double ?? single!
    else attributes.push(name!)
  }
  const [prefix, local] = qualified.includes(':') ? (qualified.split(':') as [string, string]) : ['', qualified]
  if (prefix !== '' && spaces[prefix] === undefined) return 'namespace'
  const node: XmlNode = { name: local, space: spaces[prefix] ?? '', attributes, children: [], text: '' }
  if (above) above.node.children.push(node)
  else tree.root = node
  if (!closes) tree.stack.push({ node, qualified, spaces })
  return null
}

/** Null when an entity is none of XML's own. */
function unescaped(text: string): string | null {
  let isKnown = true
  const said = text.replace(/&(#x[\da-f]+|#\d+|\w+)?;?/gi, (whole, name: string | undefined) => {
    if (!name || !whole.endsWith(';')) isKnown = false
    else if (name.startsWith('#')) {
      const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      isKnown = false
    } else if (NAMED[name]) return NAMED[name]
    else isKnown = false
    return ''
  })
  return isKnown ? said : null
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in an element; characters that XML forbids are left out. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that XML forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (mark) => MARKS[mark]!)
