#!/usr/bin/env node
/**
 * Checks a crisis that was taken out of Varde as one file, without Varde: one file, Node 20 or newer, no packages.
 * docs/crisis-file.md tells what is in it and what each check means.
 *
 *   node verify-crisis.mjs FILE.zip [--key public-key.pem] [--checkpoint FILE]…
 *
 * Without --key the file is held against the key that lies in it: compare its fingerprint with one that you have from elsewhere.
 * Ends with 0 when everything holds, 1 when something was altered, 2 when it cannot be checked.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const hexOf = (...parts) => sha256(...parts).toString('hex')
const isHex = (value, bytes) => typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/.test(value)
/** The salt is 16 bytes and no more: a longer one would have taken its bytes from the words. */
const isSealed = (salt, words, digest) => isHex(salt, 16) && hexOf(Buffer.from(salt, 'hex'), words) === digest
const CHAIN = 'kjede.jsonl'
const CONTENTS = 'innhold.json'
const SEAL = 'varde-proof-1'
const shown = (value) => (['string', 'number'].includes(typeof value) ? String(value).slice(0, 100) : '?')
const isObject = (value) => typeof value === 'object' && value !== null

/** JSON with sorted keys and no white space. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const keys = Object.keys(value).filter((key) => value[key] !== undefined)
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`
}

/** More than any crisis: what claims to be more is made to fill a machine. */
const LARGEST = 512 * 1024 * 1024

/**
 * The files of a zip by name, without the folder that they lie in. What cannot be unpacked is null. A zip can be made to show other
 * programs something else than its list does, so every byte of it must belong to one file that the list names once.
 */
function unzip(bytes, fault) {
  let end = bytes.length - 22
  while (end >= 0 && bytes.readUInt32LE(end) !== 0x06054b50) end--
  if (end < 0) throw new Error('This is not a zip, or its end is gone.')
  const files = new Map()
  const spans = []
  let [at, room] = [bytes.readUInt32LE(end + 16), LARGEST]
  const listAt = at
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new Error('The list of the zip is broken.')
    const [method, name, extra, comment] = [10, 28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
    const [packed, from] = [20, 42].map((place) => bytes.readUInt32LE(at + place))
    const path = bytes.toString('utf8', at + 46, at + 46 + name)
    const own = path.slice(path.indexOf('/') + 1)
    if (files.has(own)) fault(own, null, 'stands twice in the zip, so programs may show different ones')
    const { body, span } = bodyOf(bytes, { method, packed, from, name: bytes.subarray(at + 46, at + 46 + name), room })
    room -= body?.length ?? 0
    files.set(own, { path, body })
    spans.push(span)
    at += 46 + name + extra + comment
  }
  if (!isWhole(spans, listAt) || at !== end || end + 22 !== bytes.length)
    fault('the zip', null, 'holds something that its list does not name')
  return files
}

function bodyOf(bytes, { method, packed, from, name, room }) {
  try {
    const [named, extra] = [bytes.readUInt16LE(from + 26), bytes.readUInt16LE(from + 28)]
    const start = from + 30 + named + extra
    const isSame = bytes.readUInt32LE(from) === 0x04034b50 && bytes.subarray(from + 30, from + 30 + named).equals(name)
    // Some programs say the size once more behind the file.
    const after = bytes.readUInt16LE(from + 6) & 8 ? 24 : 0
    const span = isSame ? { from, to: start + packed, after } : null
    const body = bytes.subarray(start, start + packed)
    return { span, body: method === 0 ? body : inflateRawSync(body, { maxOutputLength: Math.max(room, 1) }) }
  } catch {
    return { span: null, body: null }
  }
}

/** Do the files lie one after the other, from the first byte to the list? */
function isWhole(spans, listAt) {
  if (spans.includes(null)) return false
  let [to, after] = [0, 0]
  for (const span of [...spans.sort((a, b) => a.from - b.from), { from: listAt, to: listAt, after: 0 }]) {
    if (span.from < to || span.from > to + after) return false
    to = span.to
    after = span.after
  }
  return true
}

const parsed = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
const linesOf = (body) => body.toString('utf8').split('\n').slice(0, -1)
/** Is the line as Varde wrote it, with no name said twice? What is parsed shows only the last of two. */
const isAsWritten = (text, value) => {
  try {
    return JSON.stringify(value) === text
  } catch {
    return false
  }
}

