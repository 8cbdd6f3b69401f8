import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Made } from './kept-bytes.ts'
import type { KeptPages } from './kept-pages.ts'
import { sendKept } from './send-kept.ts'

/** Answers with the kept page when it is known to be right, else makes it; one that nobody has asked for lately in its turn. */
export function answerKept(
  pages: KeptPages,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  key: string,
  make: () => Promise<Made>,
): FastifyReply | Promise<FastifyReply> {
  const kept = pages.atHand(key)
  if (kept) return sendKept(request, reply, kept)
  const made = pages.has(key)
    ? pages.fetch(key, make)
    : pages.newAddresses.make(request.ip, Date.now(), () => pages.fetch(key, make))
  return made.then((page) => sendKept(request, reply, page))
}
