export type Sheet = { name: string; css: string }
type Selector = { sheet: string; line: number; text: string; classes: string[] }

/**
 * Every class of ours belongs to one stylesheet, so that what is written for one page never lies over another's. A sheet declares a
 * class by a selector that names no other: `.v-task h3`. In a selector of several, one must be the sheet's own: `.v-edit .v-index`
 * stands where `v-edit` does.
 */
export function faultsOfSheets(sheets: readonly Sheet[]): string[] {
  const selectors = sheets.flatMap(selectorsOf)
  const owners = new Map<string, Map<string, Selector>>()
  const declare = (name: string, by: Selector) => {
    const sheetsOf = owners.get(name) ?? owners.set(name, new Map()).get(name)!
    if (!sheetsOf.has(by.sheet)) sheetsOf.set(by.sheet, by)
  }
  for (const one of selectors) if (one.classes.length === 1) declare(one.classes[0]!, one)
  const foreign: string[] = []
  for (const one of selectors) {
    if (one.classes.length < 2 || one.classes.some((name) => owners.get(name)?.has(one.sheet))) continue
    const free = one.classes.filter((name) => !owners.has(name))
    for (const name of free) declare(name, one)
    if (free.length === 0)
      foreign.push(
        `${at(one)}: «${one.text}» names only classes of other stylesheets (${one.classes
          .map((name) => `${name} of ${[...owners.get(name)!.keys()].join(' and ')}`)
          .join(', ')}). Move it to one of them, or put a class of its own in front.`,
      )
  }
  const shared = [...owners]
    .filter(([, by]) => by.size > 1)
    .map(
      ([name, by]) =>
        `.${name} is declared by ${by.size} stylesheets: ${[...by.values()].map(at).join(', ')}. Give one of them another name, or keep all of it in one.`,
    )
  return [...shared, ...foreign]
}

const at = ({ sheet, line }: Selector) => `${sheet}:${line}`

/** The selectors of a sheet that name classes of ours (`v-…`, and the columns `c-…`). */
function selectorsOf({ name, css }: Sheet): Selector[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\/|"[^"]*"/g, (text) => text.replaceAll(/[^\n]/g, ' '))
  return [...bare.matchAll(/(?<=^|[{};])[^{};]+(?=\{)/g)].flatMap((found) => {
    if (found[0].trim().startsWith('@')) return []
    const line = bare.slice(0, found.index + found[0].search(/\S/)).split('\n').length
    return apart(found[0]).map((text) => ({
      sheet: name,
      line,
      text,
      classes: [...new Set([...text.matchAll(/\.([cv]-[\w-]+)/g)].map(([, one]) => one!))],
    }))
  })
}

/** A list of selectors, apart at the commas that stand in no brackets. */
const apart = (list: string) => list.split(/,(?![^()]*\))/).map((one) => one.trim().replaceAll(/\s+/g, ' '))
