import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { letterKinds } from '../letter-kinds.ts'
import { outward } from './outward.ts'
import { TOP } from './source.ts'

/**
 * Every way out of the house, by name, with what keeps an exercise inside. A new one is found in the source and fails here until it
 * stands on the list, and until exercise.medium.test.ts has a receiver for it.
 */
const LINES: Record<string, string> = {
  'apps/public/push/push-target.ts': 'another host for the status pages: the views of what is public hold no exercise',
  'apps/public/push/receive-files.ts': 'the other end of it: takes files, sends nothing',
  'slices/access/clients/provider-there.ts': 'asks whether the identity provider answers; tells it nothing',
  'kit/carriers/http-post.ts': 'gateways for SMS and voice, and webhooks',
  'slices/dispatch/clients/public-address.ts': 'looks up whether an address is public; sends nothing',
  'slices/dispatch/clients/webhook.ts': 'intranet and chat',
  'kit/carriers/smtp-line.ts': 'e-mail',
  'slices/dispatch/clients/mailbox.ts': 'reads a mailbox; sends nothing',
  'slices/measure/clients/fetch-source.ts':
    'asks sources for figures; sends nothing of ours, and in an exercise asks this machine alone',
}
const HANDS: Record<string, string> = {
  'slices/measure/actions/advance-run.ts': 'reads sources of measurement; sends nothing of ours',
  'apps/cli/commands/receive-status.ts': 'the other end of the push',
  'apps/public/push/push-status.ts': 'what anybody may read, which an exercise never is',
  'slices/access/actions/enter-by-emergency-code.ts': 'asks whether the identity provider answers',
  'slices/dispatch/actions/send-email.ts': 'frozen recipients: an exercise is planned for own staff alone, and marked',
  'slices/dispatch/actions/send-sms.ts': 'frozen recipients',
  'slices/outbox/actions/carriers.ts': 'hands over what a kind of letter says: the kinds stand below',
  'slices/dispatch/actions/post-webhooks.ts': 'an exercise publishes nothing, and a posting of one is never taken',
  'slices/dispatch/actions/send-plain.ts': 'call-ins of an exercise go to its participants, marked',
  'slices/dispatch/actions/ring-plain.ts': 'the same',
  'slices/dispatch/actions/send-letter.ts': 'the press desk, which holds no exercise',
  'slices/dispatch/actions/save-endpoint.ts': 'asks whether an address is public; sends nothing',
  'slices/dispatch/actions/take-incoming.ts': 'reads a mailbox; sends nothing',
}
const ASKERS: Record<string, string> = {
  'slices/access/actions/second-person.ts':
    'lets somebody in with the code of the envelope; asks whether the provider answers',
  'slices/measure/actions/keep-source.ts': 'tries a source; sends nothing of ours',
  'slices/measure/actions/follow-sources.ts': 'reads sources of measurement',
  'slices/crisis/actions/hand-over-call.ts': 'call-ins: participants alone, marked',
  'slices/crisis/actions/send-calls.ts': 'hangs up',
  'slices/crisis/actions/try-numbers.ts':
    'tries numbers of a plan, which an exercise has none of; in a demo the demo’s gateway',
  'slices/dispatch/actions/send-plain.ts': 'call-ins of an exercise go to its participants, marked',
  'slices/outbox/actions/drain-outbox.ts': 'the kinds stand below',
  'slices/outbox/actions/run-outbox.ts': 'the kinds stand below',
  'slices/press/actions/send-advances.ts': 'copies of real texts: a text of an exercise is none',
  'slices/press/actions/take-mail.ts': 'reads a mailbox; sends nothing',
}

/** Kinds of letters that leave by the outbox. */
const KINDS: Record<string, string> = {
  'organisation.giving': 'who got which power, which no exercise changes',
  'confidentiality.opened': 'those whose it is, of our own units',
  'audience.registration': 'relatives who register themselves',
  'cases.alert': 'alerts of cases: an exercise raises none',
  'cases.ministry-note': 'notes about cases: one of an exercise is written to nobody',
  'plan.notice': 'our own people',
  'message.translation-notice': 'our own people',
  'press.letter': 'inquiries, which an exercise has none of',
  'press.accreditation': 'those who asked for accreditation to a real event',
  'press.follow-confirm': 'those who ask to follow what is public',
  'press.news': 'what is out, which an exercise never is',
  'crisis.warning':
    'that somebody came in by an emergency code, which is always real, or leaders and approvers of the room',
  'measure.report': 'reports to roles of our own units, which are no part of an exercise',
  'measure.invitation': 'surveys, which are no part of an exercise',
}

test('when something can reach outside, it stands on the list with what keeps an exercise inside', () => {
  const { lines, hands, askers } = outward()
  expect(lines).toEqual(Object.keys(LINES).sort())
  expect(hands).toEqual(Object.keys(HANDS).sort())
  expect(askers).toEqual(Object.keys(ASKERS).sort())
})

test('when a kind of letter leaves by the outbox, it stands on the list with what keeps an exercise inside', () => {
  expect(letterKinds.map(({ name }) => name)).toEqual(Object.keys(KINDS))
})

test('when a kind of letter stands still, the page has a name for it', () => {
  const words = JSON.parse(readFileSync(join(TOP, 'kit/i18n/locales/nb/outbox.json'), 'utf8')) as object
  const named = Object.keys(words).filter((key) => key.startsWith('kind.'))
  expect(named.toSorted()).toEqual(letterKinds.map(({ name }) => `kind.${name}`).toSorted())
})