/** Every part as the list of contents says; files that it does not name. */
function checkParts(files, contents, fault) {
  for (const part of contents.parts) {
    const body = files.get(part.path)?.body
    if (!body) fault(part.path, null, files.has(part.path) ? 'cannot be unpacked' : 'is missing')
    else if (hexOf(body) !== part.sha256) tellChanged(part, body, fault)
  }
  const known = new Set([...contents.parts.map((part) => part.path), CONTENTS, CHAIN])
  for (const name of files.keys()) if (!known.has(name)) fault(name, null, 'is not of this file: it was put in later')
  const [folder, ...more] = new Set([...files.values()].map(({ path }) => path.slice(0, path.indexOf('/') + 1)))
  if (more.length > 0 || folder !== `${contents.folder}/`)
    fault(CONTENTS, null, 'the folder has another name than it had')
}

/** Which lines of a part are not what they were; the first twenty of them. */
function tellChanged({ path, lines }, body, fault) {
  const found = lines ? linesOf(body) : []
  const isSame = (digest, i) => found[i] === undefined || hexOf(found[i]) === digest
  const changed = (lines ?? []).flatMap((digest, i) => (isSame(digest, i) ? [] : [i + 1]))
  for (const line of changed.slice(0, 20)) fault(path, line, 'was altered')
  if (lines && found.length !== lines.length) fault(path, null, `has ${found.length} lines, and had ${lines.length}`)
  else if (changed.length === 0) fault(path, null, 'was altered')
}

/** Events, checkpoints and the seal of the chain part, each with the number of its line. */
function readChain(body, fault) {
  const chain = { events: [], checkpoints: [], seal: null, lines: [] }
  const all = linesOf(body)
  if (body.length > 0 && body.at(-1) !== 0x0a) fault(CHAIN, all.length + 1, 'was put in later')
  all.forEach((text, i) => {
    const [value, line] = [parsed(text), i + 1]
    const isSeal = value?.format === SEAL
    const isCheckpoint = !isSeal && isObject(value) && isObject(value.checkpoint)
    if (!value) fault(CHAIN, line, 'was altered: it can no longer be read')
    else if (isSeal && line !== all.length) fault(CHAIN, line, 'is a seal, and does not stand last')
    else if (isCheckpoint && Object.keys(value).length > 1) fault(CHAIN, line, 'says more than its checkpoint')
    else if ((isSeal || isCheckpoint) && !isAsWritten(text, value))
      fault(CHAIN, line, 'is written otherwise than it was')
    else if (isSeal) chain.seal = { ...value, line }
    else if (isCheckpoint) chain.checkpoints.push({ ...value.checkpoint, line })
    else chain.events.push({ line, value })
    if (!isSeal && !isCheckpoint) chain.lines.push(text)
  })
  return chain
}

const keyOf = (pem) => {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

function isSigned(signed, signature, key) {
  try {
    const bytes = Buffer.from(String(signature), 'base64')
    return bytes.toString('base64') === signature && verify(null, Buffer.from(canonical(signed)), key, bytes)
  } catch {
    return false
  }
}

function checkCheckpoints({ checkpoints }, { key, fingerprint, kept }, fault) {
  for (const { line, signature, ...signed } of checkpoints) {
    const own = kept.find((one) => one.position === signed.position)
    if (signed.key !== fingerprint) fault(CHAIN, line, 'this checkpoint was signed with another key')
    else if (!isSigned(signed, signature, key))
      fault(CHAIN, line, 'this checkpoint was altered: its signature is not genuine')
    else if (own && own.hash !== signed.hash)
      fault(CHAIN, line, 'this checkpoint is another than the one that was kept')
  }
}

function checkSeal({ seal, lines }, { key, fingerprint }, fault) {
  if (!seal) return fault(CHAIN, null, 'its seal is gone')
  const { line, signature, ...signed } = seal
  if (signed.key !== fingerprint || !isSigned(signed, signature, key))
    return fault(CHAIN, line, 'the seal was altered: its signature is not genuine')
  if (lines.length !== signed.events) return fault(CHAIN, null, `has ${lines.length} events, and had ${signed.events}`)
  if (hexOf(lines.join('\n')) !== signed.digest) fault(CHAIN, null, 'an event was altered after the file was made')
}

function entryHash({ position, previous, id, name, mode, subject, unit_id, actor, at, via, digest }) {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(position))
  const envelope = canonical({ id, name, mode, subject, unit_id, actor, at, ...(via && { via }) })
  return sha256(Buffer.from(previous, 'hex'), number, Buffer.from(envelope), Buffer.from(digest, 'hex'))
}

