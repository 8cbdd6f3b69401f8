import { FIELDS, unknownFields } from './first-message.ts'
import { GROUPS, type Group } from './statement.ts'

/** The languages each group must have words in, in the order of the pack. */
export type GroupLanguages = { group: Group; languages: string[] }

/** Whoever reads one form of Norwegian understands the other. */
const NORWEGIAN: readonly string[] = ['nb', 'nn']

export const isUnderstood = (language: string, written: readonly string[]): boolean =>
  written.includes(language) || (NORWEGIAN.includes(language) && written.some((one) => NORWEGIAN.includes(one)))

/** Which of the chosen groups wait for words in languages that are not written. */
export function groupsThatWait(
  chosen: readonly Group[],
  needed: readonly GroupLanguages[],
  written: readonly string[],
): GroupLanguages[] {
  return GROUPS.filter((group) => chosen.includes(group)).flatMap((group) => {
    const own = needed.find((one) => one.group === group)?.languages ?? []
    const languages = own.filter((language) => !isUnderstood(language, written))
    return languages.length > 0 ? [{ group, languages }] : []
  })
}

/** The languages a form offers: the one it is written in first, then what the chosen groups need, each once. */
export function offeredLanguages(
  source: string,
  chosen: readonly Group[],
  needed: readonly GroupLanguages[],
): string[] {
  const own = needed.filter(({ group }) => chosen.includes(group)).flatMap(({ languages }) => languages)
  return [...new Set([source, ...own])]
}

/** Whom words in these languages are for: the groups that need one of them; all of them when none does. Staff hear what is public. */
export function groupsFor(
  languages: readonly string[],
  groups: readonly Group[],
  needed: readonly GroupLanguages[],
): Group[] {
  const wanting = groups.filter((group) =>
    needed.some((one) => one.group === group && one.languages.some((language) => languages.includes(language))),
  )
  return wanting.length > 0 ? wanting : [...groups]
}

/** What stands in braces and nobody has filled in, once each: the writer's own fields, and those that we know. */
export function fieldsIn(texts: readonly string[]): { own: string[]; known: string[] } {
  const all = texts.join('\n')
  const known = FIELDS.filter((field) => all.includes(`{${field}}`))
  return { own: [...new Set(unknownFields(all))], known }
}

/** The text with all its fields filled; what has no value stays as it is. */
export const fillAll = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\{([^{}]*)\}/g, (whole, name: string) => values[name]?.trim() || whole)

/** The sentence that says when more comes, in one language: the shortest paragraph of its first words that has the time. */
export function nextSentence(rows: readonly { language: string; body: string }[], language: string): string | null {
  const said = rows
    .filter((row) => row.language === language)
    .flatMap((row) => row.body.split(/\n\s*\n/))
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one.includes('{next}'))
  return said.toSorted((a, b) => a.length - b.length || a.localeCompare(b))[0] ?? null
}
