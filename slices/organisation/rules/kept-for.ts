import type { Language } from '../../../kit/kernel/caller.ts'

/** Where the words about a time of keeping leave room for the time: «Slettes {time} etter at personen har sluttet.» */
const ROOM = '{time}'

type Words = { nb: string; nn: string; en: string }

const UNITS: Record<Language, { years: [string, string]; days: [string, string] }> = {
  nb: { years: ['et år', 'år'], days: ['én dag', 'dager'] },
  nn: { years: ['eit år', 'år'], days: ['ein dag', 'dagar'] },
  en: { years: ['a year', 'years'], days: ['one day', 'days'] },
}
const SMALL: Record<Language, string[]> = {
  nb: ['', '', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'],
  nn: ['', '', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'],
  en: ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
}

/** Days as people say them: 730 is «to år», 90 is «90 dager». */
export function keptFor(days: number, language: Language): string {
  const { years, days: daily } = UNITS[language]
  if (days > 0 && days % 365 === 0) {
    const number = days / 365
    return number === 1 ? years[0] : `${SMALL[language][number] ?? number} ${years[1]}`
  }
  return days === 1 ? daily[0] : `${days} ${daily[1]}`
}

/** May the time be changed? Where the words leave no room for one, something else than a number of days decides. */
export const hasTime = (rule: { retentionDays: number | null; retentionNote: Words }): boolean =>
  rule.retentionDays !== null && rule.retentionNote.nb.includes(ROOM)

/** The words about a time of keeping with the time in them. */
export function keepingWords(note: Words, days: number | null): Words {
  const say = (language: Language) => note[language].replaceAll(ROOM, keptFor(days ?? 0, language))
  return { nb: say('nb'), nn: say('nn'), en: say('en') }
}
