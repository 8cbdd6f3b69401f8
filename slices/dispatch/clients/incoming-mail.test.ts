import { expect, test } from 'vitest'
import { readIncoming } from './incoming-mail.ts'

test('when an answer by mail holds signs that nobody sees, they are gone from what is kept of it', async () => {
  const raw = Buffer.from(
    [
      'From: test@example.no',
      'Subject: Sv',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Er jeg\u202E be\u200Brørt?',
    ].join('\r\n'),
  )
  expect((await readIncoming(raw)).text.trim()).toBe('Er jeg berørt?')
})
