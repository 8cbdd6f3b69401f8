import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { answerPage, takeLinkAnswer } from '../../slices/crisis/index.ts'
import { callAnswerPage } from './pages/call-answer-page.ts'
import { noLinkPage } from './pages/receipt-page.ts'
import { FORM_BYTES, field, perLink, privately, sendPrivate } from './private-pages.ts'
import { interfaceLanguage, type Site } from './site.ts'

type Link = { Params: { token: string } }

/** The link in an SMS that calls somebody in: opening it changes nothing, one press answers, once. */
export function registerCallAnswers(web: Web, varde: Varde, site: Site): void {
  web.get<Link>('/svar/:token', { config: { access: 'public', consequence: 'read' } }, async (request, reply) => {
    const { token } = request.params
    const page = await answerPage(varde, token)
    const { sprak } = request.query as Record<string, unknown>
    if (!page) return sendPrivate(reply, noLinkPage(site, interfaceLanguage(sprak)), 404)
    return sendPrivate(reply, callAnswerPage({ site, page, token }))
  })
  const change = {
    config: { access: 'public' as const, consequence: 'write' as const, rateLimit: perLink },
    bodyLimit: FORM_BYTES,
  }
  web.post<Link>('/svar/:token', change, async (request, reply) => {
    const answer = field(request, 'svar') === 'nei' ? 'cannot' : 'coming'
    await takeLinkAnswer(varde, request.params.token, answer)
    return privately(reply).redirect(`/svar/${encodeURIComponent(request.params.token)}`, 303)
  })
}
