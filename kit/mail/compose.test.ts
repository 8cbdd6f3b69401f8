import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { mailAddress } from './address.ts'
import { composeMail, fillMail, type MailParts } from './compose.ts'
import { mailContent } from './test/content.ts'

const FROM = 'Kriminalomsorgen – varsel (demo) <varsel@example.no>'
const parts = (changes: Partial<MailParts> = {}): MailParts => ({
  to: 'test@example.no',
  messageId: '<att_1.x@example.no>',
  date: new Date('2026-03-10T09:00:00Z'),
  tokens: { confirm: 'T0k_en-1', leave: 'Av' },
  ...changes,
})
const token = fc.stringMatching(/^[A-Za-z0-9_-]{1,200}$/)
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '.',
    '..',
    '.com=20',
    '=3D=',
    'From here',
    '-- ',
    'الزيارات مغلقة يوم السبت',
    '👩🏽‍🚒🔥',
    'x'.repeat(1200),
  ),
  fc.constantFrom('VARDE', '--boundary', '<script>alert(1)</script> & "q"'),
)
/** What a reader sees whatever the line ends; control characters have no place in an e-mail. */
const shown = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()

describe('an e-mail composed once and filled for each recipient', () => {
  it('when any text is composed, a mail reader gets the same text, links and headers back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), token, token, async (lines, confirm, leave) => {
        const body = lines.map((text) => ({ kind: 'paragraph' as const, text: [{ text }] }))
        const composed = await composeMail({ from: FROM, content: mailContent({ body, title: lines[0]! }) })
        const raw = fillMail(composed, parts({ tokens: { confirm, leave } }))
        const mail = await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true })
        const wanted = lines.map(shown).join('\n\n')
        expect(mail.text).toContain(wanted)
        expect(mail.text).toContain(`https://varde.example.no/k/${confirm}\n`)
        expect(mail.text).toContain(`https://varde.example.no/av/${leave}\n`)
        expect(mail.html).toContain(`href="https://varde.example.no/k/${confirm}"`)
        expect(mail.html).toContain(`href="https://varde.example.no/av/${leave}"`)
        expect(mail.messageId).toBe('<att_1.x@example.no>')
        expect(mail.subject).toBe('Besøk stenges i helgen')
        expect(mail.from?.value).toEqual([{ name: 'Kriminalomsorgen – varsel (demo)', address: 'varsel@example.no' }])
        expect(
          Math.max(
            ...raw
              .toString('latin1')
              .split('\r\n')
              .map((at) => at.length),
          ),
        ).toBeLessThan(999)
      }),
      { numRuns: 60 },
    )
  })

  it('when two recipients get it, only their own parts differ', async () => {
    const composed = await composeMail({ from: FROM, content: mailContent() })
    const one = fillMail(composed, parts()).toString('latin1')
    const other = parts({
      to: 'annen@example.no',
      messageId: '<att_2.y@example.no>',
      tokens: { confirm: 'B', leave: 'C' },
    })
    const two = fillMail(composed, other).toString('latin1')
    const back = two
      .replace('annen@example.no', 'test@example.no')
      .replace('<att_2.y@example.no>', '<att_1.x@example.no>')
      .replaceAll(/^B(?==?\r?$)/gm, 'T0k_en-1')
      .replaceAll(/^C(?==?\r?$)/gm, 'Av')
    expect(back).toBe(one)
  })

  it('when quoted-printable lines are measured, none is over 76 characters whatever the token', async () => {
    const composed = await composeMail({ from: FROM, content: mailContent() })
    const raw = fillMail(composed, parts({ tokens: { confirm: 'a'.repeat(500), leave: 'b' } })).toString('latin1')
    const body = raw.slice(raw.indexOf('\r\n\r\n'))
    expect(body.split('\r\n').every((at) => at.length <= 76)).toBe(true)
  })

  it('when a subscription is composed, one click unsubscribes; a duty message has no such header', async () => {
    const composed = await composeMail({ from: FROM, content: mailContent() })
    const duty = fillMail(composed, parts()).toString('latin1')
    const raw = fillMail(composed, parts({ listUnsubscribe: 'https://varde.example.no/av/Av' })).toString('latin1')
    expect(duty).not.toMatch(/List-Unsubscribe|Auto-Submitted/)
    expect(raw).toContain('List-Unsubscribe: <https://varde.example.no/av/Av>\r\n')
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  })

  it.each<Partial<MailParts>>([
    { to: 'a@example.no\r\nBcc: b@example.no' },
    { to: 'a@example.no, b@example.no' },
    { messageId: '<a@b>\r\nX: y' },
    { tokens: { confirm: 'x"><img src=y>', leave: 'b' } },
    { tokens: { confirm: 'x' } },
    { listUnsubscribe: 'https://a.no/>\r\nX: y' },
    { attemptId: 'a b' },
  ])('when a part could break out of its place (%j), it is refused', async (wrong) => {
    const composed = await composeMail({ from: FROM, content: mailContent() })
    expect(() => fillMail(composed, parts(wrong))).toThrow(TypeError)
  })

  it('when the same edition is composed again, every byte is the same', async () => {
    const again = async () => fillMail(await composeMail({ from: FROM, content: mailContent() }), parts())
    expect((await again()).equals(await again())).toBe(true)
  })
})

describe('an e-mail address', () => {
  it.each([
    ['test@example.no', 'test@example.no'],
    ['test+tag@blåbær.no', 'test+tag@xn--blbr-roah.no'],
    ['a@b', 'a@b'],
    ['', null],
    ['test', null],
    ['@example.no', null],
    ['a b@example.no', null],
    ['a@example..no', null],
    ['Test <a@example.no>', null],
    ['åse@example.no', null],
    ['a@b.no\n', null],
  ])('when it is %j, it goes out as %j', (text, expected) => expect(mailAddress(text)).toBe(expected))
})
