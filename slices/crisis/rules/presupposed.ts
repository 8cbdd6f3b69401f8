import { type ContentWords, contentWords, isSameThing, isSameWord } from './content-words.ts'
import { type FactContent, maySay } from './fact.ts'
import { tells, withOwn } from './says.ts'
import { isBeside, isListed, isWho, mayBeSame, withNamed } from './word-forms.ts'

type KnownFact = Pick<FactContent, 'state' | 'text' | 'police'> & { id: string }

/** «Hvem», «hvor mange», «når»: what follows is taken for granted. */
const ASKING =
  '(?:(?:av|med|for|til|på|i|frå|fra|om|etter|mot|by|of|with|to)\\s+)?(?:hva|hvem|hvem\\s+sin|hvor|hvordan|hvorfor|når|hvilken|hvilket|hvilke|kva|kven|kor|korleis|kvifor|korfor|kva\\s+for|what|whom|whose|who|which|why|how|when|where)(?!\\p{L})'
export const OPENS_QUESTION = new RegExp(`^(?:heller\\s+(?:ikke|ikkje)\\s+)?${ASKING}`, 'iu')
/** «Vet dere hvem som …?» asks who, wherever it stands. */
const ASKS_WITHIN = new RegExp(
  `(?<=(?<!\\p{L})(?:vet|veit|vite|si|seie|kjenner|know|say|tell)(?:\\s+(?:dere|de|du|dykk|vi|noe|noko|you|us|ikke|ikkje|ennå|enno))*\\s+)${ASKING}.*$|(?<=[,;:]\\s*(?:(?:og|eller|men|and|or)\\s+)?|\\s(?:og|eller|and|or)\\s+)${ASKING}.*$`,
  'iu',
)
/** What is asked, wherever it stands: «hvorfor en innsatt døde». «Når» is said of every time too. */
export const HV_CLAUSE = new RegExp(`(?<!\\p{L})(?!når)${ASKING}\\s+(.+)$`, 'iu')
/** What one does, and what is to come: «når åpner det», «hvem kan jeg ringe». */
const PRACTICAL =
  /(?<!\p{L})(?:kan|skal|bør|må|får|vil|åpner|åpnes|opnar|opnast|stenger|stengjer|starter|startar|begynner|byrjar|kommer|kjem|blir|vert|gjelder|gjeld|jeg|eg|du|man|can|will|should|may|must|opens?|i)(?!\p{L})/iu
/** «Hvem kan ha drept ham?» is no such question. */
const CONJECTURE = /(?<!\p{L})(?:kan|skal|må|vil|can|may|must)\s+(?:\p{L}+\s+){0,2}?(?:ha|være|vere|have|be)(?!\p{L})/iu
/** What one asks about, and who does not know: these words claim nothing. */
const ASKED =
  'hva hvem hvor hvordan hvorfor når hvilke hvilken hvilket kva kven kor korleis kvifor korfor what who whom whose which why how when where åpner åpnes opnar opnast mange mye mykje lenge lang tid kunne skje skjer skjedd skjedde hendt hende hendte hendelse hending gjelder gjeld årsak årsaken årsaka grunn omfang omfanget opplysning opplysninger startet starta oppsto oppstod begynte gjør gjer gjort gjorde ansvarlig ansvarleg står bak videre vidare gikk gjekk igjen mer meir flere fleire detaljer detaljar antall talet tallet politiet brannvesenet direktoratet kriminalomsorgen kriminalomsorga fengselet fengslet ledelsen leiinga ansatte tilsette innsatte innsette pårørende pårørande personer personar heller dessverre diverre helt sikkert nøyaktig fortsatt framleis foreløpig førebels lenger skyldes skuldast vare varer varar betyr tyder leder leiar arbeid arbeidet berørt berørte råka vet veit vite dere dykk du deg meg hos gå går sier seier'.split(
    ' ',
  )
