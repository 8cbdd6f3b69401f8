import { expect, it } from 'vitest'
import { groupIncoming, type Incoming } from './incoming.ts'

const NOW = new Date('2026-03-10T12:00:00Z')
let next = 0
const asked = (text: string, minutesAgo: number, change: Partial<Incoming> = {}): Incoming => ({
  ...{ id: `in_${next++}`, from: 'press', text, isAnswered: false },
  at: new Date(NOW.getTime() - minutesAgo * 60_000).toISOString(),
  ...change,
})

it('when the same is asked in other words it is one question, and what most ask in the last quarter stands first', () => {
  const groups = groupIncoming(
    [
      asked('Er besøk avlyst i dag?', 50),
      asked('Er besøkene avlyst?', 40),
      asked('Blir besøk avlyst også i morgen?', 35, { from: 'receipt', isAnswered: true }),
      asked('Er noen skadd?', 5),
      asked('Er noen ansatte skadde?', 14, { from: 'receipt' }),
    ],
    NOW,
  )
  expect(groups.map(({ text, count, recent }) => [text, count, recent])).toEqual([
    ['Er noen ansatte skadde?', 2, 2],
    ['Er besøk avlyst i dag?', 3, 0],
  ])
  expect(groups[1]).toMatchObject({ press: 2, receipts: 1, unanswered: 2 })
})

it('when nothing is asked there is nothing, and words without content are not thrown together', () => {
  expect(groupIncoming([], NOW)).toEqual([])
  expect(groupIncoming([asked('Hva?', 1), asked('Hvem?', 1)], NOW)).toHaveLength(2)
})

it('when media say the same, it stands beside the question with where it was said, and is no question itself', () => {
  const media = (text: string, ago: number, outlet: string) =>
    asked(text, ago, { from: 'media', isAnswered: true, where: { outlet, address: `https://${outlet}.example/1` } })
  const groups = groupIncoming(
    [
      media('Ansatte skadd ved Halden fengsel', 9, 'avisa'),
      media('Storm i nord', 1, 'lokalavisa'),
      asked('Er ansatte skadd ved Halden fengsel?', 3),
    ],
    NOW,
  )
  expect(groups[0]).toMatchObject({ text: 'Er ansatte skadd ved Halden fengsel?', count: 1, recent: 1, media: 1 })
  expect(groups[0]!.where).toEqual([{ outlet: 'avisa', address: 'https://avisa.example/1' }])
  expect(groups[1]).toMatchObject({ count: 0, recent: 0, unanswered: 0, media: 1 })
})
