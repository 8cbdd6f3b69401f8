import { expect, test } from 'vitest'
import { addedNumbers } from './translation-basis.ts'

const SOURCE = {
  title: 'To ansatte er hos lege',
  paragraphs: ['Det hendte 26. november. Vi sier mer senest kl. 14.00.'],
}

test('when a translation has the numbers of its source, in whatever way they are written, it says no more', () => {
  for (const text of [
    '2 członków personelu. Powiemy więcej: 26 XI, 14:00.',
    '٢ … ١٤:٠٠ … ٢٦',
    'Two of staff, by 14:00',
  ])
    expect(addedNumbers(SOURCE, { title: '', paragraphs: [text] })).toEqual([])
})

test('when a translation has a number that its source does not have, that is said', () => {
  expect(addedNumbers(SOURCE, { title: '3 członków personelu', paragraphs: ['14:30'] })).toEqual(['3', '30'])
})
