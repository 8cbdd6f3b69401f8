import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import type { Secrets } from '../../../kit/settings/secrets.ts'
import type { Answers } from '../rules/survey/answer.ts'

/** How an answer came in; counted when the box is opened, and kept with no answer. */
export type Via = 'invitation' | 'link' | 'paper'
export type BoxedAnswer = { via: Via; answers: Answers }

const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Every sealed answer is as long as a multiple of this, so that its length says nothing. */
const BLOCK_BYTES = 4096

/** The key of one survey's box, from the keys' file: the database alone opens nothing. */
const keyOf = ({ link }: Secrets, surveyId: string) =>
  Buffer.from(hkdfSync('sha256', link, surveyId, 'varde survey box 1', 32))

/** Seals one answer (AES-256-GCM). */
export function seal(secrets: Secrets, surveyId: string, answer: BoxedAnswer): Buffer {
  const plain = Buffer.from(JSON.stringify(answer))
  const padded = Buffer.alloc(Math.ceil(plain.length / BLOCK_BYTES) * BLOCK_BYTES, ' ')
  plain.copy(padded)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secrets, surveyId), nonce)
  return Buffer.concat([nonce, cipher.update(padded), cipher.final(), cipher.getAuthTag()])
}

/** What was sealed. Throws when it was sealed with another key or for another survey. */
export function unseal(secrets: Secrets, surveyId: string, sealed: Buffer): BoxedAnswer {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secrets, surveyId), sealed.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  const padded = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  return JSON.parse(padded.toString()) as BoxedAnswer
}

/** An id that says nothing of when it was made. */
export const blankId = (): string => randomBytes(16).toString('hex')

/** The same items in an order drawn by lot (Fisher and Yates). */
export function shuffled<T>(items: readonly T[]): T[] {
  const out = [...items]
  for (let at = out.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    ;[out[at], out[other]] = [out[other]!, out[at]!]
  }
  return out
}
