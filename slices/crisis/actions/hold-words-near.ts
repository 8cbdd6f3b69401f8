import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isQuestion, weighAnswer } from '../rules/answer-basis.ts'
import { sentencesOf } from '../rules/content-words.ts'
import { maySay } from '../rules/fact.ts'
import { type Basis, type Room, saysOutright, weighSentences } from '../rules/sentence-basis.ts'
import { openRooms } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { readable } from './load-crisis.ts'
import { roomsNear } from './rooms-near.ts'
import { roomOf } from './weigh-statement.ts'

/** Norwegian words about a unit that leave by another way than its room. */
type WordsNear = Parameters<Varde['holdWords']>[2]

/**
 * What stands as unconfirmed or as a rumour in an open room at a unit, above or below it leaves in no other words either: by the rule of the room's own, of what says it outright. What one of the rooms has confirmed may be said. A room that the
 * caller may not know of refuses nothing, so that it is not found out that way. Throws `crisis.sentence-unconfirmed`, and to whoever may not open
 * the room `crisis.sentence-unconfirmed-there`, without the fact.
 */
export async function holdWordsNear(trx: Trx, caller: Caller, words: WordsNear, now: Date): Promise<void> {
  const { unitId, mode } = words
  const near = await readable(trx, caller, await roomsNear(trx, await openRooms(trx, mode), unitId))
  const rooms = await Promise.all(
    near.map(async ({ file, isIn }) => {
      const room = await roomOf(trx, file, await factsOf(trx, file.id), { nextAt: null, isCorrection: true, now })
      return { room, isIn, number: file.number }
    }),
  )
  // What one room has confirmed may be said, though another that it reaches has only heard of it.
  const known = rooms.flatMap(({ room }) => room.facts.filter(maySay).map((fact) => ({ fact, room })))
  for (const { room, isIn, number } of rooms) {
    const isUntrue = ({ text, basis, factIds }: Weighed) =>
      basis === 'refused' &&
      room.facts.some(({ id, text: fact }) => factIds.includes(id) && saysOutright(text, fact, room.given)) &&
      !known.some((one) => saysOutright(text, one.fact.text, one.room.given))
    const untrue = said(words, room).find(isUntrue) ?? asked(words, room).find(({ basis }) => basis === 'refused')
    if (!untrue) continue
    const sentence = untrue.text
    if (!isIn) throw new Failure('invalid', 'crisis.sentence-unconfirmed-there', { sentence, number })
    const refusedBy = room.facts.filter(({ id }) => untrue.factIds.includes(id))
    const fact = (refusedBy.find((one) => saysOutright(sentence, one.text, room.given)) ?? refusedBy[0]!).text
    throw new Failure('invalid', 'crisis.sentence-unconfirmed', { sentence, fact })
  }
}

type Weighed = { text: string; basis: Basis; factIds: string[] }

const said = (words: WordsNear, room: Room): Weighed[] =>
  weighSentences({ title: '', paragraphs: words.said.flatMap((text) => text.split('\n')) }, room)

function asked({ asked }: WordsNear, room: Room): Weighed[] {
  // «Om noen er skadd» asks, also where it stands in a list without its sign.
  const questions = asked
    .flatMap((text) => text.split('\n'))
    .flatMap(sentencesOf)
    .map((one) => [one, `${one.replace(/[.?!\s]+$/u, '')}?`].find(isQuestion) ?? one)
  return questions.flatMap((title) => weighAnswer({ title, paragraphs: [] }, room))
}
