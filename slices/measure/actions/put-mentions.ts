import type { Trx } from '../../../kit/db/database.ts'
import { marksOf } from '../rules/media/mention.ts'
import { insertMentionImport, insertMentions, lockMentions } from '../store/mentions.ts'
import type { SourceRow } from '../store/sources.ts'
import type { WeighedRun } from './weigh-run.ts'

/** The import that the mentions of a run stand under. */
export const mentionImportOf = (runId: string): string => `mni_${runId.slice('run_'.length)}`

/** Takes the mentions of a run in; an appearance that is held already is left. */
export async function putMentions(
  trx: Trx,
  source: SourceRow,
  runId: string,
  { mentions, pages }: WeighedRun,
  { by, at }: { by: string; at: Date },
): Promise<{ made: number; known: number }> {
  if (mentions.length === 0) return { made: 0, known: 0 }
  await lockMentions(trx)
  const id = mentionImportOf(runId)
  const marked = mentions.map((mention) => ({ ...mention, ...marksOf(mention) }))
  const made = await insertMentions(trx, id, [...new Map(marked.map((one) => [one.identity, one])).values()])
  const days = mentions.map(({ publishedOn }) => publishedOn).toSorted()
  const known = mentions.length - made
  await insertMentionImport(trx, {
    id,
    fileName: new URL(source.settings.address).host.slice(0, 200),
    source: source.name,
    fingerprint: pages[0]!.fingerprint,
    rows: mentions.length,
    known,
    firstOn: days[0]!,
    lastOn: days.at(-1)!,
    by,
    at,
  })
  return { made, known }
}
