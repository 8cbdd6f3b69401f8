import { FUNERALS, formsOf, NOUNS, THERE } from './incident-nouns.ts'
import { remembered } from './remembered.ts'

/** «Dør» is a door. */
const DIED = 'død(?:e|de|d|s|en)?|døyr|døydde?|døyd|daud(?:e|d|a)?|omkom(?:met|men|ne|en)?'

/** What an incident is called and how it is told, where verb and noun, or bokmål and nynorsk, share no root that a rule finds. */
const FAMILIES = [
  `brenn(?:e|er|ende|ande)?|brente?|brant|brend|brunne|${formsOf(NOUNS.fire)}`,
  `${DIED}|${formsOf(NOUNS.death)}`,
  'gissel\\p{L}*|gisl(?:er|ene|ar|ane|a|et)',
  '(?:vold|vald)(?:en|s(?!om)\\p{L}+|elig\\p{L}*|eleg\\p{L}*)?',
  'trussel\\p{L}*|trusl(?:er|ene|ar|ane)|tru(?:er|et|ende|ande|a|ge|gar|ga|gsmål\\p{L}*)',
  'smitt\\p{L}*',
  '(?:syk|sjuk)(?:e|t|dom\\p{L}*)?',
  'lekk(?:asj\\p{L}*|et|er|e|a)?',
  'strøm(?:men|brudd\\p{L}*)?|straum(?:en|brot\\p{L}*)?',
  'vann(?:et)?|vatn(?:et)?',
  'data(?:angrep|åtak)\\p{L}*',
  'savn(?:et|a|ede|er)?|sakn(?:et|a|ar|er)?',
  `drept?e?|drepen|drepne|${formsOf(NOUNS.killing)}`,
  'skutte?|skyt(?:e|er|ing|ingen|inga)|skjøt|skaut|skote?|skotet|skudd(?:et|ene|a)?',
  'pågr[ei]p\\p{L}*',
].map((forms) => new RegExp(`^(?:${forms})$`, 'u'))

/** Two words of bokmål and nynorsk for one thing. */
const PAIRS = ['(?:syke|sjuke)hus\\p{L}*', '(?:ansatt|tilsett|tilsatt)(?:e|en|ene)?'].map(
  (forms) => new RegExp(`^(?:${forms})$`, 'u'),
)

