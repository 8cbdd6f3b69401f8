import { type ContentWords, contentWords, isSameThing } from './content-words.ts'
import { piecesOf } from './covered.ts'
import { withNow } from './nynorsk-now.ts'
import { isAround, isHarm, isWho, mayBeSame } from './word-forms.ts'

/** «Bare ansatte er skadd» says that no others are. */
const ONLY = /(?<!\p{L})(?:bare|berre|kun|only)(?!\p{L})/iu
const UNHURT = /^u(?:skad|såra|såre)\p{L}*$/u
/** «Ingen andre», «ingen flere»: beside those who are known. */
const MORE = /(?<!\p{L})(?:flere|fleire|andre|øvrige|ytterligere|ytterlegare|more|others?)(?!\p{L})/iu
/** How sure we say that we are. */
const HEDGE =
  /(?<!\p{L})(?:så\s+(?:vidt|langt)|etter\s+det|etter\s+hva)\s+(?:vi|me)\s+(?:vet|veit|kjenner(?:\s+til)?|er\s+kjent\s+med|har\s+fått\s+opplyst)(?!\p{L})/giu
/** It changes nothing of what is denied: how many, yet, that it came to it. */
const SMALL =
  /^(?:\d.*|ennå|enno|fått|kom(?:met|me|en|ne)|eneste|einaste|medfør\p{L}*|slapp|endte|enda|gikk|gjekk|tro|tru|hatt|fortsatt|framleis|fremdeles|heldigvis)$/u
/** It may be so. */
const MAYBE = /(?<!\p{L})utelukk\p{L}*/iu
/** «Vi har ingen opplysninger om at …» is taken for «nei»; so is «vi har ikke fått melding om …». */
const UNHEARD =
  /(?<!\p{L})(?:ingen|inga|intet|ikke|ikkje|no|not)(?!\p{L}).{0,40}?(?<!\p{L})(?:opplysning|melding|meld|teg?n|teikn|informasjon|indikasjon|rapport|hør|høyr|grunn)\p{L}*\s+(?:om|på|til|av)\s+(.+)$/iu

/** Does it say so of some alone? What it says of them may be known; of all others it denies it. */
export const saysOnly = (text: string): boolean => ONLY.test(text)

/** Does its denial go on into the next clause: «Vi har ingen opplysninger om at …»? */
export const reachesOver = (text: string): boolean => ONLY.test(text) || UNHEARD.test(withNow(text))

/** What a clause says of somebody, and whether it says that it is not so. */
type Told = ContentWords & { isOnly: boolean; isMore: boolean }

/** Does a clause of it say that something is not so? */
export const mayDeny = (text: string): boolean =>
  piecesOf(text).some((piece) => toldIn(piece).some((one) => one.isNegated || one.isOnly))

/** What says with a yes that something has not happened. */
const POSITIVE: readonly [RegExp, string][] = [
  [/(?<!\p{L})(?:i\s+live|overlev(?:de|d|er))(?!\p{L})/iu, 'ikke døde'],
  [/(?<!\p{L})i\s+(?:god\s+behold|sikkerhet|tryggleik)(?!\p{L})/iu, 'ikke skadd'],
  [/(?<!\p{L})(?:på\s+plass|gjort\s+rede\s+for)(?!\p{L})/iu, 'ikke rømt'],
]
const ALL = /(?<!\p{L})(?:alle|samtlige|hver|kvar)(?!\p{L})/iu
/** «Alle innsatte er i live» says that nobody is dead. */
function asDenial(clause: string): string {
  if (!ALL.test(clause) || contentWords(clause).isNegated) return clause
  return POSITIVE.reduce((said, [form, as]) => said.replace(form, as), clause)
}

/** «Ryktene stemmer ikke»: whatever is heard of is denied, and nothing of it is named. */
const OF_RUMOURS =
  /(?<!\p{L})rykt[ea]\p{L}*\s+(?:(?:om\s+[\p{L}\s]+?\s+)?(?:stemmer|er)\s+(?:ikke|ikkje)|er\s+(?:feil|usann|usant|falsk)\p{L}*)|(?<!\p{L})avkreft\p{L}*\s+(?:\p{L}+\s+)?rykt[ea]/iu