/** What is said of the same thing in words that share no root, and as a fact has it. */
const TOLD_AS: readonly [RegExp, string][] = [
  [
    /(?<!\p{L})(?:(?:kom|kommet|kome|slapp|sluppet|sloppe|stakk|stukket|klatret|klatra|got)(?!\p{L})[^.?!]*?(?<!\p{L})(?:ut|unna|vekk|bort|av|fri|løs|laus|out|away)|(?:komme|kome)\s+seg\s+(?:ut|unna|vekk|bort|av|fri|løs|laus)|unnsl[au]pp\p{L}*|rømling\p{L}*|rømmar\p{L}*|flukt\p{L}*|flykt\p{L}*|unnv[ie]k\p{L}*|(?:på\s+)?frifot|escaped?)(?!\p{L})/giu,
    'rømt',
  ],
  [
    /(?<!\p{L})(?:(?:mist|mis)(?:et|te|a)\s+(?:han\s+|hun\s+|ho\s+|de\s+|dei\s+)?livet|li[vf]løs\p{L}*|livlaus\p{L}*|drept?e?|drepen|drepne|drap\p{L}*|etterlatt?n?e|avdød\p{L}*|died|dead|killed)(?!\p{L})/giu,
    'død',
  ],
  [/(?<!\p{L})(?:tent[e]?\s+(?:\p{L}+\s+)?på|se?a?tte?\s+fyr|påte[nt]\p{L}*|ildspåsett\p{L}*)(?!\p{L})/giu, 'påsatt'],
  [/(?<!\p{L})(?:såra|såret|sårede|lemlest\p{L}*|hurt|injured)(?!\p{L})/giu, 'skadd'],
]
const retold = (text: string) => TOLD_AS.reduce((said, [pattern, as]) => said.replace(pattern, as), text)
/** «Flere» are more than some; «den døde» and «dødsfallet» are there. */
const MORE = /(?<!\p{L})(?:flere|fleire|andre|more|others?)(?!\p{L})/iu
const DEFINITE =
  /(?<!\p{L})(?:den|de|dei|denne|disse|desse|dette|the)\s+(?:(?:to|tre|fire|fem|\d+|første|siste|andre)\s+)?(\p{L}+)/giu
const DEFINITE_NOUN =
  /(?<!\p{L})(?:døds(?:off|ulykk|ulukk|skudd|skot|brann)\p{L}+|(?:draps|mord)våpenet|fluk(?:ten|ta)|fluktbil\p{L}+|brannen|g(?:isselet|islet|isla)|overgrip(?:eren|aren)|overgrepet|v[oa]ldtekt(?:en|a|s\p{L}+)|skyting(?:en|a)|knivstikking(?:en|a)|eksplosjonen|lekkasjen|opprøret|slagsmålet|bomb(?:en|a)|ranet|innbr(?:uddet|otet)|\p{L}*(?:fallet|drapet|ningen|ninga|mingen|minga|taking(?:en|a)|lingen|skuddet|skotet|smitten|utbruddet|utbrotet|angrepet|åtaket|trusselen|volden|valden|ulykken|ulykka)|\p{L}{3,}(?:ene|ane))(?!\p{L})/giu
/** «Ble noen skadd da fangen rømte?» tells that he did. */
const HUNG_ON =
  /(?<!\p{L})(?:etter at|etter|da|siden|sidan|fordi|mens|under|på grunn av|i samband med|i forbindelse med|because|after|since|during)\s+(.+)$/giu
const RELATIVE = /(?<!(?:noen|nokon|noe|noko|ingen|anyone|anybody|somebody)(?:\s+\p{L}+)?)\s+(?:som|who)\s+(.+)$/giu
/** «Har familien fått vite at han døde?»: what somebody knows, or has been told, is so. To confirm is no such word, nor is it «sant at». */
const KNOWN_THAT =
  /(?<!\p{L})(?:vite|veit|vet|vita|veta|visste|visst|hørt|høyrt|kjent\s+med|kjend\s+med|klar(?:e|t)?\s+over|beskjed\s+om|melding\s+om|varsl(?:et|a|ede)\s+om|varsla\s+om|informer[te]+\s+om|underrette[t]?\s+om|orienter[te]+\s+om|fortalt|fortald|fortelj[ea]|fortelle|oppdag(?:et|a)|forstått|skjønt|skjønar|skjønner|lei\s+(?:seg\s+)?for|know[ns]?|knew|aware|told)(?:\s+\p{L}+){0,3}?\s+(?:at|that)\s+(.+)$/iu

/** Somebody of whom it is known who they are. */
const SOMEBODY = /(?<!\p{L})(?:han|hun|ho|ham|henne|hans|hennes|vedkommende|vedkomande|he|she|him|her|his)(?!\p{L})/iu

export const namesSomebody = (text: string): boolean => SOMEBODY.test(text)

