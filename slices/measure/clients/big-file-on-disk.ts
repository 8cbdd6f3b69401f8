import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type StreamFault, streamRows } from '../../../kit/sheet/stream-rows.ts'
import { MOST_CELLS, MOST_ROWS } from '../rules/big-file/big-file.ts'

const PEEKED = 200
/** Rows that come from the thread at a time: few enough for the server to answer others between. */
const AT_ONCE = 1000

type Kind = 'csv' | 'xlsx'

/** Where the upload lies: under what its id has behind the prefix. */
export const bigFilePath = (dataFolder: string, id: string): string =>
  join(dataFolder, 'imports', id.slice('big_'.length))

/** The rows of a big file behind row `from`, some at a time; gives what ended the reading. */
export const bigFileRows = (path: string, kind: Kind, from: number) =>
  streamRows({ path, kind, from, most: MOST_ROWS, cells: MOST_CELLS, atOnce: AT_ONCE })

/** The first rows of a file, or why it cannot be read. */
export async function peekRows(path: string, kind: Kind): Promise<{ peek: string[][] } | { fault: StreamFault }> {
  const rows = streamRows({ path, kind, from: 0, most: MOST_ROWS, cells: MOST_CELLS, atOnce: PEEKED })
  const first = await rows.next()
  await rows.return(null)
  if (first.done) return first.value ? { fault: first.value.fault } : { peek: [] }
  return { peek: first.value.rows }
}

/** The file is in, or given up. */
export async function dropBigFile(dataFolder: string, id: string): Promise<void> {
  await rm(bigFilePath(dataFolder, id), { force: true })
}
