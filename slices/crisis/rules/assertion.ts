import type { FirstAudience, Readiness } from './first-message.ts'
import { type Group, holdingParts } from './statement.ts'

/** Something first words say that nothing here knows, such as that the police have been told; in the language of the words. */
export type Assertion = { text: string; language: string }
type Words = { audience: FirstAudience; language: string; readiness: Readiness; asserts: readonly string[] }

/** What must be confirmed before these words leave to these groups: each once, by the edition that the others are made from. */
export function assertionsOf(groups: readonly Group[], words: readonly Words[]): Assertion[] {
  const all = holdingParts(groups).flatMap(({ words: audience }) => {
    const source = words.find((one) => one.audience === audience && one.readiness === 'ready')
    return source ? source.asserts.map((text) => ({ text, language: source.language })) : []
  })
  return all.filter((one, at) => all.findIndex(({ text }) => text === one.text) === at)
}
