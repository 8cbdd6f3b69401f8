const WORD = /[\p{L}\d]+/gu
const NAME_OR_NUMBER = /^(?:\p{Lu}\p{L}{2,}|\d{4,})$/u

/** Does the reason give again a name, or a number, of the words that are to go? Every word with a capital letter may be one. */
export function repeatsName(reason: string, emptied: string): boolean {
  const said = new Set(emptied.match(WORD) ?? [])
  return (reason.match(WORD) ?? []).some((word) => NAME_OR_NUMBER.test(word) && said.has(word))
}
