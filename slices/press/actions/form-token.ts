import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Varde } from '../../../kit/settings/varde.ts'

const MARK_BYTES = 18

/** A public form as it was handed out: which form, when, and a number that no other has. */
export type FormToken = { issuedAt: number; nonce: string }

/** What a form carries as proof that we made it: `<milliseconds>.<nonce>.<mark>`. Kept nowhere, it proves itself. */
export function newFormToken(varde: Varde, form: string): string {
  const body = `${varde.now().getTime().toString(36)}.${randomBytes(12).toString('base64url')}`
  return `${body}.${markOf(varde, form, body)}`
}

/** Reads the proof of a form, or null when it is none of ours, or of another form. */
export function readFormToken(varde: Varde, form: string, token: string): FormToken | null {
  const [time = '', nonce = '', mark = ''] = token.split('.')
  const given = Buffer.from(mark)
  const expected = Buffer.from(markOf(varde, form, `${time}.${nonce}`))
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return { issuedAt: Number.parseInt(time, 36), nonce }
}

function markOf(varde: Varde, form: string, body: string): string {
  const mac = createHmac('sha256', varde.secrets.link).update(`form:${form}:${body}`).digest()
  return mac.subarray(0, MARK_BYTES).toString('base64url')
}
