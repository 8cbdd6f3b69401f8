import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Trx } from '../../../kit/db/database.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import { dayOf } from '../../organisation/index.ts'
import { type Mention, marksOf } from '../rules/media/mention.ts'
import { OUTLET_KINDS } from '../rules/media/outlet.ts'
import { ORIGIN_KINDS } from '../rules/media/story-origin.ts'
import { insertMentionImport, insertMentions, lockMentions } from '../store/mentions.ts'
import { putOutlet } from '../store/outlets.ts'
import { insertPanel, panelsNow } from '../store/panels.ts'
import { countPanel } from '../store/stories.ts'
import { insertOriginAt } from '../store/story-origins.ts'

const FILE = join(import.meta.dirname, '..', '..', '..', 'packs', 'demo', 'mentions.yaml')
const text = z.string().trim().min(1)
const outlet = z.strictObject({ key: text, name: text, kind: z.enum(OUTLET_KINDS), region: text, isKey: z.boolean() })
const mentionsFile = z.strictObject({
  version: z.literal(1),
  source: text,
  outlets: z.array(outlet),
  panel: z.strictObject({ name: text, outlets: z.array(text), coverage: text }),
  stories: z.array(
    z.strictObject({
      days: z.number().int().min(1),
      title: text,
      lead: text,
      in: z.array(text).min(1),
      from: z.strictObject({ kind: z.enum(ORIGIN_KINDS), id: text }).optional(),
    }),
  ),
})
type MentionsFile = z.infer<typeof mentionsFile>

/** Invented mentions with their outlets and a panel, in a demo that has no panel yet. Gives how many mentions were put in. */
export async function importDemoMentions(trx: Trx, { actor, at }: { actor: string; at: Date }): Promise<number> {
  if ((await panelsNow(trx)).length > 0) return 0
  const file = mentionsFile.parse(parse(await readFile(FILE, 'utf8')))
  const made = { by: actor, at }
  for (const { key: _, ...one } of file.outlets) await putOutlet(trx, { ...one, id: newId('out'), ...made })
  const nameOf = new Map(file.outlets.map(({ key, name }) => [key, name]))
  const mentions = mentionsOf(file, nameOf, dayOf(at))
  await lockMentions(trx)
  const id = 'mni_demo'
  const count = await insertMentions(
    trx,
    id,
    mentions.map((one) => ({ ...one, ...marksOf(one) })),
  )
  const { source, panel } = file
  const fingerprint = createHash('sha256').update(canonical(file)).digest('hex')
  const days = { firstOn: mentions[0]?.publishedOn ?? null, lastOn: mentions.at(-1)?.publishedOn ?? null }
  const known = mentions.length - count
  const told = { id, fileName: 'packs/demo/mentions.yaml', source, fingerprint, rows: mentions.length, known }
  await insertMentionImport(trx, { ...told, ...days, ...made })
  const outlets = panel.outlets.map((key) => nameOf.get(key)!).toSorted()
  const locked = { id: 'pan_demo', name: panel.name, coverage: panel.coverage, outlets }
  await insertPanel(trx, { ...locked, by: actor, lockedAt: at })
  await countPanel(trx, 'pan_demo')
  for (const [at, { from, in: keys }] of file.stories.entries())
    if (from) await insertOriginAt(trx, addressOf(keys[0]!, at), from, { mode: 'demo', ...made })
  return count
}

const addressOf = (outlet: string, story: number) => `https://${outlet}.example/sak/${story + 1}`

/** The oldest first, so that the newest stand on top; every second outlet carries a story the day after. */
function mentionsOf({ stories }: MentionsFile, nameOf: ReadonlyMap<string, string>, today: string): Mention[] {
  const all = stories.flatMap(({ days, title, lead, in: keys }, story) =>
    keys.map((key, place) => ({
      outlet: nameOf.get(key)!,
      publishedOn: shiftDays(today, (place % 2) - days),
      title,
      lead,
      url: addressOf(key, story),
    })),
  )
  return oldestFirst(
    all,
    ({ publishedOn }) => publishedOn,
    (_, place) => place,
  )
}