export const deniesRumours = (text: string): boolean => OF_RUMOURS.test(text)

function toldIn(whole: string): Told[] {
  if (MAYBE.test(whole)) return []
  const clause = asDenial(whole.replace(HEDGE, ' '))
  const unheard = UNHEARD.exec(withNow(clause))?.[1]
  const words = contentWords(unheard ?? clause)
  const isUnhurt = words.words.some((word) => UNHURT.test(word))
  return [
    {
      ...words,
      words: words.words.map((word) => (UNHURT.test(word) ? word.slice(1) : word)),
      isNegated: words.isNegated !== (unheard !== undefined || isUnhurt),
      ...{ isOnly: ONLY.test(clause), isMore: MORE.test(clause) },
    },
  ]
}

/**
 * Does a sentence, or a clause of one, say that it is not so as this fact says it is, or that it is so where the fact says that it is not? Wider than word by word: that nobody is hurt denies that somebody was
 * stabbed. Who it happened to may be left out; how badly, and where, is another question.
 */
export function denies(
  clauses: readonly string[],
  text: string,
  { isKnown, given }: { isKnown: boolean; given: readonly string[] },
): boolean {
  return piecesOf(text).some((piece) => deniesPiece(clauses, contentWords(piece), { isKnown, given }))
}

function deniesPiece(
  clauses: readonly string[],
  fact: ContentWords,
  { isKnown, given }: { isKnown: boolean; given: readonly string[] },
): boolean {
  return clauses.flatMap(toldIn).some((told) => {
    if (told.isMore && isKnown) return false
    const isOthers = told.isOnly && !told.isNegated
    if (isOthers ? !isAboutOthers(told, fact) : told.isNegated === fact.isNegated || !mayBeSame(told.words, fact.words))
      return false
    const beside = told.words.filter(
      (word) =>
        !isWho(word) &&
        !isAround(word) &&
        !SMALL.test(word) &&
        !MORE.test(word) &&
        !isHarm(word) &&
        ![...fact.words, ...given].some((one) => isSameThing(one, word)),
    )
    if (beside.length > 0) return false
    const isAllOfIt =
      fact.words.length > 0 && fact.words.every((one) => told.words.some((word) => isSameThing(one, word)))
    if (isAllOfIt) return true
    // That the fire is not out does not say that there is none.
    if (fact.isNegated) return saidNotToBe(fact.words).some((one) => told.words.some((word) => isDenied(one, word)))
    return withoutFire(told.words).some((word) => fact.words.some((one) => isDenied(word, one)))
  })
}

/** «Bare ansatte» denies it of all others. */
const isAboutOthers = (told: ContentWords, fact: ContentWords): boolean =>
  !fact.isNegated && told.words.some(isWho) && fact.words.some(isWho) && !mayBeSame(told.words, fact.words)

const FIRE = 'brann'
/** Of what says that it is not so: what nobody suffers, and a fire only where nothing else is said of it. Empty where it is something else that is not so. */
function saidNotToBe(words: readonly string[]): readonly string[] {
  const core = words.filter((word) => !isWho(word) && !isAround(word) && !SMALL.test(word))
  return core.every((word) => isHarm(word)) ? withoutFire(core) : []
}

/** «Ingen er skadd i brannen» says that nobody is hurt, and not that there is no fire. */
function withoutFire(words: readonly string[]): readonly string[] {
  const others = words.filter((word) => !isHarm(word, FIRE))
  return others.some((word) => isHarm(word)) ? others : words
}

/** Does whoever says that nobody is this, say that nobody is that? */
const isDenied = (said: string, fact: string): boolean =>
  isHarm(said, fact) || (!isWho(said) && !isAround(said) && isSameThing(said, fact))
