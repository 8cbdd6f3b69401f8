import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { composeMail, fillMail } from './compose.ts'
import { signMail } from './sign.ts'
import { mailContent } from './test/content.ts'

const compose = (changes: Parameters<typeof mailContent>[0]) =>
  composeMail({ from: 'varsel@example.no', content: mailContent(changes) })

describe('the e-mail template', () => {
  it('when it is opened, it loads nothing from elsewhere', async () => {
    const { html } = await compose({})
    expect(html).not.toMatch(/<img|@import|<link|url\(|<script/i)
  })

  it('when the message is Arabic, it reads from the right and the English frame says that it is English', async () => {
    const { html } = await compose({ language: 'ar', direction: 'rtl', title: 'الزيارات مغلقة' })
    expect(html).toContain('<html lang="ar" dir="rtl"')
    expect(html).toContain('<h1 lang="ar" dir="rtl"')
    expect(html).toMatch(/<p lang="en" dir="ltr">We do not track/)
    expect(html).toContain('text-align:right')
  })

  it('when it is a demo or an exercise, subject, text and HTML say so', async () => {
    const demo = await compose({ isDemo: true })
    expect(demo.subject).toBe('DEMO: Besøk stenges i helgen')
    expect(demo.text).toContain('Dette er en demo')
    expect(demo.html).toContain('Dette er en demo')
    const exercise = await compose({ isExercise: true, language: 'nn' })
    expect(exercise.subject).toMatch(/^ØVING: /)
    expect(exercise.html).toContain('ØVING.')
  })

  it('when the text holds markup, it is shown and not run, and links of odd kinds are dropped', async () => {
    const { html } = await compose({
      title: '<img src=x onerror=alert(1)>',
      body: [{ kind: 'paragraph', text: [{ text: '<b>hei</b>' }, { text: 'her', href: 'javascript:alert(1)' }] }],
      question: '</mj-text><script>',
    })
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toMatch(/javascript:|<script|<img/)
  })

  it('when a screen reader reads it, layout tables are presentation and the document has a title and a language', async () => {
    const { html } = await compose({})
    expect(html).toMatch(/<title>Besøksavdelingen/)
    expect(html.match(/<table/g)?.length).toBe(html.match(/<table[^>]*role="presentation"/g)?.length)
  })

  it('when DKIM is set, the signature covers the recipient and the subject', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const sign = signMail({
      domain: 'example.no',
      selector: 'v1',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    })
    const mail = fillMail(await compose({}), {
      to: 'test@example.no',
      messageId: '<a@example.no>',
      date: new Date(0),
      tokens: { confirm: 'a', leave: 'b' },
    })
    const signed = (await sign(mail)).toString('latin1')
    expect(signed).toMatch(/^DKIM-Signature: v=1; a=rsa-sha256;[\s\S]*d=example.no;[\s\S]*s=v1;/)
    expect(signed.replace(/\s+/g, '')).toMatch(/h=from:to:subject:date:message-id:/i)
    expect(signed.endsWith(mail.toString('latin1'))).toBe(true)
  })
})
