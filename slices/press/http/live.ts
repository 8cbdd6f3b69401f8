import type { FastifyReply } from 'fastify'
import type { EventStream } from '../../../kit/http/sse.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { loadInquiry } from '../actions/load-inquiry.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { readsIn } from '../rules/inquiry.ts'
import { deskStamp } from '../store/desk-stamp.ts'
import { attachmentContent } from '../store/letters.ts'
import { markGone, markPresent, presentAnywhere, presentIn } from '../store/presence.ts'

const LOOK_MS = 1000

/**
 * Tells that something about inquiries has changed, and nothing of what: the page asks again for what its reader may see. And who has
 * which of them open, of those that the caller reads.
 */
export async function followDesk(varde: Varde, caller: Caller, stream: EventStream): Promise<void> {
  let last = ''
  const seen = { mode: varde.mode, callerId: caller.id, unitIds: readsIn(caller) }
  while (!stream.isClosed()) {
    const [stamp, here] = await Promise.all([deskStamp(varde.db, varde.mode), presentAnywhere(varde.db, seen)])
    const text = JSON.stringify({ stamp, here })
    if (text !== last) stream.send('changed', { stamp, here })
    last = text
    await Promise.race([stream.closed, new Promise((done) => setTimeout(done, LOOK_MS))])
  }
  stream.end()
}

/** Sends the inquiry, and who else has it open, whenever something has changed, until the reader leaves. */
export async function followInquiry(varde: Varde, caller: Caller, id: string, stream: EventStream): Promise<void> {
  let last = ''
  while (!stream.isClosed()) {
    const view = await viewInquiry(varde, caller, id).catch(() => null)
    if (!view) break
    const here = (await presentIn(varde.db, id)).filter((one) => one.id !== caller.id)
    const text = JSON.stringify({ view, here })
    if (text !== last) stream.send('inquiry', { view, here })
    last = text
    await Promise.race([stream.closed, new Promise((done) => setTimeout(done, LOOK_MS))])
  }
  stream.end()
}

/** Throws `press.inquiry-not-found` to those who may not read it. */
export async function saysPresent(
  varde: Varde,
  caller: Caller,
  id: string,
  { isHere, isWriting }: { isHere: boolean; isWriting: boolean },
): Promise<void> {
  await loadInquiry(varde, caller, id)
  if (isHere) await markPresent(varde.db, { inquiryId: id, personId: caller.id, isWriting })
  else await markGone(varde.db, id, caller.id)
}

/** Never shown in the browser: what comes from outside is saved, not run. */
export async function sendFile(
  varde: Varde,
  caller: Caller,
  { id, file }: { id: string; file: string },
  reply: FastifyReply,
): Promise<FastifyReply> {
  await loadInquiry(varde, caller, id)
  const found = await attachmentContent(varde.db, id, file)
  if (!found?.content) throw new Failure('not-found', 'press.inquiry-not-found')
  return reply
    .headers({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .send(found.content)
}