/** What several words say together, as one. */
const PHRASES: readonly [RegExp, string][] = [
  [/(?<!\p{L})(?:stukket|stukke|stakk|stikker|stikk|stikke)\s+av(?!\p{L})/giu, 'stukketav'],
  [/(?<!\p{L})mist(?:et|a|e|er|ar)((?:\s+\p{L}+){0,4})\s+livet(?!\p{L})/giu, 'mistetlivet$1'],
  [
    /(?<!\p{L})(?:(?:tok|tatt|tar|ta|tek|teke)\s+(?:(?:\p{L}+\s+)?livet(?:\s+(?:av\s+seg|sitt|av\s+seg\s+sjølv))?|sitt\s+(?:(?:eget|eige)\s+)?liv)|(?:hengte|hengt|hengde|hengd|hang)\s+seg(?!\s+(?:opp|fast))|(?:drept|drap|drepte)\s+seg\s+(?:selv|sjølv))(?!\p{L})/giu,
    'selvmord',
  ],
  [
    /(?<!\p{L})(?:(?:gikk|gjekk|gått)\s+bort(?!\s+(?:til|fra|frå))|s[ov]+na?(?:et|a)?\s+inn|avgått\s+ved\s+døden|(?:gikk|gjekk|gått)\s+ut\s+av\s+ti(?:den|da)|(?:ikke|ikkje)\s+(?:lenger\s+)?i\s+live|overlev(?:de|d)\s+(?:ikke|ikkje)|liv(?:et)?(?:\s+\p{L}+){0,4}\s+(?:ikke|ikkje)\s+(?:til\s+å\s+redd[ea]|reddes|reddast))(?!\p{L})/giu,
    'mistetlivet',
  ],
  [
    /(?<!\p{L})(?:død(?:elig|eleg)\p{L}*\s+(?:utgang|utfall)|(?:ikke|ikkje)\s+lenge[rn]?\s+blant\s+oss|mist(?:et|a)\s+(?:en|ein|ei|to|tre)\s+(?:av\s+)?(?:innsatt|innsett|medfange|kollega|våre|våra|ansatt|tilsett)\p{L}*|fal(?:t|le|let)\s+(?:fra|frå))(?!\p{L})/giu,
    'mistetlivet',
  ],
  [
    /(?<!\p{L})(?:funnet|funne)\s+hengt(?!\s+opp)(?!\p{L})|(?:stukket|stukke|slått|slegen|skutt|skoten)\s+i\s*h(?:jel|el)(?!\p{L})/giu,
    'drept',
  ],
  [
    /(?<!\p{L})(?:(?:ikke|ikkje)\s+(?:alle\s+)?overlev(?:de|d|er)(?:\s+\p{L}+(?:en|a|et))?|overlev(?:de|d)(?:\s+(?:dessverre|diverre))\s+(?:ikke|ikkje)|(?:\p{L}+(?:en|a|et)\s+)?(?:har\s+)?krev(?:de|d|er|ja|je)\s+(?:(?:\p{L}+|\d+)\s+)?(?:menneske)?liv|(?:menneske)?liv(?:et)?\s+(?:(?:har|er)\s+)?(?:gikk|gjekk|gått|går)\s+tapt|dødstal(?:l|let|a)?|lyse[rt]?\s+fred\s+over(?:\s+minnet)?)(?!\p{L})/giu,
    'mistetlivet',
  ],
  [/(?<!\p{L})lost\s+(?:his|her|their)\s+(?:life|lives)(?!\p{L})/giu, 'mistetlivet'],
  [/(?<!\p{L})(?:tent|tente|tende|tenner|tenne|tenn|satt|sette|sett)\s+(?:på|fyr\s+på)(?!\p{L})/giu, 'tentpå'],
  [/(?<!\p{L})on\s+the\s+run(?!\p{L})/giu, 'frifot'],
]
export const inOneWord = (text: string): string => PHRASES.reduce((said, [told, as]) => said.replace(told, as), text)

const ESCAPED = `røm(?:t|te|me|mer|mar|men|d|de|mende|mande)|unnv[ie]k\\p{L}*|flykt(?:e|et|er|a|ar|ende|ande)?|stukketav|frifot|escap\\p{L}*|abscond\\p{L}*|fled|${formsOf(NOUNS.escape)}`
const DEAD = `${DIED}|avdød\\p{L}*|avlid(?:en|ne|d|e|ne)|livløs\\p{L}*|livlaus\\p{L}*|mistetlivet|dead|died|death\\p{L}*|deceased|lifeless|${formsOf(NOUNS.death)}`
const SUICIDE = `suicide|${formsOf(NOUNS.suicide)}`
const KILLED = `kvalt|kvelt|knivdrep\\p{L}*|drept?e?|drepen|drepne|killed|murder\\p{L}*|${formsOf(NOUNS.killing)}`
const HURT = 'personskade\\p{L}*|skad(?:d|de|et|a|ede|e|er|ar)?|sår(?:et|a|ede)|injur\\p{L}*|hurt|wounded|kvest\\p{L}*'
const MAIMED = 'lemlest\\p{L}*|maimed|mutilated'
const GONE =
  'savn(?:et|a|ede|er)?|sakn(?:et|a|ar|er)?|borte|forsvunn\\p{L}*|forsvant|forsvann|missing|disappeared|vanished'
const FIRE = `brenn(?:e|er|ende|ande)?|brente?|brant|brend|brunne|fire|arson\\p{L}*|${formsOf(NOUNS.fire)}`
/** What is there only when somebody is dead, was killed or has escaped, or something burns. «Dødstrussel» and «rømningsvei» are not. */
const OF_DEATH = `obduser\\p{L}*|etterlat(?:te|ne)|${formsOf(NOUNS.ofDeath, FUNERALS)}`
const OF_KILLING = `(?:drap(?:s|et)|mord(?:et|er|ar|sak))(?!\\p{L}*(?:våpen|trus|forsøk|døm|dømt|sikt|plan))\\p{L}*|${formsOf(NOUNS.ofKilling)}`
const OF_ESCAPE = formsOf(NOUNS.ofEscape)
const OF_FIRE = formsOf(NOUNS.ofFire)
/** These tell of something more as well: victims, a weapon, a car. */
const OF_DEATH_AND_MORE = formsOf(NOUNS.ofDeathAndMore)
const OF_KILLING_AND_MORE = formsOf(NOUNS.ofKillingAndMore)
const OF_ESCAPE_AND_MORE = formsOf(NOUNS.ofEscapeAndMore)
const ARSON = `påsatte?|påsette?|påte(?:nt|nd|nte|nde)|ildspås\\p{L}*|eldspås\\p{L}*|brannstift\\p{L}*|tentpå|arson\\p{L}*|${formsOf(NOUNS.arson)}`

