import type { Language } from '../../../kit/kernel/caller.ts'

/** Languages stand in the path, not behind a question mark, so that the same addresses work as plain files on any host. */
export const statusPath = (key: string, language: Language): string =>
  language === 'nb' ? `/status/${key}` : `/status/${key}/${language}`

export const statusListPath = (language: Language): string => (language === 'nb' ? '/status' : `/status/${language}`)
