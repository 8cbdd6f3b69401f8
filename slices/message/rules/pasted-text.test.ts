import { expect, it } from 'vitest'
import { blocksFromText } from './pasted-text.ts'

it('when text is pasted from a letter, its lists become lists and everything else paragraphs', () => {
  const text =
    'Besøk i helgen\r\n\r\nTa med:\n• legitimasjon\n- 2026 er ikke en liste\n1. Ring\n2) Møt opp\n\n12 fengsler er åpne.'
  const one = (line: string) => [{ text: line }]
  expect(blocksFromText(text)).toEqual([
    { kind: 'paragraph', text: one('Besøk i helgen') },
    { kind: 'paragraph', text: one('Ta med:') },
    { kind: 'list', ordered: false, items: [one('legitimasjon'), one('2026 er ikke en liste')] },
    { kind: 'list', ordered: true, items: [one('Ring'), one('Møt opp')] },
    { kind: 'paragraph', text: one('12 fengsler er åpne.') },
  ])
})
