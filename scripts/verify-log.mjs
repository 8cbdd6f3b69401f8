#!/usr/bin/env node
/**
 * Checks an exported log of Varde without Varde: one file, Node 20 or newer, no packages. docs/log-format.md tells the bytes.
 *
 *   node verify-log.mjs LOG.jsonl --key public-key.pem [--old-key FILE]… [--checkpoint FILE]…
 *
 * Signatures in the export are checked too, but only a checkpoint that was kept elsewhere shows that the end was cut off together
 * with its signatures. Ends with 0 when the log is unchanged and signed to its end, 1 when it is not, 2 when it cannot be checked.
 * --old-key is for a checkpoint that was kept from before the key was changed; the export itself must be signed with --key.
 * The last signed position is told either way: what stands beyond it proves nothing.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

const isHex = (value, bytes) => typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/.test(value)
/** The salt is 16 bytes and no more: a longer one would have taken its bytes from the words. */
const isSealed = (salt, words, digest) =>
  isHex(salt, 16) && sha256(Buffer.from(salt, 'hex'), Buffer.from(words ?? '')).toString('hex') === digest

/** JSON with sorted keys and no white space. */
function canonical(value) {
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(value[key])}`).join(',')}}`
}

/** `via` came later: an entry without it covers an envelope without it. */
function entryHash({ position, id, name, mode, subject, unit_id, actor, at, via, digest }, previous) {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(position))
  const envelope = canonical({ id, name, mode, subject, unit_id, actor, at, ...(via && { via }) })
  return sha256(previous, number, Buffer.from(envelope), Buffer.from(digest, 'hex'))
}

const ENTRY = [
  'position',
  'previous',
  'hash',
  'id',
  'name',
  'mode',
  'subject',
  'unit_id',
  'actor',
  'at',
  'via',
  'digest',
]
const WORDS = ['salt', 'content']
const isTextOrNull = (value) => value === null || typeof value === 'string'

/** Nothing stands in a line that the hash does not cover, and the words are there as the first line says. `isKept`: the export may leave them out. */
function faultOfShape(entry, withContent) {
  const keys = Object.keys(entry)
  const has = WORDS.some((key) => key in entry)
  if (!isOnly(entry, has ? [...ENTRY, ...WORDS] : ENTRY)) return 'the line has something else in it than an entry'
  if (keys.some((key) => key !== 'position' && !isTextOrNull(entry[key]))) return 'a part of it is no text'
  if (has && !withContent) return 'it has words, and the first line says that the export has none'
  return null
}

function faultOf(entry, before, redacted) {
  if (!Number.isSafeInteger(entry.position)) return 'its position is no number'
  if (entry.position !== before.position + 1) return `an entry is missing (the next is ${entry.position})`
  if (entry.previous !== before.hash.toString('hex')) return 'it does not follow the entry before it'
  if (entry.name === null || entry.digest === null) return 'its event is gone'
  if (!isHex(entry.digest, 32)) return 'its digest is no digest'
  if (entryHash(entry, before.hash).toString('hex') !== entry.hash) return 'the event or the entry was changed'
  if (!('content' in entry)) return null
  if (entry.content === null && entry.salt === null)
    return redacted.has(entry.id) ? null : 'its content was emptied, and no redaction of it is in the log'
  return isSealed(entry.salt, entry.content, entry.digest) ? null : 'its content was changed'
}

function faultOfCheckpoint(checkpoint, keys, hashes, roots) {
  const { format, position, hash, at, key: name, root, signature } = checkpoint
  if (!Number.isSafeInteger(position) || typeof signature !== 'string') return 'it is no checkpoint'
  const key = keys.find((one) => sha256(one.export({ type: 'spki', format: 'der' })).toString('hex') === name)
  if (!key) return 'it was signed with another key'
  const text = canonical({ format, position, hash, at, key: name, ...(root && { root }) })
  if (!verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))) return 'its signature is not genuine'
  if (!hashes.has(position)) return 'the log ends before it: the end was cut off'
  if (hashes.get(position) !== hash) return 'the log is another than the one that was signed'
  return !root || roots.get(position) === root ? null : 'its root is not that of the tree over the entries'
}

