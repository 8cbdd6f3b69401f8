import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourcePaths, TOP } from './source.ts'

/** What makes somebody one who says yes, opens the way in to an account, or takes a yes away; and what writes it down as given. */
const GIVES =
  /\b(insertDuty|insertDuties|endDutiesOf|saveEnd|insertAbsences|insertAuthority|endAuthority|insertPeople|insertLink|endSecondFactor|insertOpening|spendCode|enterByEmergencyCode)\(|\bemail: (change|values)\.email\b|\bupdateUnit\(/
const RECORDS = /\b(recordGiving|recordWaysIn)\(/

/** What does so and is nobody's giving, and why. */
const NOBODYS: Readonly<Record<string, string>> = {
  'slices/access/actions/first-administrator.ts':
    'by the one-time link on the console of the server, while there is no account',
  'slices/access/actions/second-person.ts': 'the code is spent, and written down, by enter-by-emergency-code',
  'slices/access/http/sign-in-server.ts': 'the same',
  'slices/organisation/actions/close-unit.ts': 'a unit closes when nobody belongs to it',
  'slices/organisation/actions/end-absence.ts': 'whoever was away says yes again',
  'slices/organisation/actions/import-pack.ts': 'what a pack sets is the agency’s',
  'slices/organisation/actions/import-units.ts': 'what is moved or changed is written down by change-unit',
}

const paths = sourcePaths().filter((path) => /^slices\/(access|organisation)\/(actions|clients|http)\//.test(path))
const giving = paths.filter((path) => {
  const text = readFileSync(join(TOP, path), 'utf8')
  return GIVES.test(text) && !RECORDS.test(text)
})

test('when an action gives power to say yes or a way in, it is written down whose giving it is, or stands here with its reason', () => {
  expect(giving.toSorted()).toEqual(Object.keys(NOBODYS).toSorted())
})

test('when the table of authority is asked who says yes, whoever is held back is told why', () => {
  const silent = sourcePaths().filter((path) => {
    if (!/^slices\/[a-z]+\/actions\//.test(path) || path.startsWith('slices/organisation/')) return false
    const text = readFileSync(join(TOP, path), 'utf8')
    return /\bmayDecide\(/.test(text) && !/\bheldBackFailure\(/.test(text)
  })
  expect(silent.toSorted()).toEqual([
    // Decided in decide-approval.ts.
    'slices/approval/actions/load-request.ts',
    // Lists alone.
    'slices/message/actions/find-waiting.ts',
  ])
})
