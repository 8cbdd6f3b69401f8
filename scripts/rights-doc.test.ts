import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { catalogue } from '../kit/i18n/translate.ts'
import { LANGUAGES } from '../kit/kernel/caller.ts'
import { REACHES } from '../kit/kernel/rights/grant.ts'
import { areaOf, CAPABILITIES } from '../kit/kernel/rights/rights.ts'
import { rightsDoc } from './rights-doc.ts'

it('when a right changes, docs/rights.md says so (node scripts/generate-rights-doc.ts makes it)', () => {
  expect(readFileSync(join(import.meta.dirname, '../docs/rights.md'), 'utf8')).toBe(rightsDoc())
})

it('when there is a right, an area or a reach, it has its words, and there are no words for others', () => {
  const known = [
    ...CAPABILITIES.map((capability) => `right.${capability}`),
    ...new Set(CAPABILITIES.map((capability) => `area.${areaOf(capability)}`)),
    ...REACHES.map((reach) => `reach.${reach}`),
  ].toSorted()
  for (const language of LANGUAGES)
    expect(
      Object.keys(catalogue()[language].rights!)
        .filter((key) => /^(right|area|reach)\./.test(key))
        .toSorted(),
    ).toEqual(known)
})
