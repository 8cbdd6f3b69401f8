import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  confirmWays,
  hasStrongMeans,
  holdOf,
  isStrong,
  type Means,
  SIGN_IN_METHODS,
  strongDutiesAtFirst,
} from './strength.ts'

const NOTHING: Means = {
  hasPassword: false,
  hasCode: false,
  passkeys: 0,
  recoveryCodes: 0,
  hasSso: false,
  ssoIsStrong: false,
}

test('when a provider says a value that counts, single sign-on is strong, and nothing else it says makes it so', () => {
  const sso = (...providerSaid: string[]) => isStrong({ method: 'sso', providerSaid }, ['idporten-loa-high', 'mfa'])
  expect([sso('pwd', 'mfa'), sso('idporten-loa-high'), sso('idporten-loa-substantial'), sso()]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(isStrong({ method: 'password', providerSaid: ['mfa'] }, ['mfa'])).toBe(false)
  expect(isStrong({ method: 'none', providerSaid: ['mfa'] }, ['mfa'])).toBe(false)
})

test('when it is a demo, nothing is demanded of anybody; else of whoever gives power, approves or releases', () => {
  expect(strongDutiesAtFirst('demo')).toEqual([])
  expect(strongDutiesAtFirst('real')).toEqual(
    expect.arrayContaining(['administrator', 'leader', 'communication-leader']),
  )
  expect(strongDutiesAtFirst('exercise')).toEqual(strongDutiesAtFirst('real'))
})

test('when more is demanded than was proved, whoever has no means gets them first, and nobody passes', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SIGN_IN_METHODS), fc.boolean(), fc.boolean(), (method, strong, hasMeans) => {
      const hold = holdOf({ demanded: true, strong, method, hasMeans })
      expect(hold === null).toBe(strong || method === 'emergency-code')
      if (hold) expect(hold).toBe(hasMeans ? 'step-up' : 'enrol')
      expect(holdOf({ demanded: false, strong, method, hasMeans })).toBeNull()
    }),
  )
})

const means = fc.record({
  hasPassword: fc.boolean(),
  hasCode: fc.boolean(),
  passkeys: fc.nat(2),
  recoveryCodes: fc.nat(8),
  hasSso: fc.boolean(),
  ssoIsStrong: fc.boolean(),
})

test('when somebody has more than a password or signed in with more, the password alone never confirms', () => {
  fc.assert(
    fc.property(means, fc.boolean(), fc.boolean(), (has, demanded, strong) => {
      const ways = confirmWays(has, { demanded, strong })
      const others = ways.filter((way) => way !== 'password')
      const asksMore = has.hasCode || (demanded && hasStrongMeans(has))
      if (asksMore || (strong && others.length > 0)) expect(ways).not.toContain('password')
      if (!has.ssoIsStrong && (asksMore || strong)) expect(ways).not.toContain('sso')
    }),
  )
  const password = { ...NOTHING, hasPassword: true }
  expect(confirmWays(password, { demanded: false, strong: false })).toEqual(['password'])
  // At the first sign-in it is all there is, and what enrolling takes must be opened by it.
  expect(confirmWays(password, { demanded: true, strong: false })).toEqual(['password'])
  // Of whom no more is demanded, and who has the key on another machine, the password is as good as it was at the sign-in.
  expect(confirmWays({ ...password, passkeys: 1 }, { demanded: false, strong: false })).toEqual(['passkey', 'password'])
  expect(confirmWays({ ...password, passkeys: 1 }, { demanded: true, strong: false })).toEqual(['passkey'])
})

test('when somebody came by a code from the envelope and must have more, the password confirms nothing, whatever else they have', () => {
  const asked = { demanded: true, strong: false, emergency: true }
  fc.assert(fc.property(means, (has) => !confirmWays(has, asked).includes('password')))
  expect(confirmWays({ ...NOTHING, hasPassword: true }, asked)).toEqual([])
  expect(confirmWays({ ...NOTHING, hasPassword: true }, { ...asked, demanded: false })).toEqual(['password'])
})
