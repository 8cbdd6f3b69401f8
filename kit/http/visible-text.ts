/** What nobody sees and that turns or hides what stands beside it: overrides of direction, and space without width. Joiners and marks that scripts need stay. */
const HIDDEN = /[\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const UNSEEN = /^[\s\p{Cf}]+$/u

/**
 * What was sent, with its texts as a reader sees them: what hides or turns is gone, and a text of invisible signs alone is empty, so that where words are
 * asked for there are words. Passwords are as they were typed.
 */
export function visibleText(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    if (/password/i.test(key)) return value
    const seen = value.replace(HIDDEN, '')
    return UNSEEN.test(seen) && /\p{Cf}/u.test(value) ? '' : seen
  }
  if (Array.isArray(value)) return value.map((one) => visibleText(one, key))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visibleText(one, name)]))
}
