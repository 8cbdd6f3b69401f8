import { hash } from 'node:crypto'
import type { Database } from '../../../kit/db/database.ts'
import { BLOCK, type Join, rootOf } from '../rules/tree.ts'
import { blocksOf, hashesBetween, saveBlock } from '../store/tree.ts'

const LEAF = Buffer.of(0)
const NODE = Buffer.of(1)
export const leafOf = (entryHash: Uint8Array): Buffer => hash('sha256', Buffer.concat([LEAF, entryHash]), 'buffer')
export const join: Join = (left, right) => hash('sha256', Buffer.concat([NODE, left, right]), 'buffer')

/** The root over the first `size` entries; whole blocks that are new are kept, so that the next time costs little. */
export async function growTree(db: Database, size: number): Promise<Buffer> {
  const blocks = await wholeBlocks(db, size)
  const rest = await leavesAfter(db, blocks.length * BLOCK, size)
  return Buffer.from(rootOf(rest.length > 0 ? [...blocks, rootOf(rest, join)] : blocks, join))
}

/** The roots of the whole blocks of a tree of this size. */
export async function wholeBlocks(db: Database, size: number): Promise<Uint8Array[]> {
  const count = Math.floor(size / BLOCK)
  const blocks: Uint8Array[] = await blocksOf(db, count)
  for (let number = blocks.length; number < count; number++) {
    const root = rootOf(await leavesAfter(db, number * BLOCK, (number + 1) * BLOCK), join)
    await saveBlock(db, number, root)
    blocks.push(root)
  }
  return blocks
}

/** The leaves of the entries after `from` up to `to`. */
export async function leavesAfter(db: Database, from: number, to: number): Promise<Buffer[]> {
  return from === to ? [] : (await hashesBetween(db, from + 1, to)).map(leafOf)
}
