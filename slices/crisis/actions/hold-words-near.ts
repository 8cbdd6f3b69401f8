import type { Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { isQuestion, weighAnswer } from '../rules/answer-basis.ts'
import { sentencesOf } from '../rules/content-words.ts'
import { type Room, weighSentences } from '../rules/sentence-basis.ts'
import { openRooms } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { readable } from './load-crisis.ts'
import { roomsNear } from './rooms-near.ts'
import { roomOf } from './weigh-statement.ts'

/** Norwegian words about a unit that leave by another way than its room. `asked`: what somebody may ask, which tells what it takes for granted. */
export type WordsNear = { unitId: string; mode: Mode; said: readonly string[]; asked: readonly string[] }

/**
 * What stands as unconfirmed or as a rumour in an open room at a unit, above or below it leaves in no other words either: by the rule of the room's own. A room that the
 * caller may not know of refuses nothing, so that it is not found out that way. Throws `crisis.sentence-unconfirmed`, and to whoever may not open
 * the room `crisis.sentence-unconfirmed-there`, without the fact.
 */
export async function holdWordsNear(trx: Trx, caller: Caller, words: WordsNear, now: Date): Promise<void> {
  const { unitId, mode } = words
  const files = await roomsNear(trx, await openRooms(trx, mode), unitId)
  for (const { file, isIn } of await readable(trx, caller, files)) {
    const facts = await factsOf(trx, file.id)
    const room = await roomOf(trx, file, facts, { nextAt: null, isCorrection: false, now })
    const untrue = weighed(words, room).find(({ basis }) => basis === 'refused')
    if (!untrue) continue
    const sentence = untrue.text
    if (!isIn) throw new Failure('invalid', 'crisis.sentence-unconfirmed-there', { sentence, number: file.number })
    const fact = facts.find(({ id }) => id === untrue.factIds[0])!.text
    throw new Failure('invalid', 'crisis.sentence-unconfirmed', { sentence, fact })
  }
}

function weighed({ said, asked }: WordsNear, room: Room) {
  // «Om noen er skadd» asks, also where it stands in a list without its sign.
  const questions = asked
    .flatMap((text) => text.split('\n'))
    .flatMap(sentencesOf)
    .map((one) => [one, `${one.replace(/[.?!\s]+$/u, '')}?`].find(isQuestion) ?? one)
  return [
    ...weighSentences({ title: '', paragraphs: said.flatMap((text) => text.split('\n')) }, room),
    ...questions.flatMap((title) => weighAnswer({ title, paragraphs: [] }, room)),
  ]
}
