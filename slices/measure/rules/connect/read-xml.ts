import { decoded, nodeOf, qualifiedName, tagEnd, type XmlNode } from './xml-tag.ts'

export type XmlFault = 'not-xml' | 'cut' | 'broken' | 'entities' | 'too-deep' | 'too-many'
type Reading = { open: XmlNode[]; root: XmlNode | null; elements: number }
/** Where the reading goes on, or why it cannot. */
type Step = number | XmlFault

const DEEPEST = 60
const MOST_ELEMENTS = 200_000
const CDATA = '<![CDATA['
/** What is passed over, and how each ends. */
const PASSED = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!DOCTYPE', '>'],
  ['<!doctype', '>'],
] as const

/**
 * Reads XML that somebody else wrote into a tree, in one pass. Nothing is ever fetched or expanded: a document that declares entities of
 * its own is refused, which is where external files and «billion laughs» come from. Elements must close in order.
 */
export function readXml(source: string): { root: XmlNode } | { fault: XmlFault } {
  const text = source.replace(/^\ufeff/, '').trimStart()
  if (!text.startsWith('<')) return { fault: 'not-xml' }
  const reading: Reading = { open: [], root: null, elements: 0 }
  for (let at = 0; at < text.length; ) {
    const start = text.indexOf('<', at)
    const fault = put(reading.open, text.slice(at, start < 0 ? text.length : start))
    if (fault) return { fault }
    if (start < 0) break
    const step = passOver(reading, text, start) ?? readTag(reading, text, start)
    if (typeof step === 'string') return { fault: step }
    at = step
  }
  if (!reading.root) return { fault: 'not-xml' }
  return reading.open.length > 0 ? { fault: 'cut' } : { root: reading.root }
}

/** Comments, declarations and quoted parts; null when a tag begins here. */
function passOver({ open }: Reading, text: string, start: number): Step | null {
  if (text.startsWith(CDATA, start)) {
    const end = text.indexOf(']]>', start)
    if (end < 0) return 'cut'
    if (open.length === 0) return 'broken'
    open.at(-1)!.text += text.slice(start + CDATA.length, end)
    return end + 3
  }
  const passed = PASSED.find(([begins]) => text.startsWith(begins, start))
  if (!passed) return null
  const end = text.indexOf(passed[1], start)
  if (end < 0) return 'cut'
  return passed[1] === '>' && text.slice(start, end).includes('[') ? 'entities' : end + passed[1].length
}

function readTag(reading: Reading, text: string, start: number): Step {
  const { open } = reading
  const end = tagEnd(text, start)
  if (end < 0) return 'cut'
  const tag = text.slice(start + 1, end)
  if (tag.startsWith('/')) {
    const node = open.pop()
    if (!node || qualifiedName(node) !== tag.slice(1).trimEnd()) return 'broken'
    if (open.length > 0) open.at(-1)!.text += node.text
    return end + 1
  }
  const node = nodeOf(tag)
  if (!node || (reading.root && open.length === 0)) return 'broken'
  reading.elements++
  if (reading.elements > MOST_ELEMENTS) return 'too-many'
  open.at(-1)?.children.push(node)
  reading.root ??= node
  if (!tag.endsWith('/')) open.push(node)
  return open.length > DEEPEST ? 'too-deep' : end + 1
}

/** Text between tags, with what its references stand for. */
function put(open: XmlNode[], between: string): XmlFault | null {
  const said = decoded(between)
  if (said === null) return 'entities'
  if (open.length === 0) return said.trim() === '' ? null : 'broken'
  open.at(-1)!.text += said
  return null
}
