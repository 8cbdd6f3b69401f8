/** What an incident is called and how it is told, where verb and noun, or bokmål and nynorsk, share no root that a rule finds. */
const FAMILIES = [
  'brann(?:en|er|ene|ar|ane)?|brenn(?:e|er|ende|ande)?|brente?|brant|brend|brunne',
  'død(?:e|de|s|en)?|dødsfall\\p{L}*|døyr|døydde?|døyd|daude?|daudsfall\\p{L}*|omkom(?:met|men|ne|en)?',
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
  'drept?e?|drepen|drepne|drap(?:et|a)?',
  'skutte?|skyt(?:e|er|ing|ingen|inga)|skjøt|skaut|skote?|skotet|skudd(?:et|ene|a)?',
  'pågr[ei]p\\p{L}*',
].map((forms) => new RegExp(`^(?:${forms})$`, 'u'))

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

function rootsOf(word: string): Root[] {
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
}

function meets(a: Root, b: Root): boolean {
  if (a.how === 'other' && b.how === 'other') return false
  if (a.root === b.root) return true
  const [short, long] = a.how === 'reduced' ? [a, b] : [b, a]
  return short.how === 'reduced' && long.how !== 'reduced' && long.root === short.root + short.root.at(-1)
}

/** A verb and its noun, or two forms of either: «rømt», «rømmer», «på rømmen», «rømning», «rømming». */
export function isSameRoot(a: string, b: string): boolean {
  if (FAMILIES.some((family) => family.test(a) && family.test(b))) return true
  const others = rootsOf(b)
  return a === b || rootsOf(a).some((one) => others.some((other) => meets(one, other)))
}

/** Who it happened to, as it is told: «en fange» is «en innsatt», and «en person» may be anybody. */
const WHO = [
  /^(?:innsatte?|innsette?|fange[rn]?|fangene|fangar|domfelte?|varetektsinnsatte?|arrestant(?:er|en)?|insatte?)$/u,
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
