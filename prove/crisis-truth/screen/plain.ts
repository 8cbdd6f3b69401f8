import { translator } from '../../../kit/i18n/translate.ts'

const t = translator('nb')

/** As it is read: whatever letters and spaces it is set with. */
export const plain = (text: string): string =>
  text.replaceAll('\u2060', '').replaceAll(/\s+/g, ' ').trim().toLowerCase()

/** Words of the catalogue as they are read. */
export const said = (key: string, params: Record<string, unknown> = {}): string => plain(t(key, params))

/** Which of these is read there? */
export const saidOf = <Key extends string>(text: string, keys: readonly Key[], prefix: string, params = {}): Key[] =>
  keys.filter((key) => plain(text).includes(said(`${prefix}${key}`, params)))

export const has = (text: string, words: string): boolean => plain(text).includes(plain(words))
