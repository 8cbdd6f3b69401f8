import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../../kit/kernel/stops/tokenize.ts'
import { BUREAUCRATIC_LINES, bureaucraticWords, formsOf } from './bureaucratic-words.ts'

const check = (text: string, language: 'nb' | 'nn' | 'en') =>
  bureaucraticWords({ block: 0, kind: 'paragraph', text, sentences: tokenize(text) }, language).map((remark) => [
    text.slice(remark.start, remark.end),
    remark.replacements?.[0],
  ])

describe('bureaucratic words', () => {
  it('when counted, each language has as many entries as promised', () => {
    expect(new Set(BUREAUCRATIC_LINES.nb).size).toBeGreaterThanOrEqual(200)
    expect(new Set(BUREAUCRATIC_LINES.nn).size).toBeGreaterThanOrEqual(150)
    expect(new Set(BUREAUCRATIC_LINES.en).size).toBeGreaterThanOrEqual(100)
  })

  it.each(['nb', 'nn', 'en'] as const)(
    'when the %s list is read, every line is well formed and says each form once',
    (language) => {
      const seen = new Map<string, string>()
      const faults = BUREAUCRATIC_LINES[language].flatMap((line) => {
        const [pattern = '', right = ''] = line.split(' = ')
        const groups = (text: string) => [...text.matchAll(/\(([^)]*)\)/g)].map((group) => group[1]!.split('|').length)
        const [own, ...more] = groups(pattern)
        const uneven = right.split(';').some((each) => groups(each).some((count) => count !== own))
        const wrong =
          more.length > 0 || uneven || line.split(' = ').length !== 2 || /[()|]/.test(JSON.stringify(formsOf(line)))
        const doubled = formsOf(line).flatMap(({ words }) => {
          const form = words.join(' ')
          const before = seen.get(form)
          seen.set(form, line)
          return before === undefined ? [] : [`${form}: ${before} / ${line}`]
        })
        return [...(wrong ? [line] : []), ...doubled]
      })
      expect(faults).toEqual([])
    },
  )

  it('when a phrase and a word of it are both listed, the longest is remarked, in the case of the text', () => {
    expect(check('Vedrørende saken: I henhold til reglene iverksettes tiltak ihht. planen.', 'nb')).toEqual([
      ['Vedrørende', 'Om'],
      ['I henhold til', 'Etter'],
      ['iverksettes', 'begynnes'],
      ['ihht', 'etter'],
    ])
    expect(check('Det forelå ingenting, men ovennevnte foreligger.', 'nb')).toEqual([
      ['ovennevnte', 'denne'],
      ['foreligger', 'finnes'],
    ])
  })

  it('when the text is nynorsk or English, its own words are found', () => {
    expect(check('I medhald av lova skal dette iverksetjast. Eventuelle spørsmål til underteikna.', 'nn')).toEqual([
      ['I medhald av', 'Etter'],
      ['Eventuelle', 'Moglege'],
      ['underteikna', 'eg'],
    ])
    expect(check('Prior to release, inmates utilise the gym in order to train.', 'en')).toEqual([
      ['Prior to', 'Before'],
      ['utilise', 'use'],
      ['in order to', 'to'],
    ])
  })

  it('when a phrase is broken by a comma or a sentence, it is no phrase', () => {
    expect(check('Vi så på bakgrunn. Av den var lite igjen. Han kom med, hensyn til oss.', 'nb')).toEqual([])
  })
})
