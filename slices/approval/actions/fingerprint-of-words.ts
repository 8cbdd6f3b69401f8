import { hash } from 'node:crypto'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Words } from '../rules/request.ts'

/** SHA-256 in hex over what somebody reads and says yes to: the words, and what stands beside them. The event of the yes carries it. */
export const fingerprintOfWords = (read: { words: readonly Words[]; content: Record<string, unknown> }): string =>
  hash('sha256', canonical(read), 'hex')
