/** The chain of criminal justice, ourselves first: the set that a share of voice is counted within. One bit each. */
export const ACTORS = ['correctional', 'police', 'prosecution', 'courts'] as const
export type Actor = (typeof ACTORS)[number]

/** What is said of a sentence: «fire års fengsel», «ubetinget fengsel», «dømt til fengsel» and «fengselsstraff» name no prison. */
const LENGTH = 'års?|måneders?|månaders?|dagers?|dagars?|døgns?|ukers?|vekers?'
const PRISON = `(?<!(?:(?<!\\p{L})(?:${LENGTH})|beting(?:et|a)|vilkårs(?:laust|bunde)|døm[td] til) )fengsel(?!s?straff|sdom|sår)`
/** Neither politics nor politicians are police; a «politikontakt» is. */
const POLICE = 'politi(?!sk|ser(?:t|ing|er|es|e(?!\\p{L}))|k(?:k|er|ar))|kripos|lensmann'

/**
 * What each is called, bokmål and nynorsk, at the start of a word. With another list, a migration reads anew what lies there and
 * sets `is_read_anew` (as 20261126_0260 does), so that series break, and the code version is raised.
 */
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(kriminalomsorg|${PRISON}|fengsler|fengslene|friomsorg|overgangsbolig|krus(?![\\p{L}]))|(${POLICE})|` +
    '(påtale|statsadvokat|riksadvokat|økokrim)|(tingrett|lagmannsrett|høyesterett|høgsterett|domstol))',
  'giu',
)

/** Who a text names, as bits; 0 when it names none of them. */
export function actorsIn(text: string): number {
  let bits = 0
  for (const found of text.matchAll(NAMES))
    for (let at = 0; at < ACTORS.length; at++) if (found[at + 1] !== undefined) bits |= 1 << at
  return bits
}
