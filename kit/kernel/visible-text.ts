/** What nobody sees and that turns or hides what stands beside it: overrides of direction, space without width, letters that are drawn as nothing. */
const HIDDEN = /[\u034f\u200b\u202a-\u202e\u2060\u2066-\u2069\u3164\ufeff\uffa0]/gu
/** Says how the sign before it is drawn: of an emoji, a digit in a key and an ideograph; after anything else it hides there. */
const VARIANT = /(?<![\p{Extended_Pictographic}\p{Emoji}\p{Script=Han}\p{Script=Mongolian}])[\ufe0e\ufe0f]/gu
/** Signs that show nothing by themselves, in whatever class they stand; the blank of braille is one. */
const SHOWS_NOTHING = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u
const UNSEEN = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+$/u

/** A text as a reader sees it: what hides or turns is gone, and one of invisible signs alone is empty. Joiners and marks that scripts need stay. */
export function visible(text: string): string {
  if (UNSEEN.test(text) && SHOWS_NOTHING.test(text)) return ''
  return text.replace(HIDDEN, '').replace(VARIANT, '')
}

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
