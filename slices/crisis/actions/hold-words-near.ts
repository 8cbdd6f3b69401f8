import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CRISIS_EVENTS } from '../events.ts'
import { affirms } from '../rules/affirms.ts'
import { isQuestion, weighAnswer } from '../rules/answer-basis.ts'
import { askedApart, ofOne, saidIfSo } from '../rules/asked-apart.ts'
import { sentencesOf } from '../rules/content-words.ts'
import type { HardStop } from '../rules/crisis.ts'
import { withoutExempt } from '../rules/exempt-clause.ts'
import { maySay } from '../rules/fact.ts'
import { deniesOutright, isKnownToo, saysOutright, takesForGranted, tellsOfIt } from '../rules/says-outright.ts'
import { type Basis, type Room, weighSentences } from '../rules/sentence-basis.ts'
import { type Group, groupOfKinds } from '../rules/statement.ts'
import { harmIn } from '../rules/translation-tells.ts'
import { type CrisisRow, closedAtStop, closedSince, findCrisis, openRooms } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { announceCrisis } from './announce-crisis.ts'
import { type LoadedCrisis, readable } from './load-crisis.ts'
import { roomsNear } from './rooms-near.ts'
import { waitingGroups } from './waiting-groups.ts'
import { roomOf, toldInRoom } from './weigh-statement.ts'

/** Norwegian words about a unit that leave by another way than its room. */
type WordsNear = Parameters<Varde['holdWords']>[2]

/**
 * What stands as unconfirmed or as a rumour in an open room at a unit, above or below it, or at one that the words name or go to, leaves in no other words either, and nobody denies it: by the rule of the room's own, of what says it outright. What one of the rooms has confirmed may be said. While a
 * stop of a room stands, also when it is closed, those who wait at it hear nothing of what the room knows, in the words of another room (`heldBy`) either: what is not confirmed there is that room's own matter. Of a room that the
 * caller may not know of nothing is said: its stop alone holds, with `crisis.words-wait` and no word of what. Throws `crisis.sentence-unconfirmed-beside`, to whoever may not open
 * the room `crisis.sentence-unconfirmed-there`, without the fact, `crisis.sentence-unconfirmed-closed` where the room was closed after the words were begun (`begunAt`), `crisis.sentence-before-next-of-kin` and `crisis.sentence-before-victims`, and `crisis.stop-stands-near` until whoever does it has said that the words, in whatever language, tell nothing of it.
 */
export async function holdWordsNear(trx: Trx, caller: Caller, words: WordsNear, now: Date): Promise<void> {
  const { mode, begunAt, heldBy } = words
  const unitId = (heldBy && (await findCrisis(trx, heldBy))?.unit_id) || words.unitId
  const atStop = (await closedAtStop(trx, now)).filter((file) => file.mode === mode)
  const closed = [...atStop, ...(begunAt ? await closedSince(trx, mode, begunAt) : [])]
  const all = new Map([...(await openRooms(trx, mode)), ...closed].map((file) => [file.id, file]))
  const others = [...all.values()].filter(({ id }) => id !== heldBy)
  const near = await roomsNear(trx, others, unitId, words)
  const shown = await readable(trx, caller, near)
  const closedThere = new Set(atStop.map(({ id }) => id))
  const stands = ({ id, state }: CrisisRow) => state === 'open' || closedThere.has(id)
  await weighNear(trx, shown, words, { caller, now, stands })
  const isShown = ({ id }: CrisisRow) => shown.some(({ file }) => file.id === id)
  for (const file of near) if (stands(file) && !isShown(file)) await holdUnseen(trx, file, words, { caller, now })
  const far = others.filter((file) => stands(file) && near.every(({ id }) => id !== file.id))
  await askOfEverywhere(trx, far, words, { caller, now })
}

type Asking = { caller: Caller; now: Date }

/** The stop of a room that whoever lets the words go may not know of: what tells those who wait there of it leaves all the same not, and nothing is said of why. */
async function holdUnseen(trx: Trx, file: CrisisRow, words: WordsNear, { caller, now }: Asking): Promise<void> {
  const room = await roomBeside(trx, file, now)
  try {
    await holdAtStop(trx, { caller: { ...caller, acknowledged: undefined }, now }, words, { file, room })
    await holdForeign(trx, file, words)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Failure('invalid', 'crisis.words-wait', { sentence: error.details.sentence })
  }
}

