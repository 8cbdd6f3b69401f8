import { createHash } from 'node:crypto'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Block } from '../rules/body.ts'
import type { ByNameTerms } from '../rules/by-name.ts'

export type FrozenContent = {
  editions: Record<string, { title: string; body: Block[] }>
  question: Record<string, string> | null
  confirm: boolean
  byName: boolean
  byNameReason: string | null
  /** Why names are seen, and until when; absent from what was approved before there were such. */
  byNameTerms?: ByNameTerms | null
}

/** SHA-256 in hex over the canonical JSON: the same content always gives the same fingerprint, here and years later. */
export function fingerprintOf({
  byNameTerms,
  editions,
  question,
  confirm,
  byName,
  byNameReason,
}: FrozenContent): string {
  const before = { editions, question, confirm, byName, byNameReason }
  const content = canonical(byNameTerms ? { ...before, byNameTerms } : before)
  return createHash('sha256').update(content).digest('hex')
}
