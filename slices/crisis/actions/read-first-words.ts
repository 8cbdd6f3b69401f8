import { z } from 'zod'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { packPath, readPackFile } from '../../../kit/settings/pack-file.ts'
import { FIRST_AUDIENCES, unknownFields } from '../rules/first-message.ts'
import { addFirstWords, type FirstWords } from '../store/first-messages.ts'

const language = z.string().regex(/^[a-z]{2,3}$/)
const words = z.strictObject({
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(4000),
  /** What the words say that the declaration does not: whoever releases them confirms each. */
  asserts: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
})
const noOtherField = (one: { title: string; body: string }) => unknownFields(one.title + one.body).length === 0

/** `packs/<agency>/first-messages.yaml`: first words, ready but approved by nobody. */
export const firstWordsFile = z.strictObject({
  version: z.literal(1),
  languages: z.partialRecord(z.enum(FIRST_AUDIENCES), z.array(language)),
  /** Languages whose words are our own translation, which no translator has read. */
  unread: z.array(language).default([]),
  phrases: z.record(z.string(), z.record(language, z.string().min(1).max(120))),
  messages: z.array(
    z.strictObject({
      /** Absent: for any scenario that has none of its own. */
      scenario: z.string().optional(),
      audience: z.enum(FIRST_AUDIENCES),
      texts: z.record(language, words.refine(noOtherField, 'a field that is not known')),
    }),
  ),
})

/** The first words of a pack as rows, or null where it has none. Throws (zod) when the file has another shape. */
export async function readFirstWords(pack: string): Promise<FirstWords | null> {
  const content = await readPackFile(packPath(pack, 'first-messages.yaml'))
  if (content === null) return null
  const file = firstWordsFile.parse(content)
  return {
    messages: file.messages.flatMap(({ scenario, audience, texts }) =>
      Object.entries(texts).map(([code, one]) => ({
        id: newId('fmg'),
        scenario_key: scenario ?? null,
        audience,
        language: code,
        ...one,
        revision: 1,
        is_unread: file.unread.includes(code),
      })),
    ),
    phrases: Object.entries(file.phrases).flatMap(([key, by]) =>
      Object.entries(by).map(([code, phrase]) => ({ scenario_key: key, language: code, phrase })),
    ),
    languages: Object.entries(file.languages).flatMap(([audience, codes]) =>
      codes.map((code, position) => ({
        audience: audience as (typeof FIRST_AUDIENCES)[number],
        language: code,
        position,
      })),
    ),
  }
}

/** Writes the first words of a pack that has some. What is there already stays as it is. */
export async function importFirstWords(trx: Trx, pack: string): Promise<void> {
  const words = await readFirstWords(pack)
  if (words) await addFirstWords(trx, words)
}
