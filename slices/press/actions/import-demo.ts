import type { Trx } from '../../../kit/db/database.ts'
import { indexText } from '../../../kit/search/search-text.ts'
import { norwegianWords } from '../../../kit/search/word-list.ts'
import { dayOf } from '../../organisation/index.ts'
import type { LineTexts } from '../rules/line.ts'
import { searchedText } from '../rules/line-text.ts'
import { holdersNear } from '../store/holders.ts'
import { findLine, insertLine, insertVersion } from '../store/lines.ts'
import { findOutlet, insertJournalist, insertOutlet } from '../store/registers.ts'
import { importDemoInquiries } from './import-demo-inquiries.ts'
import { importDemoRoom } from './import-demo-room.ts'
import { type DemoLine, type DemoPress, readDemoPress } from './read-demo-pack.ts'

const DAY_MS = 86_400_000
const MODE = 'demo' as const
const WRITERS = ['press-contact', 'communication-adviser', 'leader'] as const

/** Writes the invented press of the demo, once: outlets, journalists, lines and inquiries. The organisation must be there first. */
export async function importDemo(trx: Trx, now: Date): Promise<{ inquiries: number; lines: number }> {
  const demo = await readDemoPress()
  const [first] = demo.outlets
  if (first && (await findOutlet(trx, `out_${first.key}`))) return { inquiries: 0, lines: 0 }
  await importRegisters(trx, demo, now)
  await importDemoRoom(trx, now)
  let lines = 0
  for (const line of demo.lines) if (await importLine(trx, line, now)) lines++
  return { lines, inquiries: await importDemoInquiries(trx, demo, now) }
}

async function importRegisters(trx: Trx, demo: DemoPress, now: Date): Promise<void> {
  for (const { key, name, email } of demo.outlets)
    await insertOutlet(trx, { id: `out_${key}`, mode: MODE, name, email, phone: null, note: '', made_at: now })
  for (const { key, name, outlet, email, topics } of demo.journalists)
    await insertJournalist(trx, {
      id: `jou_${key}`,
      mode: MODE,
      name,
      outlet_id: `out_${outlet}`,
      email,
      phone: null,
      language: 'nb',
      topics,
      source: 'register',
      made_at: now,
      last_asked_at: null,
    })
}

/** False when nobody in the line can write or approve it. */
async function importLine(trx: Trx, from: DemoLine, now: Date): Promise<boolean> {
  const id = `lin_${from.key}`
  const unitId = `unt_${from.unit}`
  const [writer, approver] = await holdersNear(trx, unitId, WRITERS)
  if (!writer || !approver || (await findLine(trx, MODE, id))) return false
  const texts = [...from.versions, ...(from.draft ? [from.draft] : [])].map(textsOf)
  const expires = dayOf(new Date(now.getTime() + from.days * DAY_MS))
  const knows = await norwegianWords()
  const current = texts.at(-1)!
  const words = {
    topic: indexText(from.topic, knows),
    text: indexText(searchedText({ texts: current, sources: from.sources }), knows),
  }
  const shared = { kind: from.kind, topic: from.topic, sources: JSON.stringify(from.sources), is_public: from.isPublic }
  const row = {
    ...shared,
    id,
    mode: MODE,
    unit_id: unitId,
    owner_id: writer,
    texts: JSON.stringify(current),
    expires_on: expires,
    revision: texts.length,
    written_by: writer,
    writers: from.draft || from.versions.length === 0 ? [writer] : [],
    written_at: now,
    created_at: now,
    version: from.versions.length || null,
    approved_revision: from.versions.length || null,
  }
  await insertLine(trx, row, words)
  for (const [place, version] of from.versions.entries())
    await insertVersion(trx, {
      ...shared,
      line_id: id,
      number: place + 1,
      texts: JSON.stringify(textsOf(version)),
      expires_on: expires,
      written_by: writer,
      approved_by: approver,
      approved_at: new Date(now.getTime() - (from.versions.length - place) * 7 * DAY_MS),
    })
  return true
}

const textsOf = ({ question, nb }: { question?: string | undefined; nb: string }): LineTexts => ({
  nb: { answer: nb, ...(question ? { question } : {}) },
})