/** The tree over the hashes of the entries (RFC 6962), grown one by one: the roots of its whole parts, the largest first. */
function tree() {
  const parts = []
  const join = (left, right) => sha256(Buffer.of(1), left, right)
  return {
    add(hash) {
      parts.push({ size: 1, hash: sha256(Buffer.of(0), hash) })
      while (parts.length > 1 && parts.at(-2).size === parts.at(-1).size) {
        const [left, right] = parts.splice(-2)
        parts.push({ size: left.size * 2, hash: join(left.hash, right.hash) })
      }
    },
    root: () => parts.map((part) => part.hash).reduceRight((right, left) => join(left, right)),
  }
}

/** Written as Varde writes it, to the byte (a checkpoint's file over several lines): a key that stands twice would be read otherwise by others. */
function strictly(text, indents = [0]) {
  const value = JSON.parse(text)
  if (
    value === null ||
    typeof value !== 'object' ||
    !indents.some((indent) => JSON.stringify(value, null, indent) === text)
  )
    throw new NotOurs('a line is written otherwise than Varde writes it (a key stands twice, or white space)')
  return value
}

class NotOurs extends Error {}

/** Control codes and turned writing are shown, never sent to the terminal. */
const printable = (text) =>
  String(text).replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (code) => `\\u${code.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

async function* linesOf(file) {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield strictly(line)
}

const HEAD = ['format', 'entries', 'content']
const SIGNED = ['format', 'position', 'hash', 'at', 'key', 'signature']
const isOnly = (value, keys) =>
  value !== null &&
  typeof value === 'object' &&
  Object.keys(value).length === keys.length &&
  keys.every((key) => key in value)
const isCheckpoint = (line) =>
  isOnly(line, ['checkpoint']) && (isOnly(line.checkpoint, SIGNED) || isOnly(line.checkpoint, [...SIGNED, 'root']))

/** First reading: what the log says was redacted, which checkpoints it holds, how long it says it is. One first line, and nothing after the checkpoints. */
async function survey(file) {
  const found = { redacted: new Set(), emptied: 0, checkpoints: [], head: null }
  for await (const line of linesOf(file)) {
    if (!found.head) {
      if (line.format !== 'varde-log-1') return found
      if (!isOnly(line, HEAD) || typeof line.content !== 'boolean')
        throw new NotOurs('the first line says something else')
      found.head = line
    } else if (isCheckpoint(line)) found.checkpoints.push(line.checkpoint)
    else if (found.checkpoints.length > 0) throw new NotOurs('something stands after the checkpoints')
    else if (line.name === 'crisis.entry-redacted') found.emptied++
    else if (line.name === 'trace.redacted' && line.content) found.redacted.add(JSON.parse(line.content).eventId)
  }
  return found
}

/** Second reading: every entry after the one before it, and what it comes to at the positions that somebody signed. */
async function readEntries(file, head, redacted, wanted) {
  const found = {
    before: { position: 0, hash: Buffer.alloc(32) },
    hashes: new Map(),
    roots: new Map(),
    wordless: [],
    emptied: [],
    fault: null,
  }
  const grown = tree()
  let isFirst = true
  for await (const line of linesOf(file)) {
    if (isFirst || isCheckpoint(line)) {
      isFirst = false
      continue
    }
    found.fault = faultOfShape(line, head.content) ?? faultOf(line, found.before, redacted)
    if (found.fault) return found
    if (!('content' in line)) addTo(found.wordless, line.position)
    else if (line.content === null) addTo(found.emptied, line.position)
    found.before = { position: line.position, hash: Buffer.from(line.hash, 'hex') }
    grown.add(found.before.hash)
    if (!wanted.has(line.position)) continue
    found.hashes.set(line.position, line.hash)
    found.roots.set(line.position, grown.root().toString('hex'))
  }
  return found
}

/** Positions come in order: each lengthens the last range, or begins one. */
function addTo(ranges, position) {
  if (ranges.at(-1)?.[1] === position - 1) ranges.at(-1)[1] = position
  else ranges.push([position, position])
}
const inRanges = (ranges) => ranges.reduce((sum, [from, to]) => sum + to - from + 1, 0)
const tellRanges = (ranges) => ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')

function readArguments(args) {
  const found = { files: [], given: [], keyFile: null, oldKeys: [] }
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--key') found.keyFile = args[++i]
    else if (args[i] === '--old-key') found.oldKeys.push(createPublicKey(readFileSync(args[++i])))
    else if (args[i] === '--checkpoint') found.given.push(strictly(readFileSync(args[++i], 'utf8').trim(), [0, 2]))
    else found.files.push(args[i])
  }
  return found
}

async function main(args) {
  const { files, given, keyFile, oldKeys } = readArguments(args)
  if (files.length !== 1 || !keyFile) {
    console.error('node verify-log.mjs LOG.jsonl --key public-key.pem [--old-key FILE]… [--checkpoint FILE]…')
    return 2
  }
  const key = createPublicKey(readFileSync(keyFile))
  const { redacted, emptied, checkpoints, head } = await survey(files[0])
  if (!head) {
    console.error(printable(`${files[0]} is not an exported log of Varde.`))
    return 2
  }
  const all = [...checkpoints, ...given]
  const read = await readEntries(files[0], head, redacted, new Set(all.map((checkpoint) => checkpoint.position)))
  if (read.fault) return tell(`THE LOG IS CHANGED. Position ${read.before.position + 1}: ${read.fault}.`)
  const { before, hashes, roots, wordless, emptied: redactedAt } = read
  if (before.position !== head.entries)
    return tell(`THE LOG IS CHANGED. It ends at ${before.position}, and its first line says ${head.entries}.`)
  for (const checkpoint of all) {
    const keys = given.includes(checkpoint) ? [key, ...oldKeys] : [key]
    const fault = faultOfCheckpoint(checkpoint, keys, hashes, roots)
    if (fault) return tell(`THE LOG IS CHANGED. Checkpoint of position ${checkpoint.position}: ${fault}.`)
  }
  const signed = Math.max(0, ...all.map((checkpoint) => checkpoint.position))
  if (signed === 0) return tell('NOTHING IN THIS LOG IS SIGNED. Anybody can have written it.')
  if (signed < before.position)
    return tell(
      `THE LOG IS NOT SIGNED TO ITS END. Positions 1 to ${signed} are unchanged and signed; ${before.position - signed} after that anybody with the database can have written.`,
    )
  console.log(
    `The log is unchanged: ${before.position} entries, all signed, held against ${all.length} signature(s), ${given.length} of them given, ${redacted.size + emptied} redaction(s) on record, ${emptied} of them lines of crisis rooms.${withoutWords(head, wordless)}${redactedAt.length > 0 ? ` Emptied by a redaction: ${tellRanges(redactedAt)}.` : ''}`,
  )
  return 0
}

/** Words may be left out (what named persons alone may see is), and the digest stands for them; of which entries is said, so that one more that is hidden is seen. */
const withoutWords = ({ content }, ranges) =>
  !content || ranges.length === 0
    ? ''
    : ` The words of ${inRanges(ranges)} entries are not in this file (${tellRanges(ranges)}): what they said cannot be checked here.`

function tell(text) {
  console.error(printable(text))
  return 1
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(printable(error instanceof NotOurs ? `THE LOG IS CHANGED: ${error.message}.` : error.message))
    process.exit(error instanceof NotOurs ? 1 : 2)
  },
)