/**
 * What a word of ours tells of what stands as unconfirmed, in other words: «unnveket» tells that somebody has escaped, and «drept» that somebody is dead, though
 * «død» does not tell that he was killed. What is said, and what it then tells.
 */
const TELLS = [
  [`${ESCAPED}|${OF_ESCAPE}|${OF_ESCAPE_AND_MORE}`, ESCAPED],
  [`${DEAD}|${OF_DEATH}|${OF_DEATH_AND_MORE}|${SUICIDE}|${KILLED}|${OF_KILLING}|${OF_KILLING_AND_MORE}`, DEAD],
  [SUICIDE, SUICIDE],
  [`${KILLED}|${OF_KILLING}|${OF_KILLING_AND_MORE}`, KILLED],
  [`${HURT}|${MAIMED}`, HURT],
  [MAIMED, MAIMED],
  [GONE, GONE],
  [ARSON, `${ARSON}|${FIRE}`],
  [OF_FIRE, FIRE],
].map((pair) => pair.map((forms) => new RegExp(`^(?:${forms})$`, 'u')) as [RegExp, RegExp])
const NAMED = [
  [OF_DEATH, 'dødsfallet'],
  [OF_KILLING, 'drapet'],
  [OF_ESCAPE, 'flukten'],
  [OF_FIRE, 'brannen'],
].map(([forms, as]) => [new RegExp(`^(?:${forms})$`, 'u'), as!] as const)
/** What a sentence names as there, in the word for what happened: «dødsårsaken» tells of «dødsfallet», and no more. */
export const withNamed = (text: string): string =>
  text.replace(/\p{L}+/gu, (word) => NAMED.find(([forms]) => forms.test(word.toLowerCase()))?.[1] ?? word)

const STABBED = 'stukket|stukke|stakk|(?:kniv|ned)stukk\\p{L}*|knivstikk\\p{L}*|knivstakk\\p{L}*'
const BEATEN =
  'slått|slegen|slegne|bank(?:et|a)|mishandl\\p{L}*|overf(?:alt|alne|alen)|kritisk|livstruende|livstruande|brannskad\\p{L}*|forgift\\p{L}*'
const SHOT = 'skutte?|skote?|skotne'
const HOSTAGE = 'gissel\\p{L}*|gisl(?:er|ene|ar|ane|a|et)|hostages?'
const DEATHS = `${DEAD}|${SUICIDE}|${KILLED}`
/** Where nobody is the first, nobody is the second. */
const HARMS = [
  [`${HURT}|${MAIMED}`, `${HURT}|${MAIMED}|${STABBED}|${BEATEN}|${SHOT}|${DEATHS}`],
  [STABBED, STABBED],
  [SHOT, SHOT],
  [DEATHS, DEATHS],
  [ESCAPED, ESCAPED],
  [GONE, `${GONE}|${ESCAPED}`],
  [HOSTAGE, HOSTAGE],
  [FIRE, `${FIRE}|${ARSON}`],
].map((pair) => pair.map((forms) => new RegExp(`^(?:${forms})$`, 'u')) as [RegExp, RegExp])

/** Is it a word for what somebody suffers or does in an incident, and does the other follow where nobody is that? */
export const isHarm = (said: string, fact?: string): boolean =>
  HARMS.some(([ours, theirs]) => ours.test(said) && (fact === undefined || theirs.test(fact)))

/** Said of things too: «strømmen er borte». They tell of somebody where somebody is named. */
const OF_THINGS = /^(?:borte|forsvunn\p{L}*|forsvant|forsvann|disappeared|vanished)$/u

