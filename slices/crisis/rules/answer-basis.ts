import { sentencesOf } from './content-words.ts'
import { withoutLead } from './heading-lead.ts'
import { OPENS_QUESTION } from './presupposed.ts'
import { type Room, type WeighedSentence, weighQuestion, weighSentences } from './sentence-basis.ts'

type Words = { title: string; paragraphs: readonly string[] }

const YES_OR_NO = /^(ja|jo|nei|yes|no)[.!,]?$/i
const OPENS_YES_OR_NO = /^(ja|jo|nei|yes|no),\s+/i

/** «Er noen død?» asks; «noen er død?» says so. */
export const OPENS_WHETHER =
  /^(?:(?:og|men|så)\s+)?(?:er|var|har|hadde|ble|blei|blir|vart|vert|kan|kunne|skal|skulle|vil|ville|må|måtte|bør|får|fikk|fekk|finnes|finst|vet|veit|kommer|kjem|kom|stemmer|trenger|treng|gjelder|gjeld|gjør|gjer|gjorde|åpner|opnar|stenger|stengjer|leter|leitar|går|gikk|gjekk|tar|tek|tok|sier|seier|virker|verkar|fungerer|svarer|svarar|holder|held|betyr|tyder|jobber|jobbar|undersøker|undersøkjer|etterforsker|etterforskar|stenges|åpnes|om|hvorvidt)(?!\p{L})/iu
/** What asks, and does not say: a heading that only ends as a question says what it says. */
export function isQuestion(text: string): boolean {
  const asked = withoutLead(text)
  return OPENS_QUESTION.test(asked) || (asked.endsWith('?') && OPENS_WHETHER.test(asked))
}

/**
 * Every sentence of an answer with what it rests on. A question that takes nothing for granted claims nothing and is left out. Before a comma yes or no only leads to
 * what is said; alone it says what was asked, and rests on nothing of its own.
 */
export function weighAnswer({ title, paragraphs }: Words, room: Room): WeighedSentence[] {
  const said = paragraphs.flatMap(sentencesOf)
  const asked = sentencesOf(title).filter(isQuestion)
  const stated = sentencesOf(title).filter((one) => !isQuestion(one))
  const body = said.map((one) => one.replace(OPENS_YES_OR_NO, ''))
  const weighed = weighSentences({ title: stated.join(' '), paragraphs: body }, room)
  const heads = asked.flatMap((text): WeighedSentence[] => {
    const granted = weighQuestion(text, room)
    return granted ? [{ text, isTitle: true, ...granted }] : []
  })
  const under = weighed.filter((one) => !one.isTitle)
  return [...heads, ...weighed.filter((one) => one.isTitle), ...said.map((text, place) => resting(text, under[place]!))]
}

/** An answer has no time of its own: a clock by which more comes needs a reason there. */
function resting(text: string, weighed: WeighedSentence): WeighedSentence {
  if (YES_OR_NO.test(text)) return { ...weighed, text, basis: 'none', factIds: [] }
  return { ...weighed, text, basis: weighed.basis === 'promise' ? 'none' : weighed.basis }
}
