import { expect, test } from 'vitest'
import { outward } from './outward.ts'

/**
 * Every way out of the house, by name, with what keeps an exercise inside. A new one is found in the source and fails here until it
 * stands on the list, and until exercise.medium.test.ts has a receiver for it.
 */
const LINES: Record<string, string> = {
  'apps/public/push/push-target.ts': 'another host for the status pages: the views of what is public hold no exercise',
  'apps/public/push/receive-files.ts': 'the other end of it: takes files, sends nothing',
  'slices/access/clients/provider-there.ts': 'asks whether the identity provider answers; tells it nothing',
  'slices/dispatch/clients/http-post.ts': 'gateways for SMS and voice, and webhooks',
  'slices/dispatch/clients/public-address.ts': 'looks up whether an address is public; sends nothing',
  'slices/dispatch/clients/webhook.ts': 'intranet and chat',
  'slices/dispatch/clients/smtp-line.ts': 'e-mail',
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
  'slices/dispatch/actions/sms-gateways.ts': 'the same',
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
  'slices/measure/actions/send-invitations.ts': 'surveys, which are no part of an exercise',
  'slices/measure/actions/report/send-letters.ts':
    'reports to roles of our own units, which are no part of an exercise',
  'slices/measure/actions/keep-source.ts': 'tries a source; sends nothing of ours',
  'slices/measure/actions/follow-sources.ts': 'reads sources of measurement',
  'slices/crisis/actions/hand-over-call.ts': 'call-ins: participants alone, marked',
  'slices/crisis/actions/send-calls.ts': 'hangs up',
  'slices/crisis/actions/try-numbers.ts':
    'tries numbers of a plan, which an exercise has none of; in a demo the demo’s gateway',
  'slices/crisis/actions/warn-of-emergency.ts': 'that somebody came in by an emergency code, which is always real',
  'slices/dispatch/actions/send-alerts.ts': 'alerts of cases, which an exercise has none of',
  'slices/dispatch/actions/send-links.ts': 'relatives who register themselves',
  'slices/dispatch/actions/send-ministry-letters.ts': 'notes about cases: one of an exercise is set aside',
  'slices/dispatch/actions/send-plain.ts': 'composes what it hands over itself',
  'slices/dispatch/actions/send-sms.ts': 'frozen recipients',
  'slices/press/actions/send-accreditation.ts': 'those who asked for accreditation to a real event',
  'slices/press/actions/send-advances.ts': 'copies of real texts: a text of an exercise is none',
  'slices/press/actions/send-letters.ts': 'inquiries, which an exercise has none of',
  'slices/press/actions/send-news.ts': 'what is out, which an exercise never is',
  'slices/press/actions/take-mail.ts': 'reads a mailbox; sends nothing',
}

test('when something can reach outside, it stands on the list with what keeps an exercise inside', () => {
  const { lines, hands, askers } = outward()
  expect(lines).toEqual(Object.keys(LINES).sort())
  expect(hands).toEqual(Object.keys(HANDS).sort())
  expect(askers).toEqual(Object.keys(ASKERS).sort())
})
