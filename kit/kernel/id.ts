/** Sortable ids with a prefix that says what they name: `msg_01J…`. Made in the application, never by the database. */
/** 32 signs that a database with Norwegian order sorts as code does: no «a», since «aa» is «å» there and comes after «z». */
const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz'

let lastTime = 0
let counter = 0

/**
 * A new id: prefix, 48 bits of milliseconds, 20 bits of counter (so that ids made in one process sort in the order
 * they were made), 60 random bits. Base 32, 26 characters after the prefix.
 */
export function newId(prefix: string): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    counter = 0
  } else counter++
  return `${prefix}_${base32(lastTime, 10)}${base32(counter, 4)}${randomPart(12)}`
}

/** A random token of `bytes` bytes as base64url, for links that must not be guessed. */
export function newToken(bytes = 18): string {
  const raw = crypto.getRandomValues(new Uint8Array(bytes))
  return btoa(String.fromCharCode(...raw))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function base32(value: number, length: number): string {
  let text = ''
  let rest = value
  for (let i = 0; i < length; i++) {
    text = ALPHABET[rest % 32] + text
    rest = Math.floor(rest / 32)
  }
  return text
}

let pool = new Uint8Array(0)
let used = 0

function randomPart(length: number): string {
  if (used + length > pool.length) {
    pool = crypto.getRandomValues(new Uint8Array(4096))
    used = 0
  }
  let text = ''
  for (let i = 0; i < length; i++) text += ALPHABET[pool[used++]! % 32]
  return text
}
