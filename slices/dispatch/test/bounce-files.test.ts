import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sharedData } from '../../../kit/test/shared-data.ts'
import { readIncoming } from '../clients/incoming-mail.ts'
import { classifyIncoming } from '../rules/bounce.ts'

const bounces = sharedData('mail/bounces')
const mime = sharedData('mail/mime')

describe('real e-mail that comes back', () => {
  it.skipIf(!bounces)(
    'when real bounces are classified, at least 95 % are right and every out-of-office is known',
    async () => {
      const rows = readFileSync(join(bounces!, 'expected.tsv'), 'utf8').trim().split('\n').slice(1)
      const expected = new Map(rows.map((row) => [row.split('\t')[0]!, row.split('\t')]))
      const wrong: string[] = []
      for (const [file, [, dsn, , reason, hard]] of expected) {
        const verdict = classifyIncoming(await readIncoming(readFileSync(join(bounces!, file))))
        if (process.env.VARDE_SHOW)
          process.stdout.write(`${file} ${dsn} ${reason} ${hard} → ${JSON.stringify(verdict)}\n`)
        const isRight =
          reason === 'vacation'
            ? verdict.kind === 'out-of-office'
            : reason === 'delivered'
              ? verdict.kind === 'delivered'
              : (verdict.kind === 'bounce' && verdict.hardness === (hard === 'true' ? 'hard' : 'soft')) ||
                (verdict.kind === 'delayed' && hard === 'false')
        if (!isRight) wrong.push(`${file} (${reason}, ${hard}): ${JSON.stringify(verdict)}`)
      }
      const share = (expected.size - wrong.length) / expected.size
      process.stdout.write(
        `Bounces classified right: ${(share * 100).toFixed(1)} % of ${expected.size}\n${wrong.map((line) => `  not: ${line}\n`).join('')}`,
      )
      expect(wrong.filter((line) => line.includes('vacation'))).toEqual([])
      expect(share).toBeGreaterThanOrEqual(0.95)
    },
  )

  it.skipIf(!mime)('when odd and broken e-mail comes, it is read without an error', async () => {
    for (const file of readdirSync(mime!)) {
      const verdict = classifyIncoming(await readIncoming(readFileSync(join(mime!, file))))
      expect(verdict.kind, file).toBeTruthy()
    }
  })
})
