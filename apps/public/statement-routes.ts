import type { Database } from '../../kit/db/database.ts'
import type { Web } from '../../kit/http/web.ts'
import type { Language } from '../../kit/kernel/caller.ts'
import { publicPrivacyRules } from '../../slices/organisation/index.ts'
import { type Kept, keptBytes } from './kept-bytes.ts'
import { accessibilityPage, privacyPage } from './pages/statement-pages.ts'
import { sendKept } from './send-kept.ts'
import { interfaceLanguage, type Site } from './site.ts'

/** Accessibility, and privacy with the times of keeping as they are now. */
export function registerStatements(web: Web, site: Site, publicDb: Database): void {
  serve(web, '/personvern', async (language) => privacyPage(site, language, await publicPrivacyRules(publicDb)))
  serve(web, '/tilgjengelighet', async (language) => accessibilityPage(site, language))
}

/** The same words keep their bytes, so that a reader who has the page gets 304. */
function serve(web: Web, path: string, make: (language: Language) => Promise<string>): void {
  const kept = new Map<Language, Kept>()
  web.get(path, { config: { access: 'public', consequence: 'read' } }, async (request, reply) => {
    const language = interfaceLanguage((request.query as Record<string, unknown>).sprak)
    const text = await make(language)
    const page = keptBytes({ status: 200, type: 'text/html; charset=utf-8', text }, kept.get(language))
    kept.set(language, page)
    return sendKept(request, reply, page)
  })
}
