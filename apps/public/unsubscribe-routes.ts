import type { FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import type { Language } from '../../kit/kernel/caller.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { endRegistration, registrationToken } from '../../slices/audience/index.ts'
import { readLink } from '../../slices/dispatch/index.ts'
import { endFollowing } from '../../slices/press/index.ts'
import { noLinkPage, unsubscribePage } from './pages/receipt-page.ts'
import { FORM_BYTES, perLink, sendPrivate } from './private-pages.ts'
import { interfaceLanguage, type Site } from './site.ts'

const languageOf = (request: FastifyRequest): Language =>
  interfaceLanguage((request.query as Record<string, unknown>).sprak)

/**
 * The way out of a subscription (RFC 8058): a mail program posts `List-Unsubscribe=One-Click` and is answered at once
 * without a redirect; a person meets a page with one button. Opening the link changes nothing.
 */
export function registerUnsubscribe(web: Web, varde: Varde, site: Site): void {
  web.get<{ Params: { token: string } }>(
    '/avmeld/:token',
    { config: { access: 'public', consequence: 'read' } },
    (request, reply) => {
      const { token } = request.params
      if (!endTokenOf(varde, token) && !isFollower(varde, token))
        return sendPrivate(reply, noLinkPage(site, languageOf(request)), 404)
      return sendPrivate(reply, unsubscribePage(site, languageOf(request), token, false))
    },
  )
  const change = {
    config: { access: 'public' as const, consequence: 'write' as const, rateLimit: perLink },
    bodyLimit: FORM_BYTES,
  }
  web.post<{ Params: { token: string } }>('/avmeld/:token', change, async (request, reply) => {
    const { token } = request.params
    const language = isFollower(varde, token)
      ? ((await endFollowing(varde, token))?.language ?? null)
      : await end(varde, endTokenOf(varde, token))
    if (!language) return sendPrivate(reply, noLinkPage(site, languageOf(request)), 404)
    return sendPrivate(reply, unsubscribePage(site, interfaceLanguage(language), token, true))
  })
}

/** News from the press room carries the link of one who follows. */
const isFollower = (varde: Varde, token: string) => readLink(varde.secrets.link, token)?.startsWith('fol_') ?? false

/** E-mail carries a token of the dispatch; the confirmation of a registration carries the audience's own. */
function endTokenOf(varde: Varde, token: string): string | null {
  const id = readLink(varde.secrets.link, token)
  if (id?.startsWith('sub_')) return registrationToken(varde, 'end', id)
  return /^sub_[0-9a-z]+\.[\w-]+$/.test(token) ? token : null
}

async function end(varde: Varde, token: string | null): Promise<string | null> {
  if (!token) return null
  try {
    return (await endRegistration(varde, token)).language
  } catch (error) {
    if (error instanceof Failure && error.kind === 'not-found') return null
    throw error
  }
}
