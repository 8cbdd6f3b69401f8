import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Made } from './kept-bytes.ts'
import type { PressRoom } from './press-room.ts'
import { sendKept } from './send-kept.ts'

/** Answers with the kept page when it is known to be right, else makes it. */
export function answerKept(
  room: PressRoom,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  key: string,
  make: () => Promise<Made>,
): FastifyReply | Promise<FastifyReply> {
  const kept = room.atHand(key)
  return kept ? sendKept(request, reply, kept) : room.fetch(key, make).then((made) => sendKept(request, reply, made))
}
