import { createHash } from 'node:crypto'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Block } from '../rules/body.ts'

export type FrozenContent = {
  editions: Record<string, { title: string; body: Block[] }>
  question: Record<string, string> | null
  confirm: boolean
  byName: boolean
  byNameReason: string | null
}

/** SHA-256 in hex over the canonical JSON: the same content always gives the same fingerprint, here and years later. */
export function fingerprintOf({ editions, question, confirm, byName, byNameReason }: FrozenContent): string {
  const content = canonical({ editions, question, confirm, byName, byNameReason })
  return createHash('sha256').update(content).digest('hex')
}
