import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { hasNumber } from '../../kit/kernel/stops/has-number.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { groupPromise, promisesOfTexts, statusOfTexts } from '../../slices/crisis/index.ts'
import { answerQuestion, askBack, confirmReceipt, readLink, recipientPage } from '../../slices/dispatch/index.ts'
import { keyOf, releaseById } from '../../slices/press/index.ts'
import { LONGEST_TEXT, noLinkPage, type ReceiptAct, type ReceiptNews, receiptPage } from './pages/receipt-page.ts'
import { FORM_BYTES, field, perLink, privately, sendPrivate } from './private-pages.ts'
import { interfaceLanguage, type Site } from './site.ts'
import { withUnsure } from './unsure.ts'

type LinkRequest = FastifyRequest<{ Params: { token: string } }>
const ACTS: ReceiptAct[] = ['lest', 'svar', 'spor']

/** Receipts without sign-in, behind a signed link. GET shows and never changes; each change is a POST of its own. */
export function registerReceipts(web: Web, varde: Varde, site: Site): void {
  const open = { config: { access: 'public' as const, consequence: 'read' as const } }
  const change = {
    config: { access: 'public' as const, consequence: 'write' as const, rateLimit: perLink },
    bodyLimit: FORM_BYTES,
  }
  web.get<{ Params: { token: string } }>('/k/:token', open, (request, reply) =>
    show(varde, site, request, reply, thanksOf(request)),
  )
  web.post<{ Params: { token: string } }>('/k/:token/lest', change, async (request, reply) => {
    const id = recipientOf(varde, request)
    if (!id || !(await recipientPage(varde, id))) return noLink(site, request, reply)
    await confirmReceipt(varde, id)
    return back(request, reply, 'lest')
  })
  web.post<{ Params: { token: string } }>('/k/:token/svar', change, (request, reply) =>
    takeText(varde, site, request, reply, 'svar'),
  )
  web.post<{ Params: { token: string } }>('/k/:token/spor', change, (request, reply) =>
    takeText(varde, site, request, reply, 'spor'),
  )
  for (const act of ACTS)
    web.get<{ Params: { token: string } }>(`/k/:token/${act}`, open, (request, reply) =>
      privately(reply).redirect(`/k/${encodeURIComponent(request.params.token)}`, 303),
    )
}

/** The recipient of the link, or null for one that we did not sign. Answers without asking the database. */
function recipientOf(varde: Varde, request: LinkRequest): string | null {
  const id = readLink(varde.secrets.link, request.params.token)
  return id?.startsWith('rcp_') ? id : null
}

async function show(
  varde: Varde,
  site: Site,
  request: LinkRequest,
  reply: FastifyReply,
  news: ReceiptNews,
): Promise<FastifyReply> {
  const id = recipientOf(varde, request)
  const page = id && (await recipientPage(varde, id))
  if (!page) return noLink(site, request, reply)
  const mode = page.isDemo ? 'demo' : 'real'
  const promises = await promisesOfTexts(varde.db, mode, [page.messageId], Date.now())
  const inPublic = promises.get(page.messageId)
  const toGroup = inPublic ? null : await groupPromise(varde.db, page.messageId, varde.now())
  const promise = inPublic ?? toGroup
  const hasCome = inPublic?.followedAt != null && !inPublic.isTakenBack
  const status = hasCome ? (await statusOfTexts(varde.db, mode, [page.messageId])).get(page.messageId) : undefined
  const where = toGroup?.elsewhere ?? (status ? { key: status.key, at: null } : null)
  const [doubted] = await withUnsure({ db: varde.db, mode }, [page])
  const correction = page.publicCorrection ? await releaseById(varde.db, mode, keyOf(page.publicCorrection)) : null
  return sendPrivate(
    reply,
    receiptPage({ site, page, promise, where, correction, unsure: doubted!.unsure, token: request.params.token, news }),
    news?.kind === 'fault' ? 422 : 200,
  )
}

async function takeText(
  varde: Varde,
  site: Site,
  request: LinkRequest,
  reply: FastifyReply,
  act: 'svar' | 'spor',
): Promise<FastifyReply> {
  const id = recipientOf(varde, request)
  const page = id && (await recipientPage(varde, id))
  if (!id || !page || (act === 'svar' && page.question === null)) return noLink(site, request, reply)
  const text = field(request, 'tekst').trim()
  const fault = text === '' ? 'empty' : text.length > LONGEST_TEXT ? 'long' : hasNumber(text) ? 'number' : null
  if (fault) return show(varde, site, request, reply, { kind: 'fault', act, fault, text })
  if (act === 'svar') await answerQuestion(varde, id, text)
  else await askBack(varde, id, text)
  return back(request, reply, act)
}

/** After a change the reader is sent to the page, so that loading it again does not send the form again. */
function back(request: LinkRequest, reply: FastifyReply, act: ReceiptAct): FastifyReply {
  return privately(reply).redirect(`/k/${encodeURIComponent(request.params.token)}?takk=${act}`, 303)
}

function thanksOf(request: LinkRequest): ReceiptNews {
  const act = ACTS.find((known) => known === (request.query as Record<string, unknown>).takk)
  return act ? { kind: 'thanks', act } : null
}

function noLink(site: Site, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendPrivate(reply, noLinkPage(site, interfaceLanguage((request.query as Record<string, unknown>).sprak)), 404)
}
