import { Readable } from 'node:stream'
import { signature } from '../../slices/dispatch/clients/signature.ts'
import { startImport } from '../../slices/measure/actions/start-import.ts'
import { callerOfPerson } from '../../slices/organisation/index.ts'
import { type BeforeYes, type Course, done, type Say, yesTo } from './course.ts'
import type { DoorsHouse } from './house.ts'

const DEFINED = 'measure.open_indicator.definitions'
const SURVEY = { title: ['a survey'], intro: ['a survey'], question: ['a survey'] }

export const MEASURE_COURSES: readonly Course[] = [
  {
    name: 'open data',
    parts: {
      name: ['measure.open_indicator.names'],
      about: ['measure.open_indicator.about'],
      unit: ['measure.open_indicator.unit'],
      method: ['measure.open_indicator.method'],
      source: ['measure.open_value.source'],
      'why it is defined anew': [DEFINED],
    },
    walk: openData,
  },
  {
    name: 'report',
    parts: {
      title: ['measure.open_report.content', 'a report'],
      text: ['measure.open_report.blocks', 'a report'],
      'source of a value': ['the source of a value written by hand, which a report may show'],
      'source of a file': ['the source of imported values'],
      'name of a system': ['the name of a system that gives values, which a report may show'],
    },
    walk: report,
  },
  { name: 'survey by a link', parts: SURVEY, walk: (house, say, yes) => survey(house, { say, yes, hasLink: true }) },
  {
    name: 'survey by invitation',
    parts: { title: ['a survey'], intro: ['a survey'], question: ['a survey'] },
    walk: (house, say, yes) => survey(house, { say, yes, hasLink: false }),
  },
]

type Defined = { name: string; about?: string; unit?: string; method?: string; source?: string }
const definitionOf = ({ name, about = '', unit = 'saker', method = '', source = '' }: Defined) => ({
  ...{ names: { nb: name }, about, unit, method, source },
  ...{ scale: 'count', direction: 'up', stage: 'awareness', kind: 'output' },
})
const KEPT = { rhythm: 'year', baseline: null, baselineOn: null, target: null, targetOn: null }
const YEAR = { fromOn: '2025-01-01', toOn: '2025-12-31' }

async function indicator({ top, people: [writer] }: DoorsHouse, defined: Defined): Promise<string> {
  const aim = { ...KEPT, unitId: top, goalKeys: [], initiativeIds: [] }
  const { key } = await done<{ key: string }>(
    writer.post('/api/measure/indicators', { definition: definitionOf(defined), aim }),
  )
  return key
}

/** A series of figures with all that is said of it, given away, and defined anew while it is read. */
async function openData(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const [writer] = house.people
  const defined = { name: say('name', 120), about: say('about'), unit: say('unit', 60), method: say('method') }
  const reason = say('why it is defined anew')
  const source = say('source')
  const key = await indicator(house, { ...defined, source })
  const at = `/api/measure/indicators/${key}`
  await done(writer.post(`${at}/values`, { ...YEAR, value: 12, source: 'Desken' }))
  const asked = await done<{ approvalId: string }>(writer.send('PUT', `${at}/open`, { isOpen: true }))
  await beforeYes()
  await yesTo(house, asked)
  const { revision } = (await writer.get(at)).json() as { revision: number }
  const definition = { ...definitionOf({ ...defined, source }), direction: 'down' }
  await yesTo(house, await done(writer.send('PUT', `${at}/definition`, { revision, reason, definition })))
  await done(writer.post(`${at}/values`, { ...YEAR, value: 14, source: 'Desken' }))
}

