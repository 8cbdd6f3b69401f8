import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Made } from './kept-bytes.ts'
import type { KeptPages } from './kept-pages.ts'
import { sendKept } from './send-kept.ts'

/** Answers with the kept page when it is known to be right, else makes it. */
export function answerKept(
  pages: KeptPages,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  key: string,
  make: () => Promise<Made>,
): FastifyReply | Promise<FastifyReply> {
  const kept = pages.atHand(key)
  return kept ? sendKept(request, reply, kept) : pages.fetch(key, make).then((made) => sendKept(request, reply, made))
}
