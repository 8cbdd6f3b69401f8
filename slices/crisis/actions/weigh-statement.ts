import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { localTimeOf } from '../../../kit/kernel/local-time.ts'
import { unitNames } from '../../organisation/index.ts'
import { isQuestion, weighAnswer } from '../rules/answer-basis.ts'
import { sentencesOf } from '../rules/content-words.ts'
import { maySay } from '../rules/fact.ts'
import { promisesOther } from '../rules/promised-time.ts'
import { saidTime } from '../rules/said-time.ts'
import {
  assertsNothing,
  claimsNothing,
  needsReason,
  type Room,
  type Unfounded,
  WEIGHED,
  type WeighedSentence,
  weighSentences,
} from '../rules/sentence-basis.ts'
import { addedAsking, addedNumbers, sentenceFault } from '../rules/translation-basis.ts'
import { addedTelling } from '../rules/translation-tells.ts'
import { type CrisisRow, scenarios } from '../store/crises.ts'
import { type FactRow, factsOf } from '../store/facts.ts'
import { allPhrases } from '../store/scenarios.ts'
import type { StatementRow, UsedIn } from '../store/statements.ts'
import { saidBefore } from './said-before.ts'

type Edition = { language: string; title: string; paragraphs: readonly string[] }
type Weighing = {
  editions: readonly Edition[]
  /** Facts that whoever wrote it has chosen. */
  chosen: readonly { id: string; revision: number }[]
  unfounded: readonly Unfounded[]
  nextAt: Date | null
  isCorrection: boolean
  /** The heading is a question, and what stands under it the answer. */
  isAnswer?: boolean
  /** The statement that is weighed, once there is one: what it says itself was not said before. */
  before?: Pick<StatementRow, 'number' | 'made_at'> | null
  now: Date
}

/** What the sentences of a room are held against. */
export async function roomOf(
  db: Database,
  file: CrisisRow,
  facts: readonly FactRow[],
  { nextAt, isCorrection, now, before = null }: Pick<Weighing, 'nextAt' | 'isCorrection' | 'now' | 'before'>,
): Promise<Room & { facts: readonly FactRow[] }> {
  const [{ told, place }, said] = await Promise.all([toldInRoom(db, file), saidBefore(db, file.id, before)])
  return {
    facts,
    given: [...told, ...place],
    next: nextAt && saidTime(nextAt, now, 'nb'),
    isCorrection,
    years: yearsOf(file.declared_at, now),
    said,
  }
}

const yearsOf = (...moments: Date[]): string[] => [...new Set(moments.map((moment) => localTimeOf(moment).slice(0, 4)))]

/** What the declaration tells, in Norwegian: what happened, as its kind is called and in its own words, and where. */
export async function toldInRoom(db: Database, file: CrisisRow): Promise<{ told: string[]; place: string[] }> {
  const [kinds, phrases, names] = await Promise.all([scenarios(db), allPhrases(db), unitNames(db, [file.unit_id])])
  const kind = kinds.find((one) => one.key === file.scenario_key)?.names
  const own = phrases.filter((one) => one.scenario_key === file.scenario_key && WEIGHED.includes(one.language))
  return {
    told: [kind?.nb, kind?.nn, file.what, ...own.map((one) => one.phrase)].flatMap((one) => one || []),
    place: [names.get(file.unit_id), file.place].flatMap((one) => one || []),
  }
}

/**
 * Holds every sentence against what the room knows, and gives the facts that the words rest on, chosen or not. The first edition is Norwegian, as the facts are,
 * and the others are made from it. Throws `crisis.source-not-norwegian`,
 * `crisis.sentence-unconfirmed` for one that says what stands as unconfirmed or as a rumour, `crisis.sentence-denies` for one that says that it is not so as the room knows or has heard, `crisis.promise-elsewhere` for one that promises more by another time than `nextAt`, `crisis.sentence-without-basis` for one that
 * rests on nothing and has no reason, `crisis.sentence-known` for one that says that we do not know what is confirmed and has none,
 * `crisis.translation-number` for a translation that says another number, `crisis.translation-sentences` for one that has more or fewer sentences, `crisis.translation-asks` for an English one that asks who or how where its source does not, `crisis.translation-tells` for an English one that tells of harm that its source does not tell of, and `crisis.statement-without-facts`
 * for new words of which no sentence rests on a fact, whatever was chosen: `crisis.correction-without-facts`, unless it only takes back, and
 * `crisis.answer-without-facts`, unless it asserts nothing.
 */
