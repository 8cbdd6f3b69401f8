import { simpleParser } from 'mailparser'
import { z } from 'zod'
import type { Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { countReceived, listReceived, type ReceivedRow, receivedById } from './received.ts'

const channel = z.enum(['email', 'sms', 'voice'])
const entry = z.object({
  id: z.string(),
  channel,
  address: z.string(),
  subject: z.string(),
  text: z.string().nullable().describe('The words of an SMS or a call; null for an e-mail, which is read when opened'),
  receivedAt: z.string(),
})
const item = entry.extend({
  text: z.string(),
  html: z.string().nullable(),
  from: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
})
const PAGE = 50
/** Headers that tell something to a person who wants to see what was sent. */
const SHOWN = [
  'date',
  'from',
  'to',
  'reply-to',
  'message-id',
  'content-language',
  'list-unsubscribe',
  'list-unsubscribe-post',
  'x-varde-attempt',
]

/** What every recipient of the demo got. These addresses exist in demo mode only. */
export function registerDemo(web: Web, varde: Varde): void {
  if (varde.mode !== 'demo') return
  const route = { config: { access: 'signed-in' as const, consequence: 'read' as const } }
  web.get(
    '/api/demo/inbox',
    {
      ...route,
      schema: {
        tags: ['demo'],
        summary: 'What the demo has received, the newest first',
        querystring: z.object({
          channel: channel.optional(),
          search: z.string().max(200).optional(),
          before: z.coerce.number().int().optional(),
        }),
        response: {
          200: z.object({
            items: z.array(entry),
            next: z.number().nullable(),
            counts: z.object({ email: z.number(), sms: z.number(), voice: z.number() }),
          }),
        },
      },
    },
    async ({ query }) => {
      const rows = await listReceived(varde.db, { ...query, limit: PAGE + 1 })
      const items = rows.slice(0, PAGE)
      const next = rows.length > PAGE ? items.at(-1)!.seq : null
      return { items: items.map(entryOf), next, counts: await countReceived(varde.db) }
    },
  )
  web.get(
    '/api/demo/inbox/:id',
    {
      ...route,
      schema: {
        tags: ['demo'],
        summary: 'One e-mail or SMS that the demo has received',
        params: z.object({ id: z.string() }),
        response: { 200: item },
      },
    },
    async ({ params }) => {
      const row = await receivedById(varde.db, params.id)
      if (!row) throw new Failure('not-found', 'demo.not-received')
      return row.raw
        ? { ...entryOf(row), ...(await readMail(row.raw)) }
        : { ...entryOf(row), text: row.text ?? '', html: null, from: '', headers: [] }
    },
  )
}

function entryOf(row: Pick<ReceivedRow, 'id' | 'channel' | 'address' | 'subject' | 'text' | 'received_at'>) {
  const { id, address, subject, text } = row
  return { id, channel: row.channel, address, subject, text, receivedAt: row.received_at.toISOString() }
}

async function readMail(raw: Buffer) {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true })
  const headers = mail.headerLines
    .filter(({ key }) => SHOWN.includes(key))
    .map(({ line }) => ({ name: line.slice(0, line.indexOf(':')), value: line.slice(line.indexOf(':') + 1).trim() }))
  return { text: mail.text ?? '', html: mail.html || null, from: mail.from?.text ?? '', headers }
}
