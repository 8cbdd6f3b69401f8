import { createHmac, timingSafeEqual } from 'node:crypto'

const MAC_BYTES = 16
const MAC_LENGTH = 22

/**
 * A link token for one recipient or subscription: the id and an HMAC-SHA256 of it, cut to 128 bits, as base64url. It
 * says nothing about the person and cannot be made without the key.
 */
export function signLink(secret: string, id: string): string {
  return `${id}-${macOf(secret, id).toString('base64url')}`
}

/** The id of a token, or null when the token was not made with this key. */
export function readLink(secret: string, token: string): string | null {
  const id = token.slice(0, -MAC_LENGTH - 1)
  const mac = Buffer.from(token.slice(-MAC_LENGTH), 'base64url')
  if (!/^[a-z]{3}_[0-9a-z]+$/.test(id) || token[id.length] !== '-' || mac.length !== MAC_BYTES) return null
  // The last letter of the code holds bits that nothing is made of: one link is one text, and no other is read as it.
  return timingSafeEqual(mac, macOf(secret, id)) && token === signLink(secret, id) ? id : null
}

function macOf(secret: string, id: string): Buffer {
  return createHmac('sha256', secret).update(id).digest().subarray(0, MAC_BYTES)
}
