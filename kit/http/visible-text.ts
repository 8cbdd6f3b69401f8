import { visible } from '../kernel/visible-text.ts'

/**
 * What was sent, with its texts as a reader sees them: what hides or turns is gone, and a text of invisible signs alone is empty, so that where words are
 * asked for there are words. Passwords are as they were typed.
 */
export function visibleText(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return /password/i.test(key) ? value : visible(value)
  if (Array.isArray(value)) return value.map((one) => visibleText(one, key))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visibleText(one, name)]))
}
