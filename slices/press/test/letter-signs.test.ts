import { expect, it } from 'vitest'
import { readLetter } from '../clients/read-letter.ts'

const letter = (name: string) =>
  Buffer.from(
    [
      ...[
        'From: =?utf-8?Q?Te=E2=80=AEst?= <avis@example.org>',
        'Subject: =?utf-8?Q?Sp=E2=80=8B=C3=B8rsm=C3=A5l=E2=80=AE?=',
      ],
      ...['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x', '', '--x'],
      ...['Content-Type: text/plain; charset=utf-8', '', 'Hei\u202E der 👩\u200D🚒', '--x'],
      ...[`Content-Type: application/pdf; name*=utf-8''${encodeURIComponent(name)}`],
      ...[`Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}`, '', 'x', '--x--', ''],
    ].join('\r\n'),
  )

it('when a letter holds signs that hide or turn, its name, subject, text and files are read without them', async () => {
  const read = await readLetter(letter('vedtak\u202Efdp.exe'))
  expect([read.name, read.subject, read.text.trim()]).toEqual(['Test', 'Spørsmål', 'Hei der 👩\u200D🚒'])
  expect(read.attachments[0]?.name).toBe('vedtakfdp.exe')
  expect((await readLetter(letter('\u3164\u202E'))).attachments[0]?.name).toBe('vedlegg-1')
})
