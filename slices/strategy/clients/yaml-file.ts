import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  visit,
  type YAMLError,
} from 'yaml'
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
}
const START: Place = { line: 1, column: 1 }

/**
 * Reads one YAML file: plain data alone. Anchors, aliases and tags are refused, so that no file can grow when it is
 * read or mean more than it says. Never throws.
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
  const faults = [...document.errors, ...document.warnings].map((error) => faultOf(error, at(error.pos[0])))
  if (all[1]) faults.push({ ...at(all[1].range?.[0] ?? 0), code: 'yaml-documents', details: {} })
  visit(document, {
    Node: (_key, node) => {
      const place = at((node as ParsedNode).range?.[0] ?? 0)
      if (isAlias(node)) faults.push({ ...place, code: 'yaml-alias', details: { value: node.source } })
      else if (node.anchor) faults.push({ ...place, code: 'yaml-alias', details: { value: node.anchor } })
      else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:'))
        faults.push({ ...place, code: 'yaml-tag', details: { value: node.tag } })
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
  return { value: document.toJS({ maxAliasCount: 0 }), faults, placeOf }
}

function unreadable(code: FaultCode, place: Place, details: YamlFault['details'] = {}): YamlFile {
  return { value: null, faults: [{ ...place, code, details }], placeOf: () => START }
}

function faultOf(error: YAMLError, place: Place): YamlFault {
  const said = error.message.split(/ at line |\n/)[0]!.replace(/:$/, '')
  return { ...place, code: CODES[error.code] ?? 'yaml-syntax', details: CODES[error.code] ? {} : { said } }
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
    return good
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