/** Does a word in a sentence tell what a word of an unconfirmed fact does? `of`: the words of the sentence. */
export const isTold = (said: string, fact: string, of: readonly string[]): boolean =>
  TELLS.some(([ours, theirs]) => ours.test(said) && theirs.test(fact)) && (!OF_THINGS.test(said) || of.some(isWho))

/** Is it a word for what happens in an incident? */
export const isListed = (word: string): boolean =>
  TELLS.some(([ours]) => ours.test(word)) || FAMILIES.some((family) => family.test(word))

const DISGUISES: Readonly<Record<string, readonly string[]>> = {
  ...{ 0: ['o', 'ø'], 1: ['l', 'i'], 3: ['e'], 4: ['a', 'å'], 5: ['s'], 7: ['t'], 8: ['b'] },
  ...{ oe: ['ø'], aa: ['å'], ae: ['æ'] },
}
const DISGUISE = /oe|aa|ae|[0134578]/gu
/** What a word may be without its disguise; more than a few signs are none. */
function undisguised(word: string): string[] {
  const [first, ...rest] = word.matchAll(DISGUISE)
  if (!first || rest.length > 3) return []
  return DISGUISES[first[0]]!.flatMap((as) => {
    const [before, after] = [word.slice(0, first.index) + as, word.slice(first.index + first[0].length)]
    return [before + after, ...undisguised(after).map((one) => before + one)]
  })
}

/**
 * A sentence in small letters with the words of what happened as a reader takes them: «r0mt», «roemt» and «rø mt» are «rømt». Other words stand as they are
 * written, so that nothing is read into them.
 */
export function asRead(text: string): string {
  const whole = text.replace(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*/gu, (word) =>
    isListed(word) ? word : (undisguised(word).find(isListed) ?? word),
  )
  return whole.replace(/(?<![\p{L}\p{N}])(\p{L}+) (?=(\p{L}+))/gu, (both, one: string, next: string) =>
    !isListed(one) && !isListed(next) && isListed(one + next) ? one : both,
  )
}

/** What stands beside what happened and says nothing more: «er funnet død», «er tatt som gissel», «et utbrudd av smitte». */
const BESIDE =
  /^(?:tatt|teken|tekne|funnet|funne|utsatt|utsett|utbrudd|utbrot|skjedd|hendt|oppstått|hendelse|hending|situasjon|mulig|mogleg|antatt)$/u
export const isBeside = (word: string): boolean => BESIDE.test(word)

/** Endings that begin with a consonant take one of two like letters before them: «rømme», «rømt», «rømning». */
const REDUCING = /(?:ning(?:ene|ane|en|ar|er|a)?|te|de|t|d)$/u
const NOUN = /ing(?:ene|ane|en|ar|er|a)?$/u
const OTHER = /(?:ende|ande|ene|ane|en|er|ar|et|e|a|)$/u
const SHORTEST = 3

type Root = { root: string; how: 'reduced' | 'noun' | 'other' }

const rootsOf = remembered((word): Root[] => {
  const cut = (ending: RegExp, how: Root['how']): Root => ({ root: word.replace(ending, ''), how })
  const isRoot = ({ root, how }: Root) =>
    root.length >= SHORTEST &&
    /[aeiouyæøå]/u.test(root) &&
    (how === 'other' || root !== word) &&
    // «satt» and «skadd» are not «sat» and «skad» with an ending.
    (how !== 'reduced' || !/[td]$/u.test(root))
  return [
    cut(REDUCING, 'reduced'),
    cut(NOUN, 'noun'),
    cut(OTHER, 'other'),
    { root: word, how: 'other' as const },
  ].filter(isRoot)
})

function meets(a: Root, b: Root): boolean {
  if (a.how === 'other' && b.how === 'other') return false
  if (a.root === b.root) return true
  const [short, long] = a.how === 'reduced' ? [a, b] : [b, a]
  return short.how === 'reduced' && long.how !== 'reduced' && long.root === short.root + short.root.at(-1)
}

/** A verb and its noun, or two forms of either: «rømt», «rømmer», «på rømmen», «rømning», «rømming». */
export function isSameRoot(a: string, b: string): boolean {
  if ([...FAMILIES, ...PAIRS].some((forms) => forms.test(a) && forms.test(b))) return true
  const others = rootsOf(b)
  return a === b || rootsOf(a).some((one) => others.some((other) => meets(one, other)))
}