/** What a question takes for granted, and how many words of it nobody needs to know of: in what one does, they claim nothing. */
export type Granted = { text: string; spare: number }

/** What is taken for granted in what asks: all of it after «hvem» and «hvor mange»; after «om», only what stands there as known. */
export function grantedIn(asking: string, practical: number): Granted[] {
  const within = OPENS_QUESTION.test(asking) ? asking : ASKS_WITHIN.exec(asking)?.[0]
  if (!within) return standingIn(asking)
  const spare = spareIn(within, practical)
  return [{ text: within, spare }, ...standingIn(asking.slice(0, asking.length - within.length))]
}

const spareIn = (within: string, practical: number): number =>
  PRACTICAL.test(within) && !CONJECTURE.test(within) ? practical : 0

/** What stands as known where one asks whether something is so. */
export function standingIn(asked: string): Granted[] {
  const asking = withNamed(asked)
  const all = (pattern: RegExp, group: number) => [...asking.matchAll(pattern)].map((found) => found[group]!)
  const standing = [...all(DEFINITE, 1), ...all(DEFINITE_NOUN, 0), ...all(HUNG_ON, 1), ...all(RELATIVE, 1)]
  const known = KNOWN_THAT.exec(asking)?.[1]
  return [
    ...[...standing, ...(MORE.test(asking) ? [asking] : [])].map((text) => ({ text, spare: Number.POSITIVE_INFINITY })),
    ...(known ? [{ text: known, spare: spareIn(known, Number.POSITIVE_INFINITY) }] : []),
  ]
}

type Held = { facts: readonly KnownFact[]; given: readonly string[] }
/** `unsure`: facts that stand as unconfirmed or as rumours and are taken for granted. `known`: confirmed ones. `isBare`: more than is known. */
type Taken = { unsure: string[]; known: string[]; isBare: boolean }

const claimedIn = (text: string): string[] =>
  contentWords(text).words.filter(
    (word) => !isWho(word) && !isBeside(word) && (isListed(word) || !ASKED.some((one) => isSameWord(one, word))),
  )
const areIn = (own: readonly string[], known: readonly string[]) =>
  own.every((word) => known.some((one) => isSameThing(one, word)))

/** How many words claim something beside what one asks about and what the declaration says. */
export const claims = (text: string, given: readonly string[]): number =>
  claimedIn(text).filter((word) => !given.some((one) => isSameWord(one, word))).length

/** What one piece takes for granted, held against what the room knows. */
export function taken({ text: said, spare }: Granted, { facts, given }: Held): Taken {
  const text = withNamed(said)
  const isGiven = (word: string) => given.some((one) => isSameWord(one, word))
  const own = claimedIn(text)
  const beside = own.filter((word) => !isGiven(word))
  const covering = facts.filter((fact) => {
    const { words, isNegated } = contentWords(fact.text)
    return maySay(fact) && !isNegated && beside.length > 0 && areIn(beside, words)
  })
  const none = { unsure: [], known: covering.map(({ id }) => id), isBare: false }
  if (covering.length > 0) return none
  const unsure = facts.filter((fact) => !maySay(fact) && isTaken(retold(text), contentWords(retold(fact.text)), given))
  if (unsure.length > 0) return { ...none, unsure: unsure.map(({ id }) => id) }
  return { ...none, isBare: beside.length > spare }
}

/** All that is said besides what is asked is in the fact, or all that it tells is said, whoever it is said of. */
function isTaken(text: string, fact: ContentWords, given: readonly string[]): boolean {
  const said = contentWords(text)
  if (tells(withOwn(said, given), fact)) return true
  const own = claimedIn(text).filter((word) => !/\d/.test(word) && !given.some((one) => isSameWord(one, word)))
  return own.length > 0 && !fact.isNegated && mayBeSame(said.words, fact.words) && areIn(own, fact.words)
}

/** «Hvordan har han det?» tells of somebody, where nothing that is confirmed does. */
export function tellsOfSomebody(asking: string, facts: readonly KnownFact[]): boolean {
  const isOfWho = ({ text }: KnownFact) => contentWords(text).words.some(isWho)
  return (
    SOMEBODY.test(asking) &&
    !PRACTICAL.test(asking) &&
    facts.some((fact) => !maySay(fact) && isOfWho(fact)) &&
    !facts.some((fact) => maySay(fact) && isOfWho(fact) && !contentWords(fact.text).isNegated)
  )
}
