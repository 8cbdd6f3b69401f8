import { describe, expect, it } from 'vitest'
import { classifyIncoming, type IncomingMail } from './bounce.ts'

const mail = (changes: Partial<IncomingMail>): IncomingMail => ({
  from: 'Test Testesen <test@example.no>',
  subject: 'SV: Besøk stenges',
  text: 'Takk for beskjed.',
  headers: {},
  deliveryStatus: null,
  body: 'Takk for beskjed.',
  ...changes,
})
const report = (fields: string) =>
  `Reporting-MTA: dns; mx.example.no\r\n\r\nFinal-Recipient: rfc822; a@example.no\r\n${fields}\r\n`

describe('an e-mail that comes back', () => {
  it('when a report returns our headers, the attempt is found even though the relay changed the Message-ID', () => {
    const verdict = classifyIncoming(
      mail({
        deliveryStatus: report('Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user'),
        body: 'x\r\nMessage-ID: <new@relay.example>\r\nX-Varde-Attempt: att_01jabc\r\n',
      }),
    )
    expect(verdict).toMatchObject({
      kind: 'bounce',
      hardness: 'hard',
      status: '5.1.1',
      recipient: 'a@example.no',
      attemptId: 'att_01jabc',
      messageId: '<new@relay.example>',
    })
  })

  it.each([
    ['Action: failed\r\nStatus: 5.2.2\r\nDiagnostic-Code: smtp; 552 5.2.2 mailbox full', 'soft'],
    ['Action: failed\r\nStatus: 5.7.1\r\nDiagnostic-Code: smtp; 550 5.7.1 recipient address rejected: policy', 'soft'],
    ['Action: failed\r\nStatus: 4.1.1\r\nDiagnostic-Code: smtp; 450 4.1.1 greylisted', 'soft'],
    ['Action: failed\r\nStatus: 5.1.10\r\nDiagnostic-Code: smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'hard'],
  ])('when a report says %j, the bounce is %s', (fields, hardness) => {
    expect(classifyIncoming(mail({ deliveryStatus: report(fields) }))).toMatchObject({ kind: 'bounce', hardness })
  })

  it('when a report says that it arrived or is late, it is no bounce', () => {
    expect(classifyIncoming(mail({ deliveryStatus: report('Action: delivered\r\nStatus: 2.0.0') })).kind).toBe(
      'delivered',
    )
    expect(classifyIncoming(mail({ deliveryStatus: report('Action: delayed\r\nStatus: 4.4.1') })).kind).toBe('delayed')
  })

  it.each<Partial<IncomingMail>>([
    { headers: { 'auto-submitted': 'auto-replied' } },
    { subject: 'Automatisk svar: Besøk stenges' },
    { subject: 'Fraværsmelding' },
    { subject: 'Fråvær: attende måndag' },
    { subject: 'Automatic reply: Visits' },
    { headers: { 'x-autoreply': 'yes' } },
  ])('when somebody is away (%j), it is an out-of-office reply to our e-mail', (changes) => {
    const verdict = classifyIncoming(
      mail({ ...changes, headers: { ...changes.headers, 'in-reply-to': '<att_1@example.no>' } }),
    )
    expect(verdict).toMatchObject({ kind: 'out-of-office', messageId: '<att_1@example.no>' })
  })

  it('when a person answers, it is a reply', () => {
    expect(classifyIncoming(mail({ headers: { references: '<a@b> <c@d>' } }))).toMatchObject({
      kind: 'reply',
      messageId: '<a@b>',
    })
  })
})
