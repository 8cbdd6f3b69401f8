import type { Varde } from '../../../kit/settings/varde.ts'
import { type ExportRow, openChainReader } from '../store/read-chain.ts'
import { tellCheckpoint } from './tell-checkpoint.ts'

const PAGE = 5000
export const EXPORT_FORMAT = 'varde-log-1'

/**
 * The log as JSON Lines, as it stands at one moment: a first line that says what it is, one line per entry, the last
 * signature, one per checkpoint. What named persons alone may see is there by its digest. Without `content` the lines hold digests alone: the chain can be checked, the words are not in the file.
 */
export async function* exportLog(
  varde: Pick<Varde, 'connection' | 'secrets'>,
  { content = true }: { content?: boolean } = {},
): AsyncGenerator<string> {
  const reader = await openChainReader(varde.connection)
  try {
    const { entries } = await reader.summary()
    yield `${JSON.stringify({ format: EXPORT_FORMAT, entries, content })}\n`
    for (let after = 0; ; ) {
      const rows = await reader.page(after, PAGE)
      if (rows.length === 0) break
      yield rows.map((row) => `${JSON.stringify(lineOf(row, content))}\n`).join('')
      after = rows.at(-1)!.position
    }
    const seal = await reader.seal()
    if (seal) yield `${JSON.stringify({ checkpoint: seal })}\n`
    for (const one of await reader.checkpoints()) yield `${JSON.stringify({ checkpoint: tellCheckpoint(one) })}\n`
  } finally {
    await reader.close()
  }
}

function lineOf({ salt, content, previous, hash, digest, isShielded, ...row }: ExportRow, withContent: boolean) {
  const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null
  return {
    ...row,
    previous: hex(previous),
    hash: hex(hash),
    digest: hex(digest),
    ...(withContent && !isShielded ? { salt: hex(salt), content } : {}),
  }
}
