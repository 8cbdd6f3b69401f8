import type { CheckedLanguage } from '../finding.ts'

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Everyday words that the free dictionaries lack, in every form they take. */
const GAPS: Record<CheckedLanguage, ReadonlySet<string>> = {
  nb: set(`noe noen samboer samboeren samboere samboerne ronde ronden ronder rondene nettbrett nettbrettet nettbrettene
    videobesøk videobesøket videosamtale videosamtalen videosamtaler app appen apper appene nettside nettsiden nettsidene`),
  nn: set(`tingrett tingretten tingrettane lagmannsrett lagmannsretten fagsystem fagsystemet fagsystema ronde ronden rondar
    rondane nettbrett nettbrettet nettbretta videobesøk videobesøket videosamtale videosamtalen videosamtalar app appen appar`),
  en: set('organise organised organisation recognised app apps website websites'),
}

/** Is this (lower-case) word right although the dictionary does not know it? */
export function isMissingInDictionary(lower: string, language: CheckedLanguage): boolean {
  return GAPS[language].has(lower)
}
