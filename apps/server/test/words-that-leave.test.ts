import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { letterKinds } from '../letter-kinds.ts'
import { outward } from './outward.ts'
import { TOP } from './source.ts'

/**
 * Every queue that words leave by. One that can carry the words of a crisis takes what is due in a statement that asks its room; that statement
 * is named. A new way out fails here until it asks, or until it is said why it carries no such words. `crisis-queues.medium.test.ts` shows
 * that each of them waits.
 */
const ASK: Record<string, string> = {
  'slices/dispatch/actions/post-webhooks.ts': 'slices/dispatch/store/posting-store.ts',
  'slices/dispatch/actions/send-email.ts': 'slices/dispatch/store/claim.ts',
  'slices/dispatch/actions/send-sms.ts': 'slices/dispatch/store/claim.ts',
  'slices/press/actions/send-advances.ts': 'slices/press/store/advance-copies.ts',
}
const CARRY_NONE: Record<string, string> = {
  'apps/cli/commands/receive-status.ts': 'takes files',
  'apps/public/push/push-status.ts':
    'what the status page says now, read anew each time; the room writes that page itself',
  'slices/access/actions/enter-by-emergency-code.ts': 'asks whether the identity provider answers',
  'slices/access/actions/second-person.ts': 'asks whether the identity provider answers',
  'slices/crisis/actions/hand-over-call.ts': 'that somebody is called in: number, unit and role',
  'slices/crisis/actions/send-calls.ts': 'hangs up',
  'slices/crisis/actions/try-numbers.ts': 'one fixed sentence',
  'slices/dispatch/actions/ring-plain.ts': 'says what it is asked to say: whoever asks stands here',
  'slices/dispatch/actions/save-endpoint.ts': 'sends nothing',
  'slices/dispatch/actions/send-letter.ts': 'hands over what it is asked to: whoever asks stands here',
  'slices/dispatch/actions/send-plain.ts': 'hands over what it is asked to: whoever asks stands here',
  'slices/dispatch/actions/take-incoming.ts': 'reads a mailbox',
  'slices/measure/actions/advance-run.ts': 'reads sources of measurement',
  'slices/measure/actions/follow-sources.ts': 'reads sources of measurement',
  'slices/measure/actions/keep-source.ts': 'tries a source',
  'slices/outbox/actions/carriers.ts': 'hands over what a kind of letter says: the kinds stand below',
  'slices/outbox/actions/drain-outbox.ts': 'the same',
  'slices/outbox/actions/run-outbox.ts': 'the same',
  'slices/press/actions/take-mail.ts': 'reads a mailbox',
}

/** Letters of the outbox that can carry the words of a crisis: the statement by which their kind asks the room what it holds. */
const KINDS_THAT_ASK: Record<string, string> = { 'press.news': 'slices/press/store/followers.ts' }
const KINDS_THAT_CARRY_NONE: Record<string, string> = {
  'organisation.giving': 'that power was given, with a link',
  'confidentiality.opened': 'that something was opened, with a link',
  'audience.registration': 'a link that confirms a registration',
  'cases.alert': 'that there is a case, with a link; never a text',
  'cases.ministry-note': 'a note about a case, which is written and approved as one',
  'plan.notice': 'that something waits, with a link',
  'message.translation-notice': 'that a translation waits, with a link',
  'press.letter': 'an answer to one journalist, approved at the desk for that inquiry, and warnings to our own',
  'press.accreditation': 'when and where an event is, read as it stands when the letter goes',
  'press.follow-confirm': 'a link that confirms',
  'crisis.warning': 'that somebody came in, or that leaders are asked; the words stand in the room',
  'measure.report': 'that a report is there, with a link',
  'measure.invitation': 'the name of a survey, with a link',
}

const read = (path: string) => readFileSync(join(TOP, path), 'utf8')

/** The files of the slice that a file takes something from, at whatever distance. */
function reached(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const [, from] of read(path).matchAll(/from '(\.[^']+)'/g)) {
    const next = normalize(join(dirname(path), from!))
    if (next.startsWith(path.split('/').slice(0, 2).join('/'))) reached(next, seen)
  }
  return seen
}

test('when something can carry words out, it asks the room of the words, or it is said why it carries none', () => {
  const { hands, askers } = outward()
  const out = [...new Set([...hands, ...askers])].toSorted()
  expect(out).toEqual([...Object.keys(ASK), ...Object.keys(CARRY_NONE)].toSorted())
})

test.each(Object.entries(ASK))('when %s takes what is due, the statement asks the room', (path, statement) => {
  expect([...reached(path)]).toContain(statement)
  expect(read(statement)).toMatch(/\$\{heldWords\}/)
})

test('when a kind of letter can carry the words of a crisis, it says what its room holds, or it is said why it carries none', () => {
  const asking = letterKinds.filter(({ holds }) => holds).map(({ name }) => name)
  expect(asking).toEqual(Object.keys(KINDS_THAT_ASK))
  for (const statement of Object.values(KINDS_THAT_ASK)) expect(read(statement)).toMatch(/\$\{heldWords\}/)
  const others = letterKinds.filter(({ holds }) => !holds).map(({ name }) => name)
  expect(others).toEqual(Object.keys(KINDS_THAT_CARRY_NONE))
})