export async function weighStatement(
  db: Database,
  file: CrisisRow,
  { editions, chosen, unfounded, isAnswer = false, ...when }: Weighing,
): Promise<UsedIn[]> {
  const facts = await factsOf(db, file.id)
  const room = await roomOf(db, file, facts, when)
  const [source, ...others] = editions
  if (!source || !WEIGHED.includes(source.language)) throw new Failure('invalid', 'crisis.source-not-norwegian')
  const weigh = isAnswer ? weighAnswer : weighSentences
  const weighed = weigh(source, room)
  refuseUntrue(weighed, facts)
  refuseBare(weighed, unfounded, facts)
  // A question that somebody has given a reason for is asked, and asserts nothing.
  const claims = isAnswer ? weighed.filter((one) => !(one.isTitle && isQuestion(one.text))) : weighed
  const mayBeBare = isAnswer ? assertsNothing : when.isCorrection ? claimsNothing : () => false
  if (restingOn(claims, facts).length === 0 && !claims.every(({ basis }) => mayBeBare(basis))) {
    if (isAnswer) throw new Failure('invalid', 'crisis.answer-without-facts')
    if (when.isCorrection) throw new Failure('invalid', 'crisis.correction-without-facts')
    throw new Failure('invalid', 'crisis.statement-without-facts')
  }
  for (const one of others) weighed.push(...weighTranslation(source, one, room, weigh))
  const unchosen = restingOn(weighed, facts).filter((one) => !chosen.some(({ id }) => id === one.id))
  const tied = (isCounter: boolean) => (one: { id: string; revision: number }) => ({
    ...{ fact_id: one.id, revision: one.revision, is_counter: isCounter },
  })
  const denied = said(weighed, facts).filter((one) => !maySay(one))
  return [...[...chosen, ...unchosen].map(tied(false)), ...denied.map(tied(true))]
}

/** The confirmed facts that sentences rest on. */
const restingOn = (weighed: readonly WeighedSentence[], facts: readonly FactRow[]): FactRow[] =>
  said(weighed, facts).filter(maySay)

/** The same with the rumours that they deny as the room does, in an answer also where a clock beside that asks for a reason. */
function said(weighed: readonly WeighedSentence[], facts: readonly FactRow[]): FactRow[] {
  const ids = weighed.flatMap(({ basis, factIds }) => (['fact', 'counter', 'none'].includes(basis) ? factIds : []))
  return facts.filter((one) => ids.includes(one.id))
}

/**
 * A translation says what its source says, which is weighed: in any language it has a sentence for each of its source, no number of its own,
 * in English no «who» or «how» of its own, and in Norwegian it must not say what is not confirmed either. Gives its sentences.
 */
export function weighTranslation(
  source: Pick<Edition, 'title' | 'paragraphs'>,
  edition: Edition,
  room: Room & { facts: readonly FactRow[] },
  weigh = weighSentences,
): WeighedSentence[] {
  const [number] = addedNumbers(source, edition)
  const { language } = edition
  if (number !== undefined) throw new Failure('invalid', 'crisis.translation-number', { number, language })
  const unpaired = sentenceFault(source, edition)
  if (unpaired) throw new Failure('invalid', 'crisis.translation-sentences', { ...unpaired, language })
  const asking = language === 'en' ? addedAsking(source, edition) : null
  const promise =
    language === 'en' &&
    [edition.title, ...edition.paragraphs].flatMap(sentencesOf).find((one) => promisesOther(one, room.next))
  if (promise) throw new Failure('invalid', 'crisis.promise-elsewhere', { sentence: promise })
  const telling = language === 'en' ? addedTelling(source, edition) : null
  if (telling !== null) throw new Failure('invalid', 'crisis.translation-tells', { sentence: telling, language })
  if (asking !== null) throw new Failure('invalid', 'crisis.translation-asks', { sentence: asking, language })
  const weighed = WEIGHED.includes(language) ? weigh(edition, room) : []
  refuseUntrue(weighed, room.facts)
  return weighed
}

/** Nothing that stands as unconfirmed or as a rumour is said, nothing that the room knows or has heard is denied, in a title or under it, and more is promised by no other time than that which is promised. */
export function refuseUntrue(weighed: readonly WeighedSentence[], facts: readonly FactRow[]): void {
  const promise = weighed.find((one) => one.basis === 'promise')
  if (promise) throw new Failure('invalid', 'crisis.promise-elsewhere', { sentence: promise.text })
  const untrue = weighed.find((one) => one.basis === 'refused')
  if (untrue) {
    const fact = facts.find((one) => one.id === untrue.factIds[0])!.text
    throw new Failure('invalid', 'crisis.sentence-unconfirmed', { sentence: untrue.text, fact })
  }
  const denial = weighed.find((one) => one.basis === 'denied')
  if (denial) {
    const fact = facts.find((one) => one.id === denial.factIds[0])!.text
    throw new Failure('invalid', 'crisis.sentence-denies', { sentence: denial.text, fact })
  }
}

/** What rests on nothing, and what says that we do not know what is confirmed, has a reason. */
export function refuseBare(
  weighed: readonly WeighedSentence[],
  unfounded: readonly Unfounded[],
  facts: readonly FactRow[],
): void {
  const bare = weighed.find(({ basis, text }) => needsReason(basis) && !unfounded.some((one) => one.sentence === text))
  if (!bare) return
  const sentence = bare.text
  if (bare.basis === 'none') throw new Failure('invalid', 'crisis.sentence-without-basis', { sentence })
  const fact = facts.find((one) => one.id === bare.factIds[0])!.text
  throw new Failure('invalid', 'crisis.sentence-known', { sentence, fact })
}
