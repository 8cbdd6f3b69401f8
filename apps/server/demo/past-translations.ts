import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { localTimeOf, shiftDays } from '../../../kit/kernel/local-time.ts'
import type { DemoClock } from './demo-clock.ts'
import type { DemoHand } from './demo-hand.ts'
import { momentBack } from './past-moment.ts'

const FILE = join(import.meta.dirname, '..', '..', '..', 'packs', 'demo', 'translations.yaml')
const ROLES = ['adviser', 'director', 'leader'] as const
const text = { title: z.string(), body: z.array(z.string()).min(1) }
const ask = z.strictObject({
  language: z.string(),
  who: z.enum(ROLES),
  due: z.number().int(),
  note: z.string().default(''),
  becomes: z.enum(['asked', 'taken', 'delivered', 'given-back']),
  reason: z.string().optional(),
  title: z.string().optional(),
  body: z.array(z.string()).optional(),
})
const draft = z.strictObject({
  day: z.number().int().positive(),
  at: z.string(),
  by: z.enum(ROLES),
  unit: z.string(),
  kind: z.string(),
  audienceKinds: z.array(z.string()),
  language: z.string(),
  ...text,
  asks: z.array(ask),
  changed: z.array(z.string()).optional(),
  after: z.array(ask).default([]),
})
type Ask = z.infer<typeof ask>
type Cast = Record<(typeof ROLES)[number], DemoHand>
type View = {
  editions: { language: string; revision: number }[]
  translations: { id: string; language: string; sourceRevision: number }[]
}

const HOUR_MS = 3_600_000
const blocks = (body: string[]) => body.map((line) => ({ kind: 'paragraph', text: [{ text: line }] }))

/** Drafts whose translations are handed out, in different states, so that the list of what waits has something on it. */
export async function playTranslations(cast: Cast, clock: DemoClock, start: Date): Promise<void> {
  const file = z.strictObject({ version: z.literal(1), drafts: z.array(draft) })
  const { drafts } = file.parse(parse(await readFile(FILE, 'utf8')))
  for (const { asks, changed, after, ...one } of drafts) {
    const begun = momentBack(start, one)
    clock.setTo(begun)
    const writer = cast[one.by]
    const { unit, kind, audienceKinds, language, title } = one
    const started = { unitId: `unt_${unit}`, kind, audienceKinds, language, title }
    const { id } = await writer.send<{ id: string }>('POST', '/api/messages', started)
    await write(writer, id, language, title, one.body)
    for (const asked of asks) await handOut({ cast, writer, start, id }, asked)
    clock.setTo(new Date(begun.getTime() + 2 * HOUR_MS))
    if (changed) await write(writer, id, language, title, changed)
    for (const asked of after) await handOut({ cast, writer, start, id }, asked)
  }
}

async function write(hand: DemoHand, id: string, language: string, title: string, body: string[]): Promise<void> {
  const { editions } = await hand.get<View>(`/api/messages/${id}`)
  const revision = editions.find((edition) => edition.language === language)?.revision ?? 0
  await hand.send('PUT', `/api/messages/${id}/editions/${language}`, { revision, title, body: blocks(body) })
}

type Play = { cast: Cast; writer: DemoHand; start: Date; id: string }

/** Asks the one who is named, who then goes as far as the file says. */
async function handOut({ cast, writer, start, id }: Play, asked: Ask): Promise<void> {
  const hand = cast[asked.who]
  const { person } = await hand.get<{ person: { id: string } }>('/api/me')
  const { language, due, note, becomes, reason, title, body } = asked
  const dueOn = shiftDays(localTimeOf(start).slice(0, 10), due)
  const asks = [{ language, personId: person.id }]
  await writer.send('POST', `/api/messages/${id}/translations`, { asks, dueOn, note })
  const { translations } = await hand.get<View>(`/api/messages/${id}`)
  const one = translations.find((translation) => translation.language === language)!
  const step = (name: string, json?: object) => hand.send('POST', `/api/translations/${one.id}/${name}`, json)
  if (becomes === 'given-back') await step('give-back', { reason })
  if (becomes === 'taken' || becomes === 'delivered') await step('take')
  if (becomes !== 'delivered') return
  await write(hand, id, language, title!, body!)
  await step('deliver', { sourceRevision: one.sourceRevision })
}
