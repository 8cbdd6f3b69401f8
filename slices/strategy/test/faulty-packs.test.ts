import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { readPackFiles } from '../actions/read-pack.ts'
import { FAULT_CODES } from '../rules/fault.ts'
import { faultyPacks } from './faulty-pack.ts'

const packs = faultyPacks()
/** No patch of one file: a folder that is not there, and a demo that claims to be real. */
const ELSEWHERE = ['folder-missing', 'demo-only']

test('when the faulty packs are counted, there are more than fifty, and every code of a file has one', () => {
  expect(packs.length).toBeGreaterThanOrEqual(50)
  const told = new Set(packs.map(({ code }) => code))
  expect(FAULT_CODES.filter((code) => !told.has(code))).toEqual(ELSEWHERE)
})

test.each(packs.map((pack) => [pack.about, pack] as const))(
  'when a pack has %s, it is told once and at the right place',
  (_, { files, code, at }) => {
    const { pack, faults } = readPackFiles(files, 'faulty')
    expect(faults.map((one) => `${one.file}:${one.line}:${one.column} ${one.code}`)).toEqual([`${at} ${code}`])
    expect(pack).toBeNull()
    for (const language of LANGUAGES) {
      const text = translator(language)(`strategy:fault.${code}`, faults[0]!.details)
      expect(text).not.toMatch(/{{|^fault\./)
    }
  },
)