/** Whoever may not know of the room cannot be asked whether words in another language tell of it: an English sentence that tells of somebody harmed is held. */
async function holdForeign(
  trx: Trx,
  file: CrisisRow,
  { spoken, said, asked: ours, answers, to }: WordsNear,
): Promise<void> {
  const { stop, waits } = await waitingGroups(trx, file)
  if (!stop || !reaches(to, waits)) return
  const read = [...said, ...ours, ...answers.map((one) => one.asked)]
  const foreign = spoken.filter((text) => !read.includes(text))
  const [sentence] = foreign.flatMap((text) => text.split('\n').flatMap((line) => harmIn(line) ?? []))
  if (sentence) throw new Failure('invalid', 'crisis.words-wait', { sentence })
}

/** What goes to those who wait at every unit goes to those who wait at this one: whoever lets it go, and may know of the room, is asked, and no rule refuses what happened elsewhere. */
async function askOfEverywhere(
  trx: Trx,
  far: readonly CrisisRow[],
  { everywhere = [] }: WordsNear,
  { caller, now }: Asking,
): Promise<void> {
  const groups = everywhere.flatMap((kind) => groupOfKinds([kind]) ?? [])
  if (groups.length === 0 || far.length === 0) return
  for (const { file } of await readable(trx, caller, far)) {
    const { stop, waits } = await waitingGroups(trx, file)
    const isReached = groups.some((group) => group !== 'public' && waits.includes(group))
    if (stop && isReached) await askWhetherTold(trx, caller, file, { stop, to: everywhere, now })
  }
}

const roomBeside = async (trx: Trx, file: CrisisRow, now: Date): Promise<Room> => ({
  ...(await roomOf(trx, file, await factsOf(trx, file.id), { nextAt: null, isCorrection: true, now })),
  isBeside: true,
})

/** What no person may pass is refused first: what an open room has not confirmed, then what waits at a stop, and last what a closed room had not confirmed. */
async function weighNear(
  trx: Trx,
  near: readonly LoadedCrisis[],
  words: WordsNear,
  { caller, now, stands }: { caller: Caller; now: Date; stands: (file: CrisisRow) => boolean },
): Promise<void> {
  const rooms = await Promise.all(
    near.map(async ({ file, isIn }): Promise<RoomNear> => ({ file, room: await roomBeside(trx, file, now), isIn })),
  )
  const open = words.heldBy ? [] : rooms.filter(({ file }) => wentOn(file, words))
  // What one room has confirmed may be said, though another that it reaches has only heard of it.
  const known = open.flatMap(({ room }) => room.facts.filter(maySay).map((fact) => ({ fact, room })))
  for (const one of open) if (one.file.state === 'open') holdUnconfirmed(words, one, known)
  for (const one of rooms) if (stands(one.file)) await holdAtStop(trx, { caller, now }, words, one)
  for (const one of open) holdUnconfirmed(words, one, known)
}

type RoomNear = { file: CrisisRow; room: Room; isIn: boolean }
type Known = readonly { fact: Room['facts'][number]; room: Room }[]

/** What a room has not confirmed leaves in no other words. */
function holdUnconfirmed(words: WordsNear, { file, room, isIn }: RoomNear, known: Known): void {
  const { number } = file
  const untruth = ({ text, basis, factIds }: Weighed) =>
    room.facts.find(
      (fact) =>
        !maySay(fact) &&
        ((factIds.includes(fact.id) && basis === 'refused' && saysOutright(text, fact.text, room.given, room.years)) ||
          // What takes words back, or says that we do not know, denies nothing, whatever stands beside it.
          (basis === 'none' &&
            deniesOutright(
              withoutExempt(text, room.given, ['unknown', 'taken-back']),
              fact.text,
              room.given,
              room.years,
            ))) &&
        !known.some((one) => isKnownToo(text, fact.text, one.fact.text, one.room.given, room.years)),
    )
  const refused = [...said(words, room), ...affirmed(words, room)]
    .flatMap((one) => ({ sentence: one.asked ?? one.text, fact: untruth(one) }))
    .find((one) => one.fact)
  const [guess] = refused ? [] : asked(words, room).filter(({ basis }) => basis === 'refused')
  if (!refused && !guess) return
  const sentence = refused?.sentence ?? guess!.text
  if (file.state === 'closed') throw new Failure('invalid', 'crisis.sentence-unconfirmed-closed', { sentence, number })
  if (!isIn) throw new Failure('invalid', 'crisis.sentence-unconfirmed-there', { sentence, number })
  const fact = (refused?.fact ?? room.facts.find(({ id }) => guess!.factIds.includes(id))!).text
  throw new Failure('invalid', 'crisis.sentence-unconfirmed-beside', { sentence, fact, number })
}

