import { expect, test } from 'vitest'
import { hasNumber } from './has-number.ts'
import { wereNumbers, withoutNumbers } from './without-numbers.ts'

const NUMBER = '13097248022'
const inScript = (zero: number) => [...NUMBER].map((digit) => String.fromCodePoint(zero + Number(digit))).join('')

/** An identity number as it is not usually written. */
const WRITTEN: Record<string, string> = {
  'in Arabic-Indic digits': inScript(0x660),
  'in Persian digits': inScript(0x6f0),
  'in full-width digits': inScript(0xff10),
  'in digits of several scripts': `${inScript(0x660).slice(0, 6)} ${NUMBER.slice(6)}`,
  'divided by what is not seen': '13\u200b09\u00ad72\u2060480\u200d22',
  'over two lines, in three groups': '1309 72\n48022',
  'over two lines, not at the date': '13097\r\n248022',
  'divided by a tab': '1309\t7248022',
  'as the codes of a web page': '13&#48;97248&nbsp;022',
  'with letters that look like digits': '13O972 48O22',
}

test.each(Object.entries(WRITTEN))('when an identity number stands %s, no digit of it is kept', (_, number) => {
  const text = `Gjelder ${number}, ring 22 33 44 55`
  const left = withoutNumbers(text)
  expect(left.match(/•/g)).toHaveLength(11)
  expect(left.replace(/[^\p{N}•]/gu, '')).toBe(`${'•'.repeat(11)}22334455`)
  expect([hasNumber(text), hasNumber(left), wereNumbers(left)]).toEqual([true, false, true])
})

test('when there is no identity number in it, a text is kept as it was written', () => {
  for (const text of ['Ring ２２ ３３ ４４ ５５\u200b', '7 m² og ½', '13097\n248023', 'x & y &nbsp; 0la'])
    expect([withoutNumbers(text), hasNumber(text)]).toEqual([text, false])
})

test('when an identity number is hidden in an address, it is seen', () => {
  expect(hasNumber('https://eksempel.no/?n=1309%37%3248022')).toBe(true)
})
