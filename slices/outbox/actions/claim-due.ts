import type { Varde } from '../../../kit/settings/varde.ts'
import type { Channel, Letter } from '../rules/letter.ts'
import { claimLetters, isAnyDue } from '../store/letters.ts'
import type { LetterKind } from './letter-kind.ts'

type Wish = { channel: Channel; limit: number; heldBy: number; isUrgent?: boolean }

/** Takes what is due of these kinds on a channel, but for what its kind holds back at this moment. */
export async function claimDue(varde: Varde, kinds: ReadonlyMap<string, LetterKind>, wish: Wish): Promise<Letter[]> {
  const due = { channel: wish.channel, kinds: [...kinds.keys()], now: varde.now(), isUrgent: wish.isUrgent ?? false }
  if (!(await isAnyDue(varde.db, due))) return []
  const holding = [...kinds.values()].filter(({ holds }) => holds)
  const held = await Promise.all(
    holding.map(async ({ name, holds }) => (await holds!(varde)).map((subject) => ({ kind: name, subject }))),
  )
  return claimLetters(varde.db, { ...wish, ...due, held: held.flat() })
}