/** Is it open, or was it when the words were begun? */
const wentOn = ({ state, closed_at: closedAt }: CrisisRow, { begunAt }: WordsNear): boolean =>
  state === 'open' || (begunAt !== undefined && closedAt !== null && closedAt >= begunAt)

/** Is any of these kinds of audience among those who wait? Whom a room has no group for is outside. */
const reaches = (to: readonly string[], waits: readonly Group[]): boolean =>
  to.some((kind) => waits.includes(groupOfKinds([kind]) ?? 'public'))

/** While the stop stands, whoever waits at it hears of nothing that the room knows by another way either. */
async function holdAtStop(
  trx: Trx,
  { caller, now }: { caller: Caller; now: Date },
  words: WordsNear,
  { file, room }: { file: CrisisRow; room: Room },
): Promise<void> {
  const { stop, waits } = await waitingGroups(trx, file)
  if (!stop || !reaches(words.to, waits)) return
  const { place, told } = await toldInRoom(trx, file)
  // Whatever is answered, what we let stand as a question is taken for what we know, but for what it asks of anybody.
  const questions = questionsIn(words).flatMap((sentence) =>
    askedApart(sentence).map(({ text, isOfAnybody }) => ({ sentence, text, isOnlyWhether: isOfAnybody })),
  )
  const spoken = [...said(words, room), ...affirmed(words, room), ...asked(words, room)]
  const weighed = spoken.flatMap(({ text: whole, basis, asked: question }) => {
    const sentence = question ?? whole
    const isApart = basis === 'unknown' || basis === 'none'
    const text = isApart ? withoutExempt(whole, room.given, ['unknown']) : whole
    return [
      { sentence, text: whole, isOnlyWhether: true },
      { sentence, text, isOnlyWhether: false },
      // Whoever says yes to «Er noen død på avdelingen?» says that one is.
      ...(question === undefined ? [] : [{ sentence, text: ofOne(whole), isOnlyWhether: false }]),
    ]
  })
  const known = [...told, ...room.facts.map(({ text }) => text)]
  // That we do not know whether may be said, and not how, when it is so.
  const tells = (isOnlyWhether: boolean) => (isOnlyWhether ? takesForGranted : tellsOfIt)
  const held = [...weighed, ...questions].find(({ text, isOnlyWhether }) =>
    known.some((one) => tells(isOnlyWhether)(text, one, place, room.years)),
  )
  if (!held) return askWhetherTold(trx, caller, file, { stop, to: words.to, now })
  const details = { sentence: held.sentence, number: file.number }
  if (stop === 'victims') throw new Failure('invalid', 'crisis.sentence-before-victims', details)
  throw new Failure('invalid', 'crisis.sentence-before-next-of-kin', details)
}

/** No rule finds every way to tell it, and none reads other languages: whoever lets words go says that they do not, and it is written down. Nothing is asked of what goes by itself. */
async function askWhetherTold(
  trx: Trx,
  caller: Caller,
  file: CrisisRow,
  { stop, to, now }: { stop: HardStop; to: readonly string[]; now: Date },
): Promise<void> {
  const { number } = file
  if (!caller.acknowledged) return
  if (!caller.acknowledged.includes(number)) throw new Failure('conflict', 'crisis.stop-stands-near', { number, stop })
  await announceCrisis(trx, caller, file, CRISIS_EVENTS.stopReadBeside, now, { stop, to: [...to] })
}

/** `asked`: the question that it was said in. */
type Weighed = { text: string; basis: Basis; factIds: string[]; asked?: string }

const said = (words: WordsNear, room: Room): Weighed[] =>
  weighSentences({ title: '', paragraphs: words.said.flatMap((text) => text.split('\n')) }, room)

/** Where an answer says that it is so, it says what was asked, whoever asked it: «Er noen døde?» – «Dessverre ja.». */
const affirmed = ({ answers }: WordsNear, room: Room): Weighed[] =>
  answers
    .filter(({ answer }) => affirms(answer))
    .flatMap((one) => one.asked.split('\n').flatMap(sentencesOf))
    .flatMap((asked) =>
      weighSentences({ title: '', paragraphs: saidIfSo(asked) }, room).map((one) => ({ ...one, asked })),
    )

const asked = (words: WordsNear, room: Room): Weighed[] =>
  questionsIn(words).flatMap((title) => weighAnswer({ title, paragraphs: [] }, room))

/** «Om noen er skadd» asks, also where it stands in a list without its sign. */
const questionsIn = ({ asked }: WordsNear): string[] =>
  asked
    .flatMap((text) => text.split('\n'))
    .flatMap(sentencesOf)
    .map((one) => [one, `${one.replace(/[.?!\s]+$/u, '')}?`].find(isQuestion) ?? one)
