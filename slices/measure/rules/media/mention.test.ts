import { expect, test } from 'vitest'
import { actorsIn } from './actors.ts'
import { copyLine, digest, mentionColumns, readMention, storyWords } from './mention.ts'

test('when a text names the chain of justice, each of them is one bit, and others are none', () => {
  expect(actorsIn('Kriminalomsorgen åpner dørene')).toBe(1)
  expect(actorsIn('Halden fengsel og politiet')).toBe(3)
  expect(actorsIn('Riksadvokaten anket til Høyesterett')).toBe(12)
  expect(actorsIn('Politisk strid om veien, og politikarar er usamde')).toBe(0)
  expect(actorsIn('Krus og kopper til salgs')).toBe(1)
  for (const none of ['Politikere krever svar', 'Politikeren', 'Politikarane', 'Saken ble politisert', 'Politisering'])
    expect([none, actorsIn(none)]).toEqual([none, 0])
  for (const police of ['Politikontakten', 'Politikontroll i natt', 'Politibetjenten', 'Politisersjanten', 'Politiet'])
    expect([police, actorsIn(police)]).toEqual([police, 2])
})

test('when a sentence is told, no prison is named; when it is served in one, the prison is', () => {
  for (const none of [
    'Fikk fire års fengsel',
    'Dømt til fengsel',
    'Ubetinget fengsel i 90 dager',
    'Fengselsstraff økes',
  ])
    expect([none, actorsIn(none)]).toEqual([none, 0])
  for (const ours of ['Soner fire års fengsel i Halden fengsel', 'Vår fengselsskole', 'Flyttet til fengsel i nord'])
    expect([ours, actorsIn(ours)]).toEqual([ours, 1])
})

test('when a story is printed by many, it is one story; when it is printed twice by one, it is one appearance', () => {
  expect(storyWords('NTB: Fengsel får «ny» skole')).toBe(storyWords('Fengsel får ny skole!'))
  const one = { outlet: 'Avisa', publishedOn: '2026-03-01', title: 'Ny skole', lead: '', url: '' }
  const parts = (line: string) => line.split('\t')
  const [a, b] = [parts(copyLine('mni_1', one)), parts(copyLine('mni_2', { ...one, outlet: 'Bladet' }))]
  expect(a[2]).toBe(b[2])
  expect(a[1]).not.toBe(b[1])
  expect(parts(copyLine('mni_3', one))[1]).toBe(a[1])
})

test('when a text holds what COPY would take for something else, it is escaped', () => {
  const line = copyLine('mni_1', { outlet: 'A\tB', publishedOn: '2026-03-01', title: 'C\\N', lead: 'D\nE', url: '' })
  expect(line.split('\n')).toHaveLength(2)
  expect(line).toContain('A\\tB')
  expect(line).toContain('C\\\\N')
})

test('when headers are those of media monitoring, they are found; without outlet, day or title nothing is', () => {
  expect(mentionColumns(['title', 'link', 'ret:docdate', 'ret:source'])).toEqual({
    columns: { title: 0, url: 1, published: 2, outlet: 3 },
  })
  expect(mentionColumns(['Tittel', 'Noe'])).toEqual({ missing: ['outlet', 'published'] })
})

test('when a row lacks what must be there, it is told', () => {
  const columns = { outlet: 0, published: 1, title: 2, url: 3 }
  expect(readMention(['Avisa', '2026-03-01', 'Ny skole', ''], columns)).toMatchObject({ mention: { outlet: 'Avisa' } })
  const fault = (cells: string[]) => readMention(cells, columns)
  expect(fault(['', '2026-03-01', 'Ny', ''])).toEqual({ fault: 'outlet-missing' })
  expect(fault(['Avisa', '2-3-26', 'Ny', ''])).toEqual({ fault: 'day-wrong' })
  expect(fault(['Avisa', '2026-03-01', '', ''])).toEqual({ fault: 'title-missing' })
  expect(fault(['Avisa', '2026-03-01', 'Ny', 'javascript:alert(1)'])).toEqual({ fault: 'url-wrong' })
})

test('when two texts differ a little, their digests do', () => {
  expect(new Set(Array.from({ length: 20_000 }, (_, at) => digest(`sak ${at}`))).size).toBe(20_000)
})