/** A report that everyone may read, with figures written by hand, taken from a file and sent by a system. */
async function report(house: DoorsHouse, say: Say, beforeYes: BeforeYes): Promise<void> {
  const [writer] = house.people
  const [byHand, byFile, bySystem] = [
    await indicator(house, { name: 'For hånd' }),
    await indicator(house, { name: 'Fra fil' }),
    await indicator(house, { name: 'Fra system' }),
  ]
  const written = { ...YEAR, value: 12, source: say('source of a value') }
  await done(writer.post(`/api/measure/indicators/${byHand}/values`, written))
  await fromFile(house, byFile, say('source of a file'))
  await fromSystem(house, bySystem, say('name of a system', 120))
  const days = { fromOn: '2025-01-01', toOn: '2025-12-31' }
  const made = { unitId: house.top, audience: 'open', language: 'nb', ...days }
  const { id } = await done<{ id: string }>(writer.post('/api/measure/reports', made))
  const at = `/api/measure/reports/${id}`
  const block = (name: string, part: object) => ({
    ...{ id: name, kind: 'text', text: '', keys: [], hasSeries: false, refId: null },
    ...part,
  })
  const blocks = [
    block('a', { text: `Vi har målt. ${say('text')}` }),
    block('b', { kind: 'table', keys: [byHand, byFile, bySystem] }),
  ]
  const title = say('title', 160)
  const { revision } = (await writer.get(at)).json() as { revision: number }
  const content = { title, audience: 'open', language: 'nb', ...days, blocks }
  await done(writer.send('PUT', at, { revision, content }))
  await done(writer.post(`${at}/publish`, { revision: revision + 1 }))
  const asked = await done<{ approvalId: string }>(writer.send('PUT', `${at}/open`, { isOpen: true }))
  await beforeYes()
  await yesTo(house, asked)
}

async function fromFile({ db, varde, people: [writer] }: DoorsHouse, key: string, source: string): Promise<void> {
  const caller = (await callerOfPerson(db, writer.id, varde.now()))!
  const upload = Readable.from([Buffer.from('År;Saker\n2025;12')])
  const { id } = await startImport(varde, caller, { fileName: 'tall.csv', upload })
  const at = `/api/measure/imports/${id}`
  const { mapping } = (await writer.get(at)).json() as { mapping: object }
  await done(
    writer.send('PUT', `${at}/mapping`, {
      mapping: { ...mapping, indicatorKey: key, columns: { period: 0, value: 1 } },
      source,
    }),
  )
  await done(writer.post(`${at}/apply`))
}

async function fromSystem({ top, varde, web, people: [writer] }: DoorsHouse, key: string, name: string): Promise<void> {
  const { id } = await done<{ id: string }>(
    writer.post('/api/measure/sources', {
      ...{ name, kind: 'push', unitId: top, rhythm: 'by-hand', mapping: [{ metric: 'saker', indicatorKey: key }] },
      settings: { address: '', subject: '', outlet: '', since: null },
    }),
  )
  const { key: secret } = (await writer.get(`/api/measure/sources/${id}/key`)).json() as { key: string }
  const payload = JSON.stringify({ values: [{ metric: 'saker', from: YEAR.fromOn, to: YEAR.toOn, value: 12 }] })
  const signed = { 'varde-signature': signature(secret, payload, varde.now()), 'varde-delivery': id }
  const headers = { 'content-type': 'text/plain', ...signed }
  const { statusCode, body } = await web.inject({ method: 'POST', url: `/hooks/measure/${id}`, headers, payload })
  if (statusCode >= 300) throw new Error(`the figures of the system were not taken: ${body}`)
}

async function survey(
  house: DoorsHouse,
  { say, yes, hasLink }: { say: Say; yes: BeforeYes; hasLink: boolean },
): Promise<void> {
  const [writer] = house.people
  const title = say('title', 160)
  const made = { unitId: house.top, title, language: 'nb' }
  const { id } = await done<{ id: string }>(writer.post('/api/measure/surveys', made))
  const at = `/api/measure/surveys/${id}`
  const choice = (key: string) => ({ key, texts: { nb: key } })
  const question = {
    ...{ key: 'sted', kind: 'single', texts: { nb: `Hvordan var besøket? ${say('question')}` }, help: {} },
    ...{ options: [choice('a'), choice('b')], isRequired: true, isBackground: false, onlyIf: null, favourable: [] },
  }
  const intro = { nb: `Vi spør for å gjøre det bedre. ${say('intro')}` }
  const content = { languages: ['nb'], title: { nb: title }, intro, thanks: {}, questions: [question] }
  await done(writer.send('PUT', `${at}/questionnaire`, { revision: 1, content }))
  const opening = { revision: 2, sample: hasLink ? 'open' : 'everyone', hasLink, closesOn: '2099-12-31', papers: 0 }
  const opened = await done<{ approvalId: string | null }>(writer.post(`${at}/open`, opening))
  if (hasLink) {
    await yes()
    return yesTo(house, opened)
  }
  const inviting = { definition: { groups: [house.circle] }, sampleSize: null, withPaper: false }
  const asked = await done<{ approvalId: string }>(writer.post(`${at}/invitations`, inviting))
  await yes()
  await yesTo(house, asked)
}
