import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import DataStream from 'nodemailer/lib/smtp-connection/data-stream'
import { describe, expect, it } from 'vitest'
import { afterData } from './after-data.ts'

const text = (parts: fc.Arbitrary<string>) => fc.array(parts, { maxLength: 40 }).map((all) => Buffer.from(all.join('')))

async function byTheLibrary(message: Buffer): Promise<Buffer> {
  const stream = new DataStream()
  stream.end(message)
  return buffer(stream)
}

describe('a message after DATA', () => {
  it('is byte for byte what the SMTP library writes, where all line ends are whole', async () => {
    const lines = text(fc.constantFrom('\r\n', '.', '..', 'a', 'æ', '.\r\n', '\r\n.\r\n', '=\r\n'))
    await fc.assert(
      fc.asyncProperty(lines, async (message) => {
        fc.pre(message.length > 0)
        expect(afterData(message)).toEqual(await byTheLibrary(message))
      }),
    )
  })

  it('is refused when a CR or an LF stands alone, so that no receiver sees an end that we did not write', () => {
    fc.assert(
      fc.property(text(fc.constantFrom('\r', '\n', '.', 'a', '\r\n')), (message) => {
        const isWhole = !/\r(?!\n)|(?<!\r)\n/.test(message.toString('latin1'))
        expect(afterData(message) !== null).toBe(isWhole)
      }),
    )
  })
})