const step = (node, text) => {
  const beside = Buffer.from(text.slice(1), 'hex')
  return text[0] === 'L' ? sha256(Buffer.of(1), beside, node) : sha256(Buffer.of(1), node, beside)
}

function faultOfEvent(event, checkpoints, redacted) {
  if (!isHex(event.previous, 32) || !isHex(event.digest, 32)) return 'it has something else than a digest'
  const hash = entryHash(event)
  if (hash.toString('hex') !== event.hash) return 'the event was altered'
  const checkpoint = checkpoints.get(event.checkpoint)
  if (!checkpoint) return 'the checkpoint that proves it is gone'
  const root = event.path.reduce(step, sha256(Buffer.of(0), hash)).toString('hex')
  if (root !== checkpoint.root) return 'the event does not lead to the signed checkpoint'
  if (event.content === null)
    return redacted.has(event.id) ? null : 'its content was emptied, and no redaction of it is here'
  return isSealed(event.salt, event.content, event.digest) ? null : 'its content was altered'
}

/** Each event recomputed and followed up to its checkpoint. Gives those that hold, with their content. */
function checkEvents({ events, checkpoints }, fault) {
  const contentOf = (event) => (typeof event.content === 'string' ? (parsed(event.content) ?? {}) : {})
  const redacted = new Set(
    events.filter(({ value }) => value.name === 'trace.redacted').map(({ value }) => contentOf(value).eventId),
  )
  const byPosition = new Map(checkpoints.map((one) => [one.position, one]))
  return events.flatMap(({ line, value }) => {
    let found = 'cannot be read as an event'
    try {
      found = faultOfEvent(value, byPosition, redacted)
    } catch {}
    if (found) fault(CHAIN, line, `${found} (${shown(value.name)}, position ${shown(value.position)})`)
    return found ? [] : [{ ...value, content: contentOf(value) }]
  })
}

/** The lines of a part of the kind, with their numbers; the first line of each part says what it is. */
function rowsOf(files, path) {
  const body = files.get(path)?.body
  return body ? linesOf(body).flatMap((text, i) => (i === 0 ? [] : [{ line: i + 1, row: parsed(text) ?? {} }])) : []
}

/** What was written in the room, held against what the chained log says was written. */
function checkEntries(files, contents, events, fault) {
  const path = 'logg.jsonl'
  const written = new Map(events.filter((e) => e.name === 'crisis.entry-written').map((e) => [e.content.entryId, e]))
  const emptied = new Set(events.filter((e) => e.name === 'crisis.entry-redacted').map((e) => e.content.entryId))
  const seen = new Set()
  for (const { line, row } of rowsOf(files, path)) {
    if (row.kind === 'system') continue
    seen.add(row.id)
    const event = written.get(row.id)
    if (!event) fault(path, line, 'the chained log does not know this entry')
    else if (!isEntry(row, event)) fault(path, line, 'is another than the chained log says')
    else if (row.redacted) {
      if (!emptied.has(row.id) && !isOver(row, events))
        fault(path, line, 'is emptied, and the chained log knows of no redaction')
    } else if (!hasItsText(row)) fault(path, line, 'its text was altered')
  }
  const due = [...written.values()].map(({ content }) => content).filter(({ seq }) => seq <= contents.lastEntry)
  for (const { seq } of due.filter(({ entryId }) => !seen.has(entryId))) fault(path, null, `entry ${seq} was taken out`)
}

const hasItsText = ({ salt, text, digest }) => isSealed(salt, text, digest)
/** Its time of keeping was over: the chained log says that what was written in the room is erased. */
const isOver = (row, events) =>
  row.redacted.reason === 'retention' && events.some((e) => e.name === 'crisis.texts-erased')

