import { expect, it } from 'vitest'
import { weighSentences } from './sentence-basis.ts'

const room = {
  facts: [
    { id: 'a', state: 'rumour' as const, text: 'To innsatte har rømt', counter: '', police: 'none' as const },
    { id: 'b', state: 'confirmed' as const, text: 'Politiet er på stedet', counter: '', police: 'none' as const },
  ],
  given: ['Brann', 'Halden fengsel'],
  ...{ next: null, isCorrection: false, said: [] },
}
const basesOf = (sentences: readonly string[]) =>
  weighSentences({ title: '', paragraphs: sentences }, room).map(({ text, basis }) => `${basis}: ${text}`)

it('when a sentence says that it is so, without a word of what, it rests on nothing', () => {
  const bare = [
    'Vi vet ikke om noen er døde, men det er det.',
    'Vi veit ikkje om nokon er døde, men det er det.',
    'Vi vet ikke om noen er skadd – det er de.',
    'Vi vet ikke om brannen var påsatt, men det var den.',
    'Men det er det.',
    'Alle er her.',
    'Alle er i Halden fengsel.',
    'De er her.',
    'Det er han.',
  ]
  expect(basesOf(bare).filter((one) => !/^(?:none|refused|denied): /.test(one))).toEqual([])
})

it('when a sentence only carries others, or says what the declaration says, it asks for no reason', () => {
  const carrying = ['Det er brann i Halden fengsel.', 'Vi vet ikke om noen er skadd.', 'Vi er her.']
  expect(basesOf(carrying).filter((one) => !/^(?:given|unknown|house): /.test(one))).toEqual([])
})