/** Who it happened to, as it is told: «en fange» is «en innsatt», and «en person» may be anybody. */
const WHO = [
  /^(?:innsatte?|innsette?|fange[rn]?|fangene|fangar|domfelte?|(?:med|varetekts)inn(?:satte?|sette?)|(?:med|varetekts)fange[rn]?|arrestant(?:er|en)?|insatte?)$/u,
  /^(?:ansatte?|tilsette?|betjent(?:er|en|ar)?|fengselsbetjent(?:er|en|ar)?|medarbeider(?:e|en)?|medarbeidar(?:ar|en)?)$/u,
]
const ANYBODY = /^(?:person(?:er|ar|en)?|menneske[rt]?|folk|mann(?:en)?|menn|kvinne[rn]?|kvinner)$/u
const classOf = (word: string) => WHO.findIndex((who) => who.test(word))

export const isWho = (word: string): boolean => ANYBODY.test(word) || classOf(word) >= 0

/** May it be the same one of whom these tell? Words that name nobody may tell of anybody. */
export function mayBeSame(said: readonly string[], known: readonly string[]): boolean {
  const [own, others] = [said.filter(isWho), known.filter(isWho)]
  if (own.length === 0 || others.length === 0) return true
  return own.some(
    (one) => ANYBODY.test(one) || others.some((other) => ANYBODY.test(other) || classOf(other) === classOf(one)),
  )
}

/**
 * What stands around what is told and says nothing more of it: who says it, who is told, that it was now, that we are sorry. «Det er meldt om en skade i natt» tells
 * of a «skade».
 */
const AROUND =
  /^(?:meld(?:t|te|e|es|er|ing|inga|ingen)?|(?:be|stad)kreft\p{L}*|(?:opp)?lys(?:er|te|t)|opplys\p{L}*|informer\p{L}*|orienter\p{L}*|vars(?:el|let|la|ler|lar|le)|kjent|ukjent|politiet?|let(?:er|te|t)|leit(?:er|ar|a)|mistenkelig\p{L}*|mistenkeleg\p{L}*|tragisk\p{L}*|riktig|rett|sant|stemm\p{L}*|hatt|erklær(?:t|te)|etterforsk\p{L}*|gransk\p{L}*|undersøk\p{L}*|pårørende|pårørande|etterlatne?|etterlatte|nærmeste|næraste|beklag\p{L}*|dessverre|diverre|trist|preg(?:et|a)|fikk|fekk|natt|natta|dag|morges|morgon|kveld|kveldstid|ettermiddag|formiddag|føremiddag|nettopp|nylig|nyleg|hendels\p{L}*|hending\p{L}*|våre?|vårt|flere|fleire|mange|alle|kjørt|køyrt|sykehus|sykehuset|sjukehus|sjukehuset|cell(?:e|a|en)|avdeling\p{L}*|hos|år|årene|åra|årsalderen|skje(?:r|dd|dde)|hend(?:t|te|e)|oppsto(?:d|tt)?|inntraff|inntruffet|fant|stad|sted)$/u
export const isAround = (word: string): boolean => AROUND.test(word) || isBeside(word)

/** It is prevented, or only thought of. */
const UNREAL = /^(?:forebygg\p{L}*|førebygg\p{L}*|(?:for)?hindr\p{L}*|unngå\p{L}*|avverg\p{L}*|dersom|hvis|viss)$/u
export const isUnreal = (word: string): boolean => UNREAL.test(word)

/** Said of what might happen, or of other years. */
const GENERAL =
  /^(?:risiko\p{L}*|faren?|\p{L}*øvels\p{L}*|(?:\p{L}*(?<!r))?øving\p{L}*|rutine\p{L}*|beredskap\p{L}*|røm[nm]ings\p{L}+|fjor|årsrapport\p{L}*|årsmelding\p{L}*|statistikk\p{L}*)$/u
export const isGeneral = (word: string): boolean => GENERAL.test(word)

/** Today and now: what is told of them is no habit. */
const NOW =
  /(?<!\p{L})(?:i\s+(?:dag|natt|kveld|går|morges|ettermiddag|formiddag|føremiddag)|nå|no|nettopp|nylig|nyleg)(?!\p{L})/iu
