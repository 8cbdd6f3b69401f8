import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourcePaths, TOP } from './source.ts'

/** What makes somebody one who says yes, opens the way in to an account, or takes a yes away; and what writes it down as given. */
const GIVES =
  /\b(insertDuty|insertDuties|endDutiesOf|saveEnd|insertAbsences|insertAuthority|endAuthority|insertPeople|insertLink|endSecondFactor|insertOpening|spendCode|enterByEmergencyCode|insertShift|insertRota|renameShift|renameRota)\(|\bemail: (change|values)\.email\b|\bupdateUnit\(/
const RECORDS = /\b(recordGiving|recordWaysIn|recordTurn)\(/

/** What does so and is nobody's giving, and why. */
const NOBODYS: Readonly<Record<string, string>> = {
  'slices/access/actions/first-administrator.ts':
    'by the one-time link on the console of the server, while there is no account',
  'slices/access/actions/second-person.ts': 'the code is spent, and written down, by enter-by-emergency-code',
  'slices/access/http/sign-in-server.ts': 'the same',
  'slices/duty/actions/import-demo.ts': 'what a pack sets is the agency’s',
  'slices/organisation/actions/close-unit.ts': 'a unit closes when nobody belongs to it',
  'slices/organisation/actions/end-absence.ts': 'whoever was away says yes again',
  'slices/organisation/actions/import-pack.ts': 'what a pack sets is the agency’s',
  'slices/organisation/actions/import-units.ts': 'what is moved or changed is written down by change-unit',
}

const paths = sourcePaths().filter((path) => /^slices\/(access|duty|organisation)\/(actions|clients|http)\//.test(path))
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

const WRITES =
  /(insert into|update|delete from) organisation\.(duty|authority|absence)\b|(insertInto|updateTable|deleteFrom)\('organisation\.(duty|authority|absence)'/

test('when anything gives a duty, a deputy or a yes, it goes by the acts of organisation: a sign-in or a directory of people gives none by itself', () => {
  const writing = sourcePaths().filter((path) => WRITES.test(readFileSync(join(TOP, path), 'utf8')))
  expect(writing.toSorted()).toEqual([
    'slices/organisation/store/absences.ts',
    'slices/organisation/store/authority.ts',
    'slices/organisation/store/duties.ts',
    'slices/organisation/store/erasure.ts',
    'slices/organisation/store/people.ts',
  ])
  const outside = sourcePaths().filter((path) => {
    const text = readFileSync(join(TOP, path), 'utf8')
    return (
      /^(slices\/(?!organisation\/)[a-z]+\/(?!ui\/)|apps\/)/.test(path) &&
      /\b(setDuty|importPeople|addPerson)\(/.test(text)
    )
  })
  // A file that somebody with the console reads in, and the one-time link before there is any account.
  expect(outside.toSorted()).toEqual([
    'apps/cli/commands/import-people.ts',
    'slices/access/actions/first-administrator.ts',
  ])
})
