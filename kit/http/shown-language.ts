import { type Caller, LANGUAGES, type Language } from '../kernel/caller.ts'

/** A cookie that the pages set: the language they are shown in on this device, which may be another than the account's. */
export const SHOWN_LANGUAGE = 'varde_language'

/** The caller as the page addresses them: one language for a page, for what the server words too. A program has no page. */
export function inShownLanguage(caller: Caller, cookies: Readonly<Record<string, string | undefined>>): Caller {
  const language = LANGUAGES.find((one): one is Language => one === cookies[SHOWN_LANGUAGE])
  return caller.kind === 'person' && language ? { ...caller, language } : caller
}
