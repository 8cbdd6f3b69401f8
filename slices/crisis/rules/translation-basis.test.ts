import { expect, test } from 'vitest'
import { addedNumbers, sentenceFault } from './translation-basis.ts'

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

test('when a translation has a sentence for each of its source, nothing is said; with one more or one less, that is', () => {
  const of = (title: string, ...paragraphs: string[]) => sentenceFault(SOURCE, { title, paragraphs })
  expect(of('Two of staff have seen a doctor', 'It happened on 26 November. We say more by 14:00.')).toBeNull()
  expect(of('Dwoje u lekarza', 'To było 26 listopada. Powiemy więcej o godz. 14:00.')).toBeNull()
  expect(of('اثنان عند الطبيب', 'حدث ذلك في 26 نوفمبر. سنقول المزيد قبل 14:00.')).toBeNull()
  const more = 'It happened on 26 November. The fire was set on purpose. We say more by 14:00.'
  expect(of('Two of staff have seen a doctor', more)).toEqual({ count: 4, of: 3 })
  expect(of('Two of staff have seen a doctor', 'We say more by 14:00.')).toEqual({ count: 2, of: 3 })
})