const isEntry = (row, { content, actor, at }) =>
  row.digest === content.digest &&
  row.seq === content.seq &&
  row.kind === content.kind &&
  row.corrects === content.corrects &&
  row.by?.id === actor &&
  row.receivedAt === at

const digestOf = (one) => one?.digest ?? one?.fingerprint

/** Each emptying on record, in order: which line of the room's log (null: what was written was too old to keep), and what it left of others. */
const emptyings = (events) =>
  events
    .filter((event) => event.name === 'crisis.entry-redacted' || event.name === 'crisis.texts-erased')
    .toSorted((a, b) => a.position - b.position)
    .map(({ content, at }) => ({ seq: content.seq ?? null, at, left: Array.isArray(content.left) ? content.left : [] }))

/** What is frozen with a digest of its own in the chained log: situation reports and changes of shift, without the words that were emptied on record. */
function checkFrozen(files, events, fault) {
  const frozen = [
    ['situasjon.jsonl', 'crisis.situation-made', (row) => [row.number, row.digest, hexOf(canonical(row.content))]],
    [
      'vaktskifter.jsonl',
      'crisis.shift-given',
      (row) => [row.id, row.fingerprint, hexOf(canonical({ picture: row.picture, brief: row.brief }))],
    ],
  ]
  for (const [path, name, read] of frozen) {
    const made = events.filter((event) => event.name === name).map((event) => event.content)
    for (const { line, row } of rowsOf(files, path)) {
      const [key, told, found] = read(row)
      const isIt = (one) => (one.report ?? one.shiftId) === key
      const event = made.find(isIt)
      const emptied = emptyings(events).flatMap(({ left }) => left.filter(isIt))
      const now = emptied.length > 0 ? digestOf(emptied.at(-1)) : told
      if (digestOf(event) !== told || now !== found || (row.emptied ?? []).length !== emptied.length)
        fault(path, line, 'is another than the chained log says')
    }
  }
}

/** Every line, and the name of the folder, says whether it was real, an exercise or a demo. */
function checkMarks(files, contents, events, fault) {
  for (const { path } of contents.parts.filter((part) => part.lines))
    linesOf(files.get(path)?.body ?? Buffer.alloc(0)).forEach((text, i) => {
      const row = parsed(text)
      if (row && row.mode !== contents.mode) fault(path, i + 1, `is not marked as ${contents.mode}`)
    })
  if (events.some((event) => event.subject === contents.id && event.mode !== contents.mode))
    fault(CONTENTS, null, `says ${contents.mode}, and the chained log says something else`)
}

/**
 * What holds and what does not. `keyPem`: the public key of the agency, or null for the one in the file; `kept`: checkpoints that
 * were kept elsewhere. Throws an Error when it is no such file at all.
 */
export function verifyCrisis(bytes, { keyPem = null, kept = [] } = {}) {
  const faults = []
  const fault = (part, line, reason) => void faults.push({ part: shown(part), line, reason })
  /** What Varde writes can be checked; what makes the check itself fail was written by somebody else. */
  const holding = (part, check) => {
    try {
      check()
    } catch {
      fault(part, null, 'was altered: it cannot be read as what it should be')
    }
  }
  const files = unzip(bytes, fault)
  const list = files.get(CONTENTS)?.body
  const contents = list ? parsed(list.toString('utf8')) : null
  if (contents?.format !== 'varde-crisis-1' || !Array.isArray(contents.parts))
    throw new Error(`This is no crisis from Varde: its ${CONTENTS} cannot be read.`)
  holding(CONTENTS, () => checkParts(files, contents, fault))
  const key = keyOf(keyPem ?? files.get('public-key.pem')?.body ?? '')
  if (!key) fault('public-key.pem', null, 'cannot be read as a key, so nothing that is signed could be checked')
  const fingerprint = key ? hexOf(key.export({ type: 'spki', format: 'der' })) : 'none'
  const chain = readChain(files.get(CHAIN)?.body ?? Buffer.alloc(0), fault)
  if (key) checkCheckpoints(chain, { key, fingerprint, kept }, fault)
  const events = checkEvents(chain, fault)
  if (key) checkSeal(chain, { key, fingerprint }, fault)
  const made = events.filter((event) => event.name === 'crisis.file-made')
  if (!made.some((event) => event.content.digest === hexOf(list)))
    fault(CONTENTS, null, 'was altered: the chained log knows another list of contents')
  holding('logg.jsonl', () => checkEntries(files, contents, events, fault))
  holding('situasjon.jsonl', () => checkFrozen(files, events, fault))
  holding(CONTENTS, () => checkMarks(files, contents, events, fault))
  const positions = new Set(chain.checkpoints.map((one) => one.position))
  return {
    number: shown(contents.number),
    mode: shown(contents.mode),
    madeAt: shown(contents.madeAt),
    parts: contents.parts.length,
    entries: rowsOf(files, 'logg.jsonl').length,
    events: events.length,
    checkpoints: positions.size,
    kept: kept.filter((one) => positions.has(one.position)).length,
    fingerprint,
    isOwnKey: keyPem === null,
    emptied: emptyings(events),
    faults,
  }
}

