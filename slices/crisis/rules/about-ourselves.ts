import { contentWords, isSameWord } from './content-words.ts'
import { isPast } from './promised-time.ts'

/** What we may say of our own telling without resting on a fact: that it is late, that we are sorry, when and where more comes. By stem. */
const OURS = new Set(
  `beklag bekymr bekymring belastning berør berørt berørte beskjed dag dere dykk djupt dypt deg dessverre diverre endr endrer endrar ettermiddag
  feil feilaktig feilinformasjon flere fleire formiddag først forklar forsein forseinka forseink forseinking forsink forsinka forsinkelse forsinket
  fortløpande fortløpende forvirring fører galt gi gir gitt gje gjev gjeld gjelder gjer gjør gjort gav hendelse hending hendt hendte hvis informasjon
  informer innan innen klar klarte kveld lang lenge lovet lovte lova love lover melding morgen morgon natt nettside nettsted ny nytt nye nok
  neste når oppdater oppdatering opplevd opplys opplysning oppsto oppstod oppstått oppstår orienter orientering overfor
  presse pressemelding pressemøte pressekonferanse publikum påfør påført pårørende pårørande rask raskt retting rettelse rettet retta
  òg si sier   sa sagt sei seie seier sein seint seinast seinare sen sent senest senere side situasjon situasjonsbilde situasjonsbilete skapt skapar skaper
  skjedd skjedde skreiv skrev skriv snart snarest snarast spørsmål status statusside sterkt straks svar svare tal tall takk tid tida tiden
  tidlig tidleg tok tatt teke tålmodighet tolmod ulemp ulempe unnskyld unnskyldning uro uklar uklart upresis usikkerhet usikkerheit utrygghet utryggheit
  vent vente ventet venta ventetid  vidare videre
  apologise apology confusion delay delayed information inconvenience late more news promise promised sorry update wait worry`
    .split(/\s+/)
    .filter(Boolean),
)
const ENDINGS = ['', 'e', 'en', 'et', 'a', 'ar', 'er', 'ene', 'ane', 's', 't', 'te', 'de', 'r', 'n', 'ne', 'inga']
const isOurWord = (word: string) =>
  ENDINGS.some((end) => word.endsWith(end) && OURS.has(word.slice(0, word.length - end.length)))

const OPENS_PROMISE = /^(?:og\s+|så\s+)?(?:vi|neste|ny|nye|nytt|mer|meir|we|next|more|the next)(?!\p{L})/iu
const OPENS_SORRY =
  /^(?:vi\s+(?:er\s+(?:forsinket|forseinka|sein|seine|sen|sene|lei)|lovet|lovte|lova|beklager|beklagar)|(?:det|dette)\s+(?:beklager|beklagar|klarte)\s+vi|we (?:are late|promised|apologise|are sorry))(?!\p{L})/iu
const SORRY_FOR = /^vi\s+(?:beklager|beklagar)(?:\s+(?:sterkt|dypt|djupt|på det sterkeste))?(?:\s+at(?!\p{L}))?\s*/iu
const CLOCK = /(?:kl(?:\.|okka|okken)?\s*)\d{1,2}(?:[.:]\d\d)?/giu

function isOurs(text: string, given: readonly string[]): boolean {
  const { words, isNegated } = contentWords(text)
  if (words.length === 0) return !isNegated
  return words.every((word) => isOurWord(word) || given.some((one) => isSameWord(one, word)))
}

/** How a sentence speaks of ourselves: it says when more comes, or that we are sorry or late. Null when it does neither. */
export function speaksOfUs(text: string, next: string | null): 'promise' | 'sorry' | null {
  if (OPENS_SORRY.test(text)) return 'sorry'
  return next !== null && OPENS_PROMISE.test(text) && text.includes(next) ? 'promise' : null
}

/** Does a clause of such a sentence say nothing else? */
export function saysOnlyUs(
  clause: string,
  how: 'promise' | 'sorry',
  next: string | null,
  given: readonly string[],
): boolean {
  const untimed = next === null ? clause : clause.replaceAll(next, ' ')
  // The clock that we kept not stands after «lovet»: any other is a claim, or a promise.
  const kept = untimed.replace(CLOCK, (clock, at: number) => (isPast(untimed.slice(0, at)) ? ' ' : clock))
  return isOurs(how === 'sorry' ? kept : untimed, given)
}

/** What a regret says has happened. */
export const regretted = (clause: string): string => clause.replace(SORRY_FOR, '')
