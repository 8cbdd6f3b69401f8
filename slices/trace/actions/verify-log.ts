import { hash } from 'node:crypto'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readCheckpointFiles, readSealFile } from '../clients/checkpoint-files.ts'
import { fingerprintOfKey, isSigned } from '../clients/signing-key.ts'
import { type Checkpoint, checkpointText } from '../rules/checkpoint.ts'
import { GENESIS } from '../rules/entry-bytes.ts'
import { type Fault, faultOfEntry } from '../rules/fault.ts'
import { growingTree } from '../rules/tree.ts'
import { openChainReader, type RawEntry } from '../store/read-chain.ts'
import { join, leafOf } from './grow-tree.ts'
import { tellCheckpoint } from './tell-checkpoint.ts'

export type Verification = {
  /** Entries that the log holds. */
  entries: number
  /** Entries looked at: fewer than `entries` when a fault ended the check. */
  checked: number
  /** Checkpoints that the log was held against. */
  checkpoints: number
  redacted: number
  /** The positions whose words are missing, as ranges: a redaction of each is on record. */
  wordless: [from: number, to: number][]
  /** Lines of crisis rooms that were emptied; the digest of what they said stands. */
  emptied: number
  /** Committed events that no entry covers yet. */
  unchained: number
  fault: Fault | null
}

type Checking = {
  /** Checkpoints that were kept elsewhere. */
  extra?: Checkpoint[]
  /** Of those kept here, the ones not to hold the log against. */
  without?: Checkpoint[]
  /** Public keys (PEM) that signed here before; `extra` may be signed with one of them. */
  keys?: string[]
  onProgress?: (checked: number, total: number) => void
}

const STEP = 20_000

/**
 * Recomputes the whole log as it stands at one moment: every hash, every digest of unredacted content, every checkpoint
 * and the last signature of the database, the data folder and `extra`, with the root of the tree that each signed. Names the first position that is not what it was. Changes nothing.
 */
export async function verifyLog(
  varde: Pick<Varde, 'connection' | 'secrets' | 'settings'>,
  { extra = [], without = [], keys = [], onProgress }: Checking = {},
): Promise<Verification> {
  const files = await readCheckpointFiles(varde.settings.dataFolder)
  const reader = await openChainReader(varde.connection)
  try {
    const { entries, last, unchained } = await reader.summary()
    const redactions = await reader.redacted()
    const seals = [await reader.seal(), await readSealFile(varde.settings.dataFolder)].filter((one) => one !== null)
    const left = new Set(without.map((one) => canonical(one)))
    const here = [...(await reader.checkpoints()).map(tellCheckpoint), ...seals, ...files]
    const all = [...here.filter((one) => !left.has(canonical(one))), ...extra]
    // The same one in the database and in a file is one.
    const checkpoints = [...new Map(all.map((one) => [canonical(one), one])).values()]
    const found = {
      entries,
      checkpoints: checkpoints.length,
      redacted: redactions.size,
      emptied: await reader.emptied(),
      unchained,
    }
    const own = varde.secrets.checkpointPublicKey
    const kept = new Set(extra)
    const judged = checkpoints.map((one) => ({
      one,
      fault: faultOfSignature(one, kept.has(one) ? [own, ...keys] : [own]),
    }))
    const genuine = judged.filter((it) => it.fault === null).map((it) => it.one)
    const walk = walker(redactions, promisesOf(genuine), (checked) => onProgress?.(checked, entries))
    await reader.read(0, last, walk.onEntry)
    const forged = judged.find((it) => it.fault !== null)?.fault ?? null
    const ended = cutOff(walk.checked(), genuine) ?? forged ?? notSigned(entries, genuine)
    return { ...found, checked: walk.checked(), wordless: walk.wordless, fault: walk.fault() ?? ended }
  } finally {
    await reader.close()
  }
}