const ONE = '(?:en|ein|én|ei|et|eit|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|\\d+)'
const ONE_OF = new RegExp(`(?<!\\p{L})${ONE}((?:\\s+\\p{L}+){1,3})`, 'giu')
/** Is one, or a number, of those whom it happened to named, or of what happened: «en av våre innsatte», «to dødsfall»? */
export const namesOne = (text: string): boolean =>
  [...text.matchAll(ONE_OF)].some(([, after]) =>
    after!
      .toLowerCase()
      .trim()
      .split(/\s+/)
      .some((word) => isWho(word) || isListed(word)),
  )

/** It is thought of, or what one does each time: «når en ansatt er skadd», «blir en ansatt skadd, …». «Om natten» and «om lag» are neither. */
const THOUGHT_OF =
  /^\s*(?:når(?!\s+det\s+gj)|om(?!\s+(?:lag|kort|litt|(?:natt|kveld|morgen|morgon|dag|ettermiddag)\p{L}*)(?!\p{L}))|blir|vert|skulle)(?!\p{L})/iu
const MANY = '(?:innsatte|innsette|fanger|fangar|domfelte|ansatte|tilsette|betjenter|fengselsbetjenter|medarbeidere)'
/** What the many do or may, in the present and with no number: a habit, a right, a rule. */
const HABIT = new RegExp(
  `^(?:[\\p{L}\\d ]{1,30}:\\s*)?(?:(?:flere|fleire|mange|noen|nokre|alle)\\s+)?${MANY}\\s+(?:(?:som|med\\s+\\p{L}+)\\s+)?(?:kan|skal|må|bør|får|vil|blir|vert|dør|døyr|har\\s+(?:rett|krav)|(?:er|var)\\s+borte\\s+(?:fra|frå)|(?!etter|under|eller|over|finn|let|leit|meld|bekreft|stadfest|opplys)\\p{L}{3,}(?:er|ar))(?!\\p{L})`,
  'iu',
)
const OF_MANY = new RegExp(`^(?:[\\p{L}\\d ]{1,30}:\\s*)?${MANY}\\s+som\\s+(?:er|blir|vert)(?!\\p{L})`, 'iu')
/** What is to be done each time: «alle skader skal meldes». */
const RULE =
  /(?<!\p{L})(?:(?:skal|må|bør|kan)(?:\s+\p{L}+)?\s+(?!bekreft|stadfest)\p{L}{3,}(?:es|ast)|meldes|meldast|føres|førast|registrer(?:es|ast)|rapporter(?:es|ast)|straff(?:es|ast))(?!\p{L})/iu
/** «På søndager», «i jula»: said of the ordinary day, where no incident is. */
const RECURRING =
  /(?<!\p{L})(?:på\s+(?:(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun|hver|kvar|hellig|heilag|helge|vir?ke)da(?:ger|gar))|i\s+(?:jul(?:a|en)|romjul(?:a|en)|påsk(?:a|en)|pins(?:a|en)|helg(?:a|en|ene)|ferien)|hver|kvar|kvart|hvert|alltid|vanligvis|vanlegvis)(?!\p{L})/iu
