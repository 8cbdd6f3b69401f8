import { expect, test } from 'vitest'
import { openLog } from './log.ts'

test('when the database refuses a row, the log says which rule refused it and nothing of what is in the row', () => {
  const lines: string[] = []
  const log = openLog('warn', { write: (line: string) => void lines.push(line) })
  const refused = Object.assign(new Error('new row violates check constraint "subscription_address_check"'), {
    code: '23514',
    constraint: 'subscription_address_check',
    detail: 'Failing row contains (sub_1, test@example.no).',
    where: 'COPY subscription, line 1: "test@example.no"',
  })
  log.error({ err: refused }, 'request failed')
  log.error({ err: Object.assign(new Error('it failed'), { cause: refused }) }, 'request failed')
  expect(lines.join()).toContain('subscription_address_check')
  expect(lines.join()).not.toContain('test@example.no')
})
