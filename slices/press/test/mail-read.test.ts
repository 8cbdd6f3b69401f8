import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sharedData } from '../../../kit/test/shared-data.ts'
import { readLetter } from '../clients/read-letter.ts'

const mime = sharedData('mail/mime')
const FILE = join(import.meta.dirname, 'labelled', 'mail-expected.json')
type Expected = Record<string, { sender: string; subject: string; text: string | null; attachments: number }>
const digest = (text: string) =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16)

/** What another reader of mail (that of Python) makes of the same letters, as digests; some of them are broken on purpose. */
it.skipIf(!mime)(
  'when real letters are read, sender, subject, text and files are those that another reader finds',
  async () => {
    const expected = JSON.parse(readFileSync(FILE, 'utf8')) as Expected
    const names = Object.keys(expected)
    const right = { sender: 0, subject: 0, text: 0, attachments: 0, all: 0 }
    let withText = 0
    for (const name of names) {
      const read = await readLetter(readFileSync(join(mime!, name)))
      const want = expected[name]!
      const same = {
        sender: digest(read.address.toLowerCase()) === want.sender,
        subject: digest(read.subject) === want.subject,
        text: want.text === null || digest(read.text) === want.text,
        attachments: read.attachments.length === want.attachments,
      }
      if (want.text !== null) withText++
      for (const key of ['sender', 'subject', 'text', 'attachments'] as const) if (same[key]) right[key]++
      if (Object.values(same).every(Boolean)) right.all++
      else if (process.env.VARDE_SHOW) process.stdout.write(`  ${name}: ${JSON.stringify(same)}\n`)
    }
    process.stdout.write(
      `${names.length} letters (${withText} with plain text), as another reader: ${JSON.stringify(right)}\n`,
    )
    expect(right.all / names.length).toBeGreaterThan(0.5)
  },
)