const tellsOfIncident = (text: string): boolean => (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(isListed)
/** Said of every time and of no one time. What names one, or today, is told. */
export function isOfEveryTime(text: string): boolean {
  if (NOW.test(text)) return false
  if (THOUGHT_OF.test(text)) return true
  if (namesOne(text)) return false
  if (RECURRING.test(text) && !tellsOfIncident(text)) return true
  return HABIT.test(text) || OF_MANY.test(text) || (RULE.test(text) && namedThere(text).length === 0)
}

const OTHER_TIMES = /(?<!\p{L})(?:i\s+fjor|(?:de|dei)\s+(?:siste|siste\s+\p{L}+|siste\s+\d+)\s+åra?(?:ene)?)(?!\p{L})/iu
const YEAR = /(?<![\d.,:])(?:19|20)\d\d(?!\d|[.,:]\d)/gu
/** Is it told of another year than these? */
export const isOfOtherYears = (text: string, years: readonly string[]): boolean =>
  OTHER_TIMES.test(text) || [...text.matchAll(YEAR)].some(([year]) => !years.includes(year))

/** An exercise that says so first. */
const EXERCISE = /^\s*(?:øvelse|øving)(?:\s+\p{L}+)?\s*(?::|\s[–—-]\s)/iu
export const isExercise = (text: string): boolean => EXERCISE.test(text)

/** How old somebody is says who it is: «en 34-åring», «en mann i 30-årene». */
const AGE =
  /(?:(?:i|på)\s+)?(?:midten\s+av\s+)?\d{1,2}[\s-]*(?:årene|åra|åring\p{L}*|år\s+gam(?:mel|mal|le))(?!\p{L})|\(\d{1,2}\)|\(?(?<!\p{L})(?:født|fødd|f\.)\s*(?:i\s+)?\d{4}\)?/giu
const WORK =
  /(?<!\p{L})(?:bok|bøk|film|roman|serie|stykke|teater|skuespel|forestilling|framsyning|podkast)\p{L}*\s+[«"“][^»"”]*[»"”]/giu
const JUDGED = /(?<!\p{L})(?:dømt|dømd|domfelt|soner|sonar)\s+for\s+\p{L}+/giu
/** A sentence with age as a person, and without what is called so and what somebody is convicted of, which happened long ago. */
export const asTold = (text: string): string => text.replace(AGE, ' person ').replace(WORK, ' ').replace(JUDGED, ' ')

/** When it was, as it is said of one time. */
const WHEN =
  /(?:\d{1,2}\.\s*)?(?<!\p{L})(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)(?!\p{L})(?:\s+\d{4})?|(?<!\p{L})for\s+(?:\p{L}+|\d+)\s+(?:minutt|tim|dag|døgn|uke|veke)\p{L}*\s+(?:siden|sidan)(?!\p{L})|(?<!\p{L})kl(?:okka|okken|\.)?\s*\d{1,2}(?:[.:]\d\d)?|(?<!\d)20\d\d(?!\d)/giu
export const timesIn = (text: string): string[] => text.match(WHEN) ?? []

const WHOM = '(?:innsatt|innsett|fange|domfelt)\\p{L}*'
/** What tells of an escape while a stop stands, where it tells of other things elsewhere: «kom seg ut», «mangler en innsatt», «leter etter en innsatt». */
const OF_ONE_GONE = new RegExp(
  `(?<!\\p{L})(?:(?:kom|kommet|kome|tatt|teke|tok)\\s+seg\\s+(?:ut|unna|vekk|bort|løs|laus|fri)|unndr(?:att|og|atte)(?:\\s+seg)?|klatr(?:et|a)\\s+over|(?:mangl(?:er|ar)|sakn(?:er|ar)|savner|let(?:er|te)\\s+etter|leit(?:er|ar)\\s+etter|søk(?:er|jer)\\s+etter)(?=\\s+${ONE}\\s+${WHOM})|(?<=${ONE}\\s+${WHOM}\\s+)(?:mangl(?:er|ar)|(?:er|har\\s+vært|har\\s+vore)\\s+(?:borte|savn(?:et|a)|sakna|forsvunn(?:et|en)|forsvunne|etterlyst)|kom\\s+(?:ikke|ikkje)\\s+(?:tilbake|attende)))(?!\\p{L})`,
  'giu',
)
export const asEscape = (text: string): string => text.replace(OF_ONE_GONE, ' rømt ')

/** Who it happened to, named as there. «De etterlatte tingene» are none. */
const PERSONS =
  '(?:den|de|dei)\\s+(?:(?:avlid(?:ne|de)|døde|omkomne|drept?e|drepne|rømte|unnvekne)s?(?!\\s+vinkel)|etterlat(?:te|ne)(?!\\s+\\p{L}+(?:ene|ane)(?!\\p{L}))s?)'
/** Named as there: «dødsårsaken» and «rømningen» say that somebody has died or escaped, whatever else is said of it. Some say so in every form. */
const AS_THERE = new RegExp(
  `(?<!\\p{L})(?:${THERE}|døds(?:årsak|tidspunkt|bud|attest)\\p{L}*|obduksjonsrapport\\p{L}*|obdusert?|avdøde\\p{L}*|drapssak\\p{L}*|${PERSONS})(?!\\p{L})`,
  'giu',
)
/** What a text names as there; whose is left out. */
export const namedThere = (text: string): string[] =>
  (text.toLowerCase().match(AS_THERE) ?? []).map((one) => one.replace(/(?<=[enat])s$/u, ''))
