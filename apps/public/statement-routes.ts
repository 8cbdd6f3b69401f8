import type { Web } from '../../kit/http/web.ts'
import { LANGUAGES, type Language } from '../../kit/kernel/caller.ts'
import { keptBytes } from './kept-bytes.ts'
import { accessibilityPage, privacyPage } from './pages/statement-pages.ts'
import { privacyRecords } from './privacy-records.ts'
import { sendKept } from './send-kept.ts'
import { interfaceLanguage, type Site } from './site.ts'

/** Accessibility and privacy: made once, since they change only with a new release or pack. */
export function registerStatements(web: Web, site: Site, packName: string): void {
  const records = privacyRecords(packName)
  serve(web, '/personvern', (language) => privacyPage(site, language, records))
  serve(web, '/tilgjengelighet', (language) => accessibilityPage(site, language))
}

function serve(web: Web, path: string, make: (language: Language) => string): void {
  const made = new Map(
    LANGUAGES.map((language) => [
      language,
      keptBytes({ status: 200, type: 'text/html; charset=utf-8', text: make(language) }),
    ]),
  )
  web.get(path, { config: { access: 'public' } }, (request, reply) => {
    const language = interfaceLanguage((request.query as Record<string, unknown>).sprak)
    return sendKept(request, reply, made.get(language)!)
  })
}
