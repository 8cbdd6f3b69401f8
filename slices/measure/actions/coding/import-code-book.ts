import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../../kit/db/database.ts'
import { CODE_LEVELS, codeBookFault, MEDIA } from '../../rules/coding/code-book.ts'
import { insertCodeBook } from '../../store/code-books.ts'

const PACKS = join(import.meta.dirname, '..', '..', '..', '..', 'packs')
const text = z.string().trim().min(1)
const names = z.strictObject({ nb: text, nn: text, en: text })
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'use small letters a to z, digits and hyphens')
const codeBookFile = z.strictObject({
  version: z.literal(1),
  variables: z.array(
    z.strictObject({
      key,
      names,
      help: names,
      level: z.enum(CODE_LEVELS),
      values: z.array(z.strictObject({ key, names, number: z.number().nullable().default(null) })),
    }),
  ),
})

/**
 * The first version of the code book, where the pack has one; a code book that is there stays as it is. Gives how many variables came in. Throws when
 * the file has another shape or cannot be coded by.
 */
export async function importCodeBook(
  trx: Trx,
  pack: string,
  { actor, at }: { actor: string; at: Date },
): Promise<number> {
  const content = await readFile(join(PACKS, pack, 'code-book.yaml'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (content === null) return 0
  const { variables } = codeBookFile.parse(parse(content))
  const fault = codeBookFault(variables)
  if (fault) throw new Error(`packs/${pack}/code-book.yaml: ${fault.code} (${fault.variable})`)
  return (await insertCodeBook(trx, { subject: MEDIA, version: 1, variables, reason: '', by: actor, at }))
    ? variables.length
    : 0
}
