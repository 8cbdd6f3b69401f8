import type { CheckedLanguage } from '../finding.ts'

/** Stems of words that readers of the agency know, although they are long or missing in dictionaries. Prefix match. */
const NORWEGIAN = `
kriminalomsorg kriminalomsorgsdirektorat friomsorg friomsorgskontor fengselsbetjent fengselsførstebetjent fengselsleder fengselsinspektør
fengselsunderviser fengselsundervis fengselsprest fengselslege fengselsstraff fengselsplass forvaringsanstalt forvaring
forvaringsdom varetekt varetektsinnsatt varetektsfengsl samfunnsstraff straffegjennomføring prøveløslat løslat overgangsbolig
overgangsbustad høysikkerhet høgsikkerheit lavsikkerhet lågsikkerheit sikkerhetsnivå tryggingsnivå regiondirektør
regionkontor justisdepartement beredskapsdepartement sivilombud stortingsmelding verneombud verneombod hovedverneombud
hovudverneombod tillitsvalgt tillitsvald arbeidsmiljø arbeidsmiljøutvalg arbeidsmiljøutval hovedtillitsvalgt
hovudtillitsvald pårørende pårørande fødselsnummer organisasjonsnummer kontaktperson beredskapsplan pårørendeansvarlig barneansvarlig kontaktbetjent miljøarbeid programvirksomhet
programverksemd tilbakeføringskoordinator tilbakeføringsgaranti straffbar domfelt domfelte innsattes soning soningskø
soningsplass soningsoverføring hjemmesoning heimesoning fotlenke elektronisk rusmestringsenhet rusmestringseining
ungdomsenhet ungdomseining ungdomsstraff konfliktråd ndsenter personundersøkelse mindreårig utlendingsenhet
kommunikasjonsavdeling kommunikasjonsrådgiver kommunikasjonsrådgjevar kommunikasjonssjef pressevakt pressekontakt
personvernombud personvernombod tilgjengelighetserklæring offentlighetslov offentleglov forvaltningslov straffegjennomføringslov
forvaringsdømt besøksforbud besøksavdeling visitasjon framstilling fremstilling permisjon luftegård luftegard
`
const ENGLISH = `
correctional directorate communication confidentiality accountability rehabilitation accommodation representative
electronically responsibilit administration
`
const stems = (text: string) => text.split(/\s+/).filter(Boolean)
const STEMS: Record<CheckedLanguage, string[]> = { nb: stems(NORWEGIAN), nn: stems(NORWEGIAN), en: stems(ENGLISH) }
/** An inflection or a genitive may follow the stem; a new compound is a long word again. */
const LONGEST_ENDING = 6

/** Is this (lower-case) word one that the field's own readers know? */
export function isFieldWord(lower: string, language: CheckedLanguage): boolean {
  return STEMS[language].some((stem) => lower.startsWith(stem) && lower.length - stem.length <= LONGEST_ENDING)
}
