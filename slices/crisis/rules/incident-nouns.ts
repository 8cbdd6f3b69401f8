/** A noun for what happens: its stem, the endings that say that it is there, and those of its other forms. */
type Noun = { readonly stem: string; readonly there: string; readonly bare: string }

const COMMON = 'en|a|ene|ane'
const NEUTER = 'et|a|ene'
/** «Fluktrute», «dødsulykke»: they end so. */
const E = 'e|er|ar'
/** Also what is put together with it: «dødsfallstall». */
const ANY = '\\p{L}*'
const nouns = (stems: string, there: string, bare = '|er|ar'): Noun[] =>
  stems.split(' ').map((stem) => ({ stem, there, bare }))

/**
 * The nouns for what happens in an incident, in bokmål and nynorsk, by what they tell. Whatever reads such a word reads it from here: what tells it, and, in its
 * definite forms and their genitives, what names it as there. `…AndMore`: they tell of victims, a weapon or a car as well. «Skade» is not among them: «skaden på
 * taket» is of a roof. Nor is «døden», which comes to all.
 */
export const NOUNS = {
  escape: [
    ...nouns('flukt', COMMON),
    ...nouns('rømning rømming', COMMON, ANY),
    ...nouns('rømling', 'en|ene|ane', ANY),
    ...nouns('unnvikels', COMMON, E),
    ...nouns('unnviking', COMMON),
  ],
  ofEscape: nouns('fluktrut', COMMON, ANY),
  ofEscapeAndMore: nouns('fluktbil', 'en|ene|ane', ANY),
  death: [...nouns('dødsfall daudsfall', NEUTER, ANY), ...nouns('bortgang', 'en|ane|ene')],
  ofDeath: [
    ...nouns('dødsårsak', COMMON, ANY),
    ...nouns('dødstidspunkt dødssted dødsbud dødsbo', NEUTER, ANY),
    ...nouns('dødsmåt', 'en|ene|ane', ANY),
    ...nouns('dødsstad dødsattest dødsdag', 'en|ene|ane', ANY),
    ...nouns('obduksjon', 'en|ene|ane', '|ar|er|srapport\\p{L}*'),
    ...nouns('lik', 'et|ene', 'funn\\p{L}*'),
    ...nouns('likfunn', NEUTER),
  ],
  ofDeathAndMore: [
    ...nouns('dødsulykk dødsulukk', COMMON, ANY),
    ...nouns('dødsoffer', 'et|a', ANY),
    ...nouns('dødsofr', 'ene|a', ANY),
    ...nouns('dødsskudd dødsskot', NEUTER, ANY),
    ...nouns('dødsbrann', 'en|ene|ane', ANY),
  ],
  suicide: nouns('selvmord sjølvmord selvdrap sjølvdrap', NEUTER, ''),
  killing: nouns('drap', NEUTER, ''),
  ofKilling: [
    ...nouns('mord', NEUTER, ''),
    ...nouns('drapsmann mordsak drapssak', COMMON, E),
    ...nouns('morder', 'en|ne', ''),
    ...nouns('mordar', 'en|ane', ''),
    ...nouns('drapssted drapsoffer', NEUTER, ''),
  ],
  ofKillingAndMore: nouns('drapsvåpen mordvåpen', NEUTER, ANY),
  fire: nouns('brann', 'en|ene|ane'),
  ofFire: [
    ...nouns('brannårsak branntomt', COMMON, ANY),
    ...nouns('brannsted', NEUTER, ANY),
    ...nouns('brannstad', 'en|ane', ANY),
  ],
  arson: [
    ...nouns('mordbrann', 'en|ene|ane', ANY),
    ...nouns('brannstiftels ildspåsettels', COMMON, E),
    ...nouns('eldspåsetjing ildspåsetting', COMMON),
  ],
  hostage: nouns('gisseltaking gisselsituasjon', COMMON),
  arrest: nouns('pågripels', COMMON, E),
  attack: nouns('dataangrep dataåtak', NEUTER, ''),
} satisfies Record<string, readonly Noun[]>
/** They tell that somebody is dead, and not that it was here. */
export const FUNERALS = [
  ...nouns('begravels bisettels', COMMON, ANY),
  ...nouns('gravferd bisetjing minnestund', COMMON, ANY),
]

const patternOf = ({ stem, there, bare }: Noun) => `${stem}(?:${bare}|(?:${there})s?)`
/** All forms of these, as a pattern. */
export const formsOf = (...of: readonly (readonly Noun[])[]): string => of.flat().map(patternOf).join('|')

/** The forms of a noun that say that it is there, without their genitives. */
export const thereIn = ({ stem, there }: Noun): string[] => there.split('|').map((ending) => stem + ending)
/** All that name what happened as there, with their genitives, as a pattern. */
export const THERE = Object.values(NOUNS)
  .flat()
  .map(({ stem, there }) => `${stem}(?:${there})s?`)
  .join('|')
