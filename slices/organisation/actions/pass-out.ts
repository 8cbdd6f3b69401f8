import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { passDoor, type Weighed } from './pass-door.ts'
import { passRooms } from './pass-rooms.ts'

/**
 * Words about a unit that somebody writes as they like and that others read: the same texts pass the door out and the open rooms. `asked`: a question
 * of ours beside the text. Throws as `passDoor` and `passRooms`.
 */
export async function passOut(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  about: Parameters<typeof passRooms>[3],
  texts: Parameters<typeof passRooms>[4],
  weighed?: Weighed,
): Promise<void> {
  const outgoing = texts.map(({ asked, answers: _, text, ...one }) => ({
    ...one,
    text: asked ? `${asked}\n\n${text}` : text,
  }))
  await passDoor(trx, varde.now(), outgoing, weighed)
  await passRooms(trx, varde, caller, about, texts)
}