/** The findings in sentences, one a line. What an altered file says of itself is shown as letters, never as orders to the screen. */
export const tellCrisis = (found) => sentencesOf(found).map((line) => line.replace(UNSHOWN, '\ufffd'))

/** Signs that move the cursor, hide what stands there, or turn the direction of the letters. */
const UNSHOWN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu
const MOST_TOLD = 200

function sentencesOf(found) {
  const marks = { exercise: ' AN EXERCISE.', demo: ' INVENTED DATA FROM A DEMO.' }
  const head = `Crisis ${found.number}, taken out ${found.madeAt}.${marks[found.mode] ?? ''}`
  const key = found.isOwnKey
    ? `Held against the key in the file. Compare its fingerprint with the agency's: ${found.fingerprint}`
    : `Held against the key ${found.fingerprint}`
  if (found.faults.length > 0)
    return [
      head,
      'THE FILE WAS ALTERED.',
      ...found.faults
        .slice(0, MOST_TOLD)
        .map(({ part, line, reason }) => `${part}${line ? `, line ${line}` : ''}: ${reason}.`),
      ...(found.faults.length > MOST_TOLD ? [`… and ${found.faults.length - MOST_TOLD} more.`] : []),
      key,
    ]
  return [
    head,
    `Everything holds: ${found.parts} parts, ${found.entries} entries of the room's log, ${found.events} events of the chained log proved up to ${found.checkpoints} signed checkpoint(s), ${found.kept} of them kept elsewhere.`,
    ...found.emptied.map(emptiedSentence),
    key,
  ]
}

function emptiedSentence({ seq, at, left }) {
  const from = left.map((one) =>
    'report' in one ? `situation report ${one.report}` : `change of shift ${one.shiftId}`,
  )
  const what = seq === null ? 'What was written in the room was erased' : `Line ${seq} of the room's log was emptied`
  return `${what} ${at}, on record${from.length > 0 ? `; the words went from ${from.join(', ')} too` : ''}.`
}

/** A checkpoint that was kept elsewhere, as Varde wrote its file; throws where a name stands twice in it. */
function keptCheckpoint(path) {
  const text = readFileSync(path, 'utf8').trim()
  const checkpoint = JSON.parse(text)
  if (![0, 2].some((indent) => JSON.stringify(checkpoint, null, indent) === text))
    throw new Error(`${path} is written otherwise than Varde writes it (a key stands twice, or white space).`)
  return checkpoint
}

function main(args) {
  const value = (name) => args.flatMap((arg, i) => (args[i - 1] === name ? [arg] : []))
  const [keyFile] = value('--key')
  const [file, ...more] = args.filter((arg, i) => !arg.startsWith('--') && !String(args[i - 1]).startsWith('--'))
  if (!file || more.length > 0) {
    console.error('node verify-crisis.mjs FILE.zip [--key public-key.pem] [--checkpoint FILE]…')
    return 2
  }
  const found = verifyCrisis(readFileSync(file), {
    keyPem: keyFile ? readFileSync(keyFile, 'utf8') : null,
    kept: value('--checkpoint').map(keptCheckpoint),
  })
  for (const line of tellCrisis(found)) console.log(line)
  return found.faults.length > 0 ? 1 : 0
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  try {
    process.exitCode = main(process.argv.slice(2))
  } catch (error) {
    console.error(error.message)
    process.exitCode = 2
  }
