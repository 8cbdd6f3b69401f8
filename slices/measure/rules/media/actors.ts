/** The chain of criminal justice, ourselves first: the set that a share of voice is counted within. One bit each. */
export const ACTORS = ['correctional', 'police', 'prosecution', 'courts'] as const
export type Actor = (typeof ACTORS)[number]

/** What each is called, bokmål and nynorsk, at the start of a word. */
const NAMES =
  /(?<![\p{L}\p{N}])(?:(kriminalomsorg|fengsel|fengsler|fengslene|friomsorg|overgangsbolig|krus(?![\p{L}]))|(politi(?!sk|kar|kk)|kripos|lensmann)|(påtale|statsadvokat|riksadvokat|økokrim)|(tingrett|lagmannsrett|høyesterett|høgsterett|domstol))/giu

/** Who a text names, as bits; 0 when it names none of them. */
export function actorsIn(text: string): number {
  let bits = 0
  for (const found of text.matchAll(NAMES))
    for (let at = 0; at < ACTORS.length; at++) if (found[at + 1] !== undefined) bits |= 1 << at
  return bits
}
