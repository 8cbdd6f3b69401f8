import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  visit,
  type YAMLError,
} from 'yaml'
import { visibleText } from '../../../kit/kernel/visible-text.ts'
import type { FaultCode } from '../rules/fault.ts'

export type Place = { line: number; column: number }
export type YamlFault = Place & { code: FaultCode; details: Record<string, string | number> }
export type YamlFile = {
  value: unknown
  faults: YamlFault[]
  /** Where something stands; where it is missing, the nearest thing around it. */
  placeOf: (path: readonly (string | number)[]) => Place
}

const MAX_BYTES = 2_000_000
const MAX_DEPTH = 40
const CODES: Record<string, FaultCode> = {
  TAB_AS_INDENT: 'yaml-tab',
  DUPLICATE_KEY: 'yaml-key-twice',
  MULTIPLE_DOCS: 'yaml-documents',
  TAG_RESOLVE_FAILED: 'yaml-tag',
}
const START: Place = { line: 1, column: 1 }

/**
 * Reads one YAML file: plain data alone. Anchors, aliases and tags are refused, so that no file can grow when it is
 * read or mean more than it says, its texts as every body is read. Never throws.
 */
export function readYaml(bytes: Uint8Array): YamlFile {
  if (bytes.length > MAX_BYTES) return unreadable('file-too-large', START, { limit: MAX_BYTES / 1_000_000 })
  const bad = firstBadByte(bytes)
  if (bad !== null) return unreadable('not-utf8', placeInBytes(bytes, bad))
  const text = new TextDecoder().decode(bytes)
  const deep = tooDeep(text)
  if (deep) return unreadable('yaml-too-deep', deep, { limit: MAX_DEPTH })
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true, merge: false, version: '1.2' })
  const all = 'empty' in documents ? [] : documents
  const [document] = all
  if (!document) return { value: null, faults: [], placeOf: () => START }
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const faults = told([...document.errors, ...document.warnings].map((error) => faultOf(error, text, at, document)))
  if (all[1]) faults.push({ ...at(all[1].range?.[0] ?? 0), code: 'yaml-documents', details: {} })
  visit(document, {
    Node: (_key, node) => {
      const start = (node as ParsedNode).range?.[0] ?? 0
      const mark = (sign: string) => at(Math.max(0, text.lastIndexOf(sign, start)))
      if (isAlias(node)) faults.push({ ...at(start), code: 'yaml-alias', details: { value: node.source } })
      else if (node.anchor)
        faults.push({ ...mark(`&${node.anchor}`), code: 'yaml-alias', details: { value: node.anchor } })
    },
  })
  if (faults.length > 0) return { value: null, faults, placeOf: () => START }
  const placeOf = (path: readonly (string | number)[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const offset = offsetOf(document.contents, path.slice(0, length))
      if (offset !== null) return at(offset)
    }
    return START
  }
  return { value: visibleText(document.toJS({ maxAliasCount: 0 })), faults, placeOf }
}

function unreadable(code: FaultCode, place: Place, details: YamlFault['details'] = {}): YamlFile {
  return { value: null, faults: [{ ...place, code, details }], placeOf: () => START }
}

type ParsedDocument = ReturnType<typeof parseAllDocuments>[number]

function faultOf(
  { code, message, pos: [offset] }: YAMLError,
  text: string,
  at: (offset: number) => Place,
  document: ParsedDocument,
): YamlFault {
  const known = CODES[code]
  if (known === 'yaml-tag')
    return { ...at(offset), code: known, details: { value: text.slice(offset).split(/\s/)[0]! } }
  if (known) return { ...at(offset), code: known, details: {} }
  const said = message.split(/ at line |\n/)[0]!.replace(/:$/, '')
  return { ...at(openingOf(document, offset)), code: 'yaml-syntax', details: { said } }
}

/** Where a quote or a bracket that runs to the end of the file was opened; otherwise the place itself. */
function openingOf(document: ParsedDocument, offset: number): number {
  let opening = offset
  visit(document, {
    Node: (_key, node) => {
      const [start, end] = (node as ParsedNode).range ?? [0, 0]
      const isOpen = isCollection(node) ? node.flow === true : isScalar(node) && node.type?.startsWith('QUOTE')
      if (isOpen && start < offset && end >= offset) opening = start
    },
  })
  return opening
}

/** After the first thing that cannot be read, the rest of a file is guesswork. */
function told(faults: YamlFault[]): YamlFault[] {
  const isLost = ({ code }: YamlFault) => code === 'yaml-syntax' || code === 'yaml-tab'
  const first = faults.find(isLost)
  return first ? [first] : faults
}

/** The offset of a key for the last name of the path, of the node itself for a number. */
function offsetOf(root: unknown, path: readonly (string | number)[]): number | null {
  let node = root
  let offset: number | null = null
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      if (!pair) return null
      offset = (pair.key as ParsedNode).range[0]
      node = pair.value
    } else if (isNode(node) && 'items' in node && typeof step === 'number') {
      node = (node as { items: unknown[] }).items[step]
      if (!node) return null
      offset = (node as ParsedNode).range?.[0] ?? offset
    } else return null
  }
  return offset
}

function firstBadByte(bytes: Uint8Array): number | null {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return null
  } catch {
    let good = 0
    let step = bytes.length
    const reads = (end: number) => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true })
        return true
      } catch {
        return false
      }
    }
    while (step > 0) {
      if (good + step <= bytes.length && reads(good + step)) good += step
      else step = Math.floor(step / 2)
    }
    // A letter that began well and did not go on is at fault from its first byte.
    const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true })
    return new TextEncoder().encode(whole).length
  }
}

function placeInBytes(bytes: Uint8Array, offset: number): Place {
  const before = new TextDecoder().decode(bytes.subarray(0, offset))
  const lines = before.split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}

/** Brackets or hyphens that open one after another without end would fill the stack of any reader. */
function tooDeep(text: string): Place | null {
  const run = /(?:[[{]\s*){41}|(?:- ){41}|^ {400}/m.exec(text)
  if (!run) return null
  const before = text.slice(0, run.index).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}
