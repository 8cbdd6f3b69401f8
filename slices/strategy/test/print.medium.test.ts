import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trx } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Caller, Language } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { pdfFaults } from '../../../kit/test/pdf-faults.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { putInForce } from '../actions/end-draft.ts'
import { importPack } from '../actions/import-pack.ts'
import { startDraft } from '../actions/start-draft.ts'
import { registerStrategy } from '../http.ts'
import { elementsInForce, strategyAt } from '../index.ts'
import { SECTIONS } from '../rules/sections.ts'
import { ADVISER, addUnits, LEADER } from './house.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Awaited<ReturnType<typeof createWeb>>
let caller: Caller | null = ADVISER
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { at: NOW.toISOString() })
  await addUnits(database.db)
  await database.db
    .transaction()
    .execute(async (trx) => importPack(trx as Trx, 'kriminalomsorgen', NOW, { mode: 'real' }))
  web = await createWeb(varde, async () => caller)
  registerStrategy(web, varde)
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

const has = (tool: string) => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const poppler = has('pdfinfo') && has('pdftotext')

async function printed(id: string, language: Language = 'nb') {
  caller = { ...ADVISER, language }
  const answer = await web.inject({ url: `/api/strategy/editions/${id}/strategy.pdf` })
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200)
  expect(pdfFaults(answer.rawPayload)).toEqual([])
  return answer.rawPayload
}

function read(pdf: Buffer) {
  const file = join(mkdtempSync(join(tmpdir(), 'varde-pdf-')), 'strategy.pdf')
  writeFileSync(file, pdf)
  const run = (tool: string, args: string[]) =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64_000_000 })
  return {
    info: run('pdfinfo', [file]),
    text: run('pdftotext', [file, '-']).replaceAll('\u200b', '').replaceAll('\u00ad', '').replace(/\s+/g, ' '),
    structure: () => run('pdfinfo', ['-struct', file]),
  }
}

test('when the strategy is printed, the file claims PDF/UA-1, is tagged and names its language', async () => {
  const raw = (await printed('in-force', 'nn')).toString('latin1')
  expect(raw).toContain('pdfuaid:part>1<')
  expect(raw).toMatch(/\/Lang\s*\(nn\)/)
  expect(raw).toContain('/StructTreeRoot')
})

test.skipIf(!poppler)(
  'when real tools read it, every section and every element is there, with sources and marks',
  async () => {
    const { info, text, structure } = read(await printed('in-force'))
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Title:\s+Kommunikasjonsstrategi for kriminalomsorgen/)
    const elements = await elementsInForce(database.db)
    const plain = (said: string) => said.replace(/\s+/g, ' ')
    const lost = elements.filter(({ texts }) => !text.includes(plain(texts.nb.title))).map(({ key }) => key)
    expect(lost).toEqual([])
    expect(text).toContain('Strategimatrise Her står det ingenting')
    expect(text).toContain('ikke i kilden')
    expect(text).toContain('Utgave 1, gjelder fra 1. desember 2021')
    const tags = structure()
    for (const tag of ['H1', 'H2', 'H3', 'H4', 'TOC', 'TH', 'Link']) expect(tags).toContain(tag)
    expect(tags.match(/^\s*H2\b/gm)?.length ?? 0).toBeGreaterThanOrEqual(SECTIONS.length)
  },
)

test.skipIf(!poppler)(
  'when it is printed in English, our own words are English and what nobody translated keeps its language',
  async () => {
    const { text } = read(await printed('in-force', 'en'))
    expect(text).toContain('Message platform')
    expect(text).toContain('not in the source')
    expect(text).not.toContain('Ikke i kilden:')
    expect(text).toContain('Not in the source: Target')
  },
)

test.skipIf(!poppler)(
  'when a draft stands beside it, its print says so on every page, and a past edition says that it is past',
  async () => {
    const { id } = await startDraft(varde, ADVISER, { title: null })
    const draft = read(await printed('draft'))
    const pages = Number(/Pages:\s+(\d+)/.exec(draft.info)?.[1])
    expect(draft.text.match(/Utkast til utgave 2/g)).toHaveLength(pages)
    expect(draft.info).toMatch(/Title:\s+Utkast: /)
    const past = (await strategyAt(database.db, '2026-01-01'))!
    await putInForce(varde, LEADER, {
      ...{
        title: null,
        decidedBy: 'Direktøren',
        validFrom: '2026-03-10',
        validTo: null,
        reason: 'Ny',
        isPublic: false,
      },
    })
    expect(read(await printed(past.edition.id)).text).toContain('En nyere gjelder nå.')
    expect(read(await printed(id)).text).not.toContain('Utkast til')
  },
)

test('when there is no such edition, or nobody is signed in, nothing is printed', async () => {
  caller = ADVISER
  expect((await web.inject({ url: '/api/strategy/editions/gone/strategy.pdf' })).statusCode).toBe(404)
  caller = null
  expect((await web.inject({ url: '/api/strategy/editions/in-force/strategy.pdf' })).statusCode).toBe(401)
})
