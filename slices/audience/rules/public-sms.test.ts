import { expect, test } from 'vitest'
import { maySendPublicSms } from './public-sms.ts'

test('when a number is not a mobile of a country that was named, an open form sends it nothing', () => {
  for (const number of ['+4790000000', '+4741234567']) expect(maySendPublicSms(number, ['47']), number).toBe(true)
  // Satellites, another country, and Norwegian numbers that cost the caller.
  for (const number of ['+88213000012', '+4670000000', '+4782012345', '+479000000', '+47900000001'])
    expect(maySendPublicSms(number, ['47']), number).toBe(false)
  expect(maySendPublicSms('+46700000000', ['47', '46'])).toBe(true)
  expect(maySendPublicSms('+4790000000', [])).toBe(false)
})
