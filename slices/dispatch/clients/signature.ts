import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const TOLERANCE_SECONDS = 300

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 over "<t>.<body>">`, the value of the header Varde-Signature. */
export function signature(secret: string, body: string, now: Date): string {
  const time = Math.floor(now.getTime() / 1000)
  return `t=${time},v1=${mac(secret, `${time}.${body}`)}`
}

/** Was this body signed with the secret in the last five minutes? Compares in constant time. */
export function isSigned(secret: string, header: string, body: string, now: Date): boolean {
  const fields = new Map(header.split(',').map((field) => field.trim().split('=', 2) as [string, string]))
  const time = Number(fields.get('t'))
  if (!Number.isInteger(time) || Math.abs(now.getTime() / 1000 - time) > TOLERANCE_SECONDS) return false
  return isSame(fields.get('v1') ?? '', mac(secret, `${time}.${body}`))
}

/** Compares secrets without telling by the time it takes how much of them is right. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}

/** Each receiver has a secret of its own, made from the installation's key, the receiver's id and how often it was renewed. */
export function receiverSecret(installationKey: string, { id, secretNo }: { id: string; secretNo: number }): string {
  const renewed = secretNo === 0 ? '' : `:${secretNo}`
  return createHmac('sha256', installationKey).update(`webhook:${id}${renewed}`).digest('base64url')
}

/** Tells secrets apart without telling them. */
export const fingerprintOf = (secret: string): string => createHash('sha256').update(secret).digest('hex').slice(0, 8)

const mac = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('hex')
