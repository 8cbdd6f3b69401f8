import { expect, test } from 'vitest'
import { valuesFrom, valuesText } from './values-text.ts'

test('values written one a line keep their keys, names in three languages, and their order', () => {
  const text = 'Negativ | Negativ | Negative\nNøytral\nPositiv'
  const values = valuesFrom(text, 'ordinal', [{ key: 'balanced', names: { nb: 'Nøytral' }, number: 2 }])
  expect(values.map(({ key, number }) => [key, number])).toEqual([
    ['negativ', 1],
    ['balanced', 2],
    ['positiv', 3],
  ])
  expect(values[0]!.names).toEqual({ nb: 'Negativ', nn: 'Negativ', en: 'Negative' })
  expect(valuesFrom(valuesText(values), 'ordinal', values)).toEqual(values)
})

test('an amount stands after the equals sign, with a comma too; a name without an order keeps one', () => {
  expect(valuesFrom('Kort = 0,5\n\nLang = 2', 'interval', []).map(({ number }) => number)).toEqual([0.5, 2])
  expect(valuesFrom('a = b', 'nominal', [])[0]).toMatchObject({ names: { nb: 'a = b' }, number: null })
})
