import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatQuoted } from '../kit/i18n/formats.ts'

const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

test('no page writes its own quotation marks: they are of the language that the page is read in, wherever words are shown', () => {
  const files = globSync(['slices/*/ui/**/*.tsx', 'kit/ui/**/*.tsx', 'apps/web/**/*.tsx'])
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => /[«»“”]/.test(withoutComments(readFileSync(file, 'utf8'))))).toEqual([])
  const css = readFileSync('kit/ui/styles/base.css', 'utf8')
  for (const [language, marks] of [
    ['nb', '«»'],
    ['nn', '«»'],
    ['en', '“”'],
  ] as const) {
    expect(formatQuoted('', language)).toBe(marks)
    expect(css).toMatch(new RegExp(`:root:lang\\(${language}\\) q[^}]*quotes: "${marks[0]}" "${marks[1]}"`))
  }
})
