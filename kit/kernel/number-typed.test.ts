import { expect, test } from 'vitest'
import { numberTyped } from './number-typed.ts'

const typed = (written: string, isWhole = false, language = 'nb') => numberTyped(written, { isWhole, language })

test('when only whole numbers are asked for, a sign before three digits parts thousands, and no number becomes a thousandth', () => {
  expect(['12.000', '12,000', '12 000', '1.003', '1.234.567', '12000'].map((one) => typed(one, true))).toEqual([
    12_000, 12_000, 12_000, 1003, 1_234_567, 12_000,
  ])
  expect(['12,5', '0.123', '1.2345', 'tolv', '1.234,567'].map((one) => typed(one, true))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})

test('when a number may be a thousand in the language of the reader, nobody guesses', () => {
  expect([typed('1.234'), typed('1,234'), typed('1.234', false, 'nn')]).toEqual([null, 1.234, null])
  expect([typed('1,234', false, 'en'), typed('1.234', false, 'en')]).toEqual([null, 1.234])
})

test('when it can mean one thing alone it is that', () => {
  expect(['12,5', '12.5', '0,123', '0.123', '−3', '1.234.567', '41', '', '-', '1e3'].map((one) => typed(one))).toEqual([
    12.5,
    12.5,
    0.123,
    0.123,
    -3,
    1_234_567,
    41,
    null,
    null,
    null,
  ])
})
