import { expect, test } from 'vitest'
import { BLOCK_TEXT_LIMIT, readBody } from './body.ts'
import { checkEdition } from './edition-findings.ts'

const ROWS = {
  'dots from a table of contents': '.',
  'letters and spaces': 'a ',
  'dotted letters': 'a.',
  hyphens: '-',
  'at signs': 'a@',
  'telephone codes': '+47',
  passives: 'blir tatt av ',
}
const paragraph = (text: string) => ({ kind: 'paragraph' as const, text: [{ text }] })

// Each took many seconds, of the whole server, before; the test runner's own limit is the measure.
for (const [name, sign] of Object.entries(ROWS))
  test(`when somebody pastes long rows of ${name}, the checks still end`, () => {
    const text = sign.repeat(Math.floor((BLOCK_TEXT_LIMIT - 1) / sign.length))
    const body = Array.from({ length: 10 }, () => paragraph(text))
    for (const language of ['nb', 'nn', 'en'])
      expect(checkEdition({ language, title: 'Test', body }, ['staff'], { telephones: [], emails: [] })).toBeDefined()
  })

test('when the blocks together are longer than any message, the text is refused', () => {
  const blocks = (count: number) => Array.from({ length: count }, () => paragraph('ab '.repeat(3000)))
  expect(readBody(blocks(10)).ok).toBe(true)
  expect(readBody(blocks(13))).toMatchObject({ ok: false, faults: [{ block: 11, fault: 'too-long' }, { block: 12 }] })
})
