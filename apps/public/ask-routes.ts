import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../kit/db/database.ts'
import type { Web } from '../../kit/http/web.ts'
import { translator } from '../../kit/i18n/translate.ts'
import type { Language } from '../../kit/kernel/caller.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import {
  agencyContact,
  inquiryReceipt,
  LONGEST,
  newFormToken,
  takeWebInquiry,
  type WebForm,
  type WebFormField,
} from '../../slices/press/index.ts'
import { ASK_FIELDS, askPage, askPath, askReceiptPage } from './pages/ask-page.ts'
import type { FormFault } from './pages/form-faults.ts'
import { noLinkPage } from './pages/receipt-page.ts'
import { FORM_BYTES, field, privately, sendPrivate } from './private-pages.ts'
import { interfaceLanguage, type Site } from './site.ts'

/** A newsroom shares one address; a robot that is patient meets the clock and the trap instead. */
const QUESTIONS_PER_MINUTE = 6

const languageOf = (request: FastifyRequest): Language =>
  interfaceLanguage((request.query as Record<string, unknown>).sprak)

/** The open form for journalists. It reads contacts as `publicDb`, and writes an inquiry at the desk. */
export function registerAsk(web: Web, varde: Varde, site: Site, publicDb: Database): void {
  const open = { config: { access: 'public' as const, consequence: 'read' as const } }
  const limited = {
    config: {
      access: 'public' as const,
      consequence: 'write' as const,
      rateLimit: { max: QUESTIONS_PER_MINUTE, timeWindow: '1 minute' },
    },
    bodyLimit: FORM_BYTES,
  }
  const sendForm = async (reply: FastifyReply, language: Language, form: WebForm, faults: readonly FormFault[]) => {
    const contact = await agencyContact(publicDb)
    const token = newFormToken(varde, 'ask')
    const text = askPage({ site, language, phone: contact?.phone ?? null, form, token, faults })
    return reply
      .code(faults.length > 0 ? 422 : 200)
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .send(text)
  }
  web.get('/spor-oss', open, (request, reply) =>
    sendForm(
      reply,
      languageOf(request),
      formOf(() => ''),
      [],
    ),
  )
  web.post('/spor-oss', limited, async (request, reply) => {
    const language = languageOf(request)
    const t = translator(language)
    const form = formOf((name) => field(request, name))
    const outcome = await takeWebInquiry(varde, form, { token: field(request, 'skjema'), language })
    if (outcome.kind === 'taken')
      return privately(reply).redirect(askPath(language).replace('/spor-oss', `/spor-oss/${outcome.receipt}`), 303)
    const faults =
      outcome.kind === 'again'
        ? [{ field: null, text: t(`press:ask.again.${outcome.why}`) }]
        : outcome.faults.map((one) => ({ field: ASK_FIELDS[one.field], text: t(`press:ask.fault.${one.code}`) }))
    return sendForm(reply, language, form, faults)
  })
  web.get<{ Params: { token: string } }>('/spor-oss/:token', open, async (request, reply) => {
    const receipt = await inquiryReceipt(varde, request.params.token)
    if (!receipt) return sendPrivate(reply, noLinkPage(site, languageOf(request)), 404)
    return sendPrivate(reply, askReceiptPage(site, languageOf(request), receipt))
  })
}

function formOf(read: (name: string) => string): WebForm {
  const text = (name: WebFormField, longest: number) =>
    read(ASK_FIELDS[name]).replaceAll('\u0000', '').toWellFormed().trim().slice(0, longest)
  return {
    name: text('name', LONGEST.name),
    outlet: text('outlet', LONGEST.outlet),
    email: text('email', LONGEST.email),
    phone: text('phone', LONGEST.phone),
    topic: text('topic', LONGEST.topic),
    question: text('question', LONGEST.question),
    due: text('due', 16),
    trap: text('trap', 200),
  }
}
