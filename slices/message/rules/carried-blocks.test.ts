import { expect, test } from 'vitest'
import type { Block } from './body.ts'
import { blockChange } from './carried-blocks.ts'

const SENTENCES = { nb: 'Egne ansatte får vite det før alle andre.', en: 'Our own staff hear it before everyone else.' }
const body = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text: [{ text }] }))
const nb = (...texts: string[]) => new Map([['nb', body(...texts)]])
const change = (before: ReturnType<typeof nb>, after: ReturnType<typeof nb>) => blockChange(SENTENCES, before, after)

test('when a block is put into the text it comes in, also in the middle of a paragraph', () => {
  expect(change(nb('Besøk åpner.'), nb('Besøk åpner. Egne ansatte får vite det før alle andre. Ta kontakt.'))).toBe(
    'in',
  )
})

test('when a word of it is changed or it is moved, nothing has happened to it', () => {
  const before = nb('Egne ansatte får vite det før alle andre.', 'Besøk åpner.')
  expect(change(before, nb('Besøk åpner.', 'Egne ansatte får alltid vite dette før alle andre.'))).toBeNull()
})

test('when it is edited away it goes out', () => {
  expect(change(nb('Egne ansatte får vite det før alle andre.'), nb('Besøk åpner på søndag.'))).toBe('out')
  expect(change(nb('Egne ansatte får vite det før alle andre.'), new Map())).toBe('out')
})

test('when another language still says it, it stays', () => {
  const both = new Map([...nb('Egne ansatte får vite det før alle andre.'), ['en', body(SENTENCES.en)]] as const)
  expect(blockChange(SENTENCES, both, new Map([...nb('Noe annet'), ['en', body(SENTENCES.en)]] as const))).toBeNull()
})

test('when the text said it in other words all along, the save has not touched it', () => {
  expect(change(nb('De som jobber her, hører det først.'), nb('De som jobber hos oss, hører det først.'))).toBeNull()
})

test('when the words are spread over several paragraphs, the block is not there', () => {
  expect(
    change(nb('Egne ansatte får vite det før alle andre.'), nb('Egne ansatte', 'får vite det', 'før alle andre')),
  ).toBe('out')
})
