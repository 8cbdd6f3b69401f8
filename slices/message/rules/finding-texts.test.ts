import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkConfidentiality } from '../../../kit/kernel/stops/check-confidentiality.ts'
import { CHECKS, type Finding } from './finding.ts'
import { checkPlainLanguage } from './plain-language/check-plain-language.ts'

const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(`kit/i18n/locales/${language}/message.json`, 'utf8'))

/** Texts that make each check speak that a text alone can make speak, so that the placeholders can be filled. */
const TALKATIVE: [string, string][] = [
  ['nb', `Vedrørende besøk besøk gis det svar, som kjent. ${'Vi ser på det. '.repeat(80)}`],
  ['nb', `${'ja og '.repeat(20)}nei. Innføring, vurdering og oppfølging. Bruk av deler av planen av i fjor.`],
  [
    'nb',
    'Vi følger direktoratets avdelingens kjøkkenbenkoverflater. Ta med mat, drikke, sko, klær og det andre dere trenger for å være her hele den lange uka.',
  ],
  ['nn', 'Saka skal behandles no, seier dei.'],
  ['nb', 'Eg veit ikkje kva dei gjer heime.'],
  ['nn', 'Jeg vet ikke hva hun gjør nå, og hvorfor.'],
  ['nb', 'This is not what they said about the house.'],
  ['nb', 'Test Testesen soner, 018190 12385, 912 34 567, 1234.56.78903, sak 2024/12345, test@gmail.com.'],
  ['nb', 'En mann i 30-årene er løslatt. To betjenter på nattevakt. Rondene, vaktlisten og beredskapsplanen.'],
  ['nb', 'Alarmkoden og transportruten er hemmelig.'],
]

describe('texts of the findings', () => {
  it.each(['nb', 'nn', 'en'])('when the language is %s, every check has a title, a why and a do', (language) => {
    const texts = textsOf(language)
    const missing = CHECKS.flatMap((check) => ['title', 'why', 'do'].map((part) => `finding.${check}.${part}`)).filter(
      (key) => !texts[key],
    )
    expect(missing).toEqual([])
    const unknown = Object.keys(texts).filter(
      (key) =>
        /^finding\.[a-z-]+\.(?:title|why|do)$/.test(key) && !(CHECKS as readonly string[]).includes(key.split('.')[1]!),
    )
    expect(unknown).toEqual([])
  })

  it('when a check speaks, its params fill every placeholder of its texts', () => {
    const findings = TALKATIVE.flatMap(([language, text]): Finding[] => {
      const input = { language, title: '', blocks: [{ kind: 'paragraph' as const, text }], audienceKinds: [] }
      return [...checkPlainLanguage(input).findings, ...checkConfidentiality(input)]
    })
    const unfilled = findings.flatMap(({ check, params }) =>
      ['nb', 'nn', 'en'].flatMap((language) =>
        ['title', 'why', 'do'].flatMap((part) => {
          const placeholders = textsOf(language)[`finding.${check}.${part}`]?.matchAll(/{{(\w+)}}/g) ?? []
          return [...placeholders]
            .filter(([, name]) => params[name!] === undefined)
            .map(([name]) => `${check}.${part} ${name}`)
        }),
      ),
    )
    expect(unfilled).toEqual([])
    const silent = CHECKS.filter((check) => !findings.some((finding) => finding.check === check))
    // Spelling needs its dictionaries, and a valid identity number is made up in its own test.
    expect(silent).toEqual(['spelling', 'spelling-maybe', 'identity-number'])
  })
})