/** What checkpoints say of a position: the hash of its entry, and the roots of the tree up to it. */
type Promised = { hashes: Map<number, Buffer>; roots: Map<number, Set<string>>; lastRoot: number }

function walker(redactions: Set<string>, promised: Promised, onProgress: (checked: number) => void) {
  let before: { position: number; hash: Buffer } = { position: 0, hash: Buffer.from(GENESIS) }
  let vouched = 0
  let fault: Fault | null = null
  const wordless: Verification['wordless'] = []
  const tree = growingTree(join)
  const isRedacted = (id: string) => redactions.has(id)
  const onEntry = (raw: RawEntry): boolean => {
    fault = faultOfEntry(raw, isHashSame(raw), before, isRedacted)
    const promise = promised.hashes.get(raw.position)
    if (!fault && promise && !promise.equals(raw.hash))
      fault = { kind: 'history-rewritten', position: raw.position, eventId: null, since: vouched }
    // Beyond the last root that somebody signed, a tree proves nothing.
    if (!fault && raw.position <= promised.lastRoot) tree.add(leafOf(raw.hash))
    const roots = promised.roots.get(raw.position)
    if (!fault && roots && !isOnly(roots, tree.root()))
      fault = { kind: 'tree-wrong', position: raw.position, eventId: null }
    if (fault) return false
    if (raw.isContentSame === null) addTo(wordless, raw.position)
    if (promise) vouched = raw.position
    before = raw
    if (raw.position % STEP === 0) onProgress(raw.position)
    return true
  }
  return { onEntry, wordless, fault: () => fault, checked: () => before.position }
}

/** Positions come in order: each lengthens the last range, or begins one. */
function addTo(ranges: Verification['wordless'], position: number): void {
  const last = ranges.at(-1)
  if (last?.[1] === position - 1) last[1] = position
  else ranges.push([position, position])
}

/** Hex, because a text result costs a third of a Buffer. */
const isHashSame = ({ covered, hash: told }: RawEntry) =>
  covered && hash('sha256', covered, 'hex') === told.toString('hex')

function faultOfSignature(one: Checkpoint, publicKeys: string[]): Fault | null {
  const at = { position: one.position, eventId: null }
  const publicKey = publicKeys.find((key) => one.key === fingerprintOfKey(key))
  if (!publicKey) return { kind: 'checkpoint-foreign-key', ...at }
  const ok = isSigned(checkpointText(one), Buffer.from(one.signature, 'base64'), publicKey)
  return ok ? null : { kind: 'checkpoint-forged', ...at }
}

/** Two checkpoints of one position agree on its hash, or the later in the list (a file kept elsewhere) is the one to hold against. */
function promisesOf(checkpoints: Checkpoint[]): Promised {
  const roots = new Map<number, Set<string>>()
  for (const { position, root } of checkpoints)
    if (root) roots.set(position, (roots.get(position) ?? new Set()).add(root))
  return {
    hashes: new Map(checkpoints.map((one) => [one.position, Buffer.from(one.hash, 'hex')])),
    roots,
    lastRoot: Math.max(0, ...roots.keys()),
  }
}

const isOnly = (roots: Set<string>, root: Uint8Array) =>
  roots.size === 1 && roots.has(Buffer.from(root).toString('hex'))

/** Entries that no signature covers: whoever has the database can have written them. */
function notSigned(entries: number, checkpoints: Checkpoint[]): Fault | null {
  const signed = Math.max(0, ...checkpoints.map((one) => one.position))
  return entries <= signed ? null : { kind: 'not-signed', position: signed + 1, eventId: null, since: signed }
}

/** A checkpoint beyond the last entry: what stood between has been cut off. */
function cutOff(last: number, checkpoints: Checkpoint[]): Fault | null {
  const beyond = checkpoints.filter((one) => one.position > last)
  return beyond.length === 0 ? null : { kind: 'cut-off', position: last + 1, eventId: null }
}
