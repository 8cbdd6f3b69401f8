import { expect, it } from 'vitest'
import type { Block } from './body.ts'
import { stopsOf } from './edition-findings.ts'

const checksOf = (href: string, known = {}) => {
  const body: Block[] = [{ kind: 'paragraph', text: [{ text: 'Les mer ' }, { text: 'her', href }, { text: '.' }] }]
  return stopsOf({ language: 'nb', title: 'Ny ordning', body }, known)
}

it('when the address behind a link holds what the text may not, it is stopped where the link stands', () => {
  const both = checksOf('https://x.example/innsatt-ola-nordmann-01819010001')
  const place = { block: 0, start: 8, end: 11 }
  expect(both).toHaveLength(2)
  expect(both).toContainEqual(expect.objectContaining({ check: 'identity-number', ...place, excerpt: '01819010001' }))
  expect(both).toContainEqual(expect.objectContaining({ check: 'person-in-custody', ...place }))
  expect(checksOf('https://x.example/?q=01819%3010001').map(({ check }) => check)).toEqual(['identity-number'])
  expect(checksOf('tel:90112233').map(({ check }) => check)).toEqual(['telephone-number'])
  expect(checksOf('mailto:test.testesen@gmail.com').map(({ check }) => check)).toEqual(['private-email'])
  expect(checksOf('mailto:post@kdi.example?body=01819010001', { emails: ['@kdi.example'] })).toHaveLength(1)
})

it('when an address names somebody in custody, in its query, its path or the letter of an e-mail link, it is stopped as the text is', () => {
  const known = { emails: ['@kdi.example'] }
  for (const href of [
    'mailto:post@kdi.example?body=Innsatt%20Ola%20Nordmann%20ble%20flyttet',
    'mailto:post@kdi.example?subject=Hei&body=Fangen+Ola+Nordmann+er+syk',
    'https://x.example/?t=Innsatt%20Ola%20Nordmann',
    'https://x.example/Innsatt-Ola-Nordmann',
    'https://x.example/?t=Innsatt%2520Ola%2520Nordmann',
    'https://x.example/%E0%A4%A?t=Innsatt%20Ola%20Nordmann',
  ])
    expect([href, checksOf(href, known).map(({ check }) => check)]).toEqual([href, ['person-in-custody']])
})

it('when an address has numbers as addresses do, or is the agency’s own, nothing is stopped', () => {
  expect(checksOf('https://avisa.example/2026/sak-1.16543210')).toEqual([])
  expect(checksOf('https://avisa.example/%E0%A4%A')).toEqual([])
  expect(checksOf('tel:+4722334455', { telephones: ['22 33 44 55'] })).toEqual([])
})

it('when a number or a name is divided over runs, links and their addresses, it is found once, where the link or the words stand', () => {
  const found = (...text: { text: string; href?: string }[]) =>
    stopsOf({ language: 'nb', title: '', body: [{ kind: 'paragraph', text }] }, {}).map(({ check }) => check)
  const to = (path: string) => `https://avis.example/${path}`
  expect(found({ text: '1309' }, { text: '7248', href: to('a') }, { text: '022' })).toEqual(['identity-number'])
  expect(found({ text: 'Se ' }, { text: '130972', href: to('48022') })).toEqual(['identity-number'])
  expect(found({ text: 'Se 130972 ' }, { text: ' ', href: to('48O22') })).toEqual(['identity-number'])
  expect(found({ text: 'Innsatte O' }, { text: 'la Nord', href: to('a') }, { text: 'mann' })).toEqual([
    'person-in-custody',
  ])
  expect(found({ text: 'Innsatte ' }, { text: 'Ola', href: to('Nordmann') })).toEqual(['person-in-custody'])
  // Words of prison beside a link to somebody's page: guests and ministers are linked to every day.
  expect(found({ text: 'Innsatte fikk besøk. ' }, { text: 'Les mer', href: to('ola-nordmann-2026') })).toEqual([])
  expect(found({ text: 'I 2026 ' }, { text: 'Prop. 143 L', href: to('prop-143-l-20192020/id2660093/') })).toEqual([])
})
