const EVERY = 'input:not([type="hidden"]):not([type="password"]), textarea'
/** What a check reads past is no difference: kinds of space, and signs that are not seen. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('nb')

/** The first field a person can write in that holds one of these words: in the dialog on top, else on the page. */
export function fieldWith(words: readonly string[]): HTMLInputElement | HTMLTextAreaElement | null {
  const sought = words.map(plain).filter((one) => one !== '')
  const within = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
  const fields = [...within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(EVERY)]
  return fields.find((one) => one.checkVisibility() && sought.some((word) => plain(one.value).includes(word))) ?? null
}
