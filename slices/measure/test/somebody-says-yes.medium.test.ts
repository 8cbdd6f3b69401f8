import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { wordsWaitingFor } from '../../approval/index.ts'
import { givenApprover, saysYes, waitingFor } from '../../approval/test/say-yes.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { answerPage } from '../actions/answer-page.ts'
import { inviteToSurvey } from '../actions/invite-to-survey.ts'
import { changeDefinition } from '../actions/keep-indicator.ts'
import { startSurvey, writeQuestionnaire } from '../actions/keep-survey.ts'
import { askToGive, readOpenSeries } from '../actions/open-series.ts'
import { openSurvey, rewordSurvey } from '../actions/open-survey.ts'
import { startReport, writeReport } from '../actions/report/keep-report.ts'
import { readOpenReport } from '../actions/report/open-report.ts'
import { askToOpen } from '../actions/report/open-version.ts'
import { publishReport } from '../actions/report/publish-report.ts'
import { viewReport } from '../actions/report/view-report.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { viewSurvey } from '../actions/view-survey.ts'
import { measureEffects } from '../index.ts'
import type { Aim, Definition } from '../rules/indicator.ts'
import { aHouse, caller } from './house.ts'
import { anOpenSurvey, QUESTIONNAIRE } from './survey-house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let people: Record<'head' | 'staff' | 'adviser' | 'above', Caller>

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await givenApprover(base.db, 'unt_kdi')
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_staff', 'staff', '{"nb":"Ansatte","nn":"Tilsette","en":"Staff"}', 'inner', 'staff', 'staff', now(), now())`.execute(
    base.db,
  )
  for (let at = 0; at < 10; at++)
    await sql`insert into organisation.person (id, unit_id, display_name, email, valid_from)
      values (${`per_n${at}`}, 'unt_halden', ${`Test Testesen (${at})`}, ${`n${at}@example.no`}, '2015-01-01')`.execute(
      base.db,
    )
  const who = (key: string) => caller(base.db, key, varde.now())
  people = {
    ...{ head: await who('head'), staff: await who('staff') },
    ...{ adviser: await who('adviser'), above: await who('above') },
  }
})
afterAll(() => base.drop())

type Key = keyof typeof people
/** What came of somebody saying yes: «done», or why not. */
async function yes(key: Key, { approvalId }: { approvalId: string | null }): Promise<string> {
  try {
    await saysYes(varde, people[key], measureEffects, approvalId!)
    return 'done'
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}
const OPENING = { sample: 'open', hasLink: true, closesOn: '2026-04-01', papers: 0 } as const
const stateOf = async (id: string) => (await viewSurvey(varde, people.head, id)).state

test('when a survey is to be open to anybody, nobody meets it before somebody who has not written in it says yes to those words', async () => {
  const id = await startSurvey(varde, people.staff, { unitId: 'unt_kdi', title: 'Prøve', language: 'nb' })
  await writeQuestionnaire(varde, people.head, id, { revision: 1, content: QUESTIONNAIRE })
  const first = await openSurvey(varde, people.staff, id, { revision: 2, ...OPENING })
  expect(await stateOf(id)).toBe('draft')
  // Both have written in it, whoever asks.
  expect(await yes('staff', first)).toBe('approval.own')
  expect(await yes('head', first)).toBe('approval.own')
  expect((await wordsWaitingFor(varde, people.above)).map((one) => [one.kind, one.title])).toEqual([
    ['measure.survey', 'Hvordan var besøket?'],
  ])
  const [asked] = await waitingFor(varde, people.above)
  expect(asked!.words.map(({ language, part }) => [language, part])).toEqual([
    ...[
      ['nb', 'survey'],
      ['ar', 'survey'],
    ],
    ['nb', 'until'],
  ])
  expect(asked!.words[0]!.text).toContain('Spørsmål mer')
  // What was read is not what stands.
  await writeQuestionnaire(varde, people.staff, id, {
    revision: 2,
    content: { ...QUESTIONNAIRE, title: { nb: 'En annen' } },
  })
  expect(await yes('above', first)).toBe('approval.changed-meanwhile')
  await writeQuestionnaire(varde, people.staff, id, { revision: 3, content: QUESTIONNAIRE })
  const again = await openSurvey(varde, people.staff, id, { revision: 4, ...OPENING })
  expect(await yes('above', first)).toBe('approval.decided')
  expect(await yes('above', again)).toBe('done')
  expect(await viewSurvey(varde, people.head, id)).toMatchObject({ state: 'open', version: 1 })
})

test('when words of an open survey are to be put right, what was said yes to stands until somebody has read the new ones', async () => {
  const id = await anOpenSurvey(varde, people.adviser)
  const better = { ...QUESTIONNAIRE, title: { nb: 'Hvordan gikk besøket?', ar: 'كيف كانت الزيارة؟' } }
  const asked = await rewordSurvey(varde, people.adviser, id, { version: 1, content: better, reason: 'Tydeligere' })
  const { code } = (await sql<{ code: string }>`select code from measure.survey where id = ${id}`.execute(base.db))
    .rows[0]!
  const titleNow = async () => {
    const page = await answerPage(varde, code)
    return page.kind === 'open' ? page.questionnaire.title.nb : page.kind
  }
  expect(await titleNow()).toBe('Hvordan var besøket?')
  expect(await yes('adviser', asked)).toBe('approval.own')
  expect(await yes('head', asked)).toBe('done')
  expect(await titleNow()).toBe('Hvordan gikk besøket?')
})

test('when a group is to be invited, nobody is before somebody else has read the questions and whom they go to', async () => {
  const id = await startSurvey(varde, people.adviser, { unitId: 'unt_halden', title: 'Prøve', language: 'nb' })
  await writeQuestionnaire(varde, people.adviser, id, { revision: 1, content: QUESTIONNAIRE })
  const opening = { ...OPENING, revision: 2, sample: 'everyone', hasLink: false } as const
  // Without a link nobody meets it yet, so nobody is asked.
  expect(await openSurvey(varde, people.adviser, id, opening)).toEqual({ approvalId: null, waiting: [] })
  const group = { definition: { groups: ['staff'] }, sampleSize: null, withPaper: false }
  const asked = await inviteToSurvey(varde, people.adviser, id, group)
  const invited = async () => (await viewSurvey(varde, people.head, id)).response.invited
  expect(await invited()).toBe(0)
  expect(await yes('adviser', asked)).toBe('approval.own')
  const [read] = (await waitingFor(varde, people.head)).filter((one) => one.subject === id)
  expect(read!.words.filter(({ part }) => part === 'to' || part === 'people').map(({ text }) => text)).toEqual([
    'Ansatte',
    '15',
  ])
  expect(await yes('head', asked)).toBe('done')
  expect(await invited()).toBe(15)
})

test('when everyone is to read a report, they do when somebody else has read that very version', async () => {
  const asked = { audience: 'open', language: 'nb', fromOn: '2023-10-01', toOn: '2023-12-31' } as const
  const id = await startReport(varde, people.staff, { unitId: 'unt_kdi', ...asked })
  const { content } = await viewReport(varde, people.staff, id)
  const text = { id: 'blk_x', kind: 'text' as const, text: 'Det går bra.', keys: [], hasSeries: false, refId: null }
  const write = (revision: number, words: string) =>
    writeReport(varde, people.staff, id, { revision, content: { ...content, blocks: [{ ...text, text: words }] } })
  await write(1, 'Det går bra.')
  await publishReport(varde, people.staff, id, { revision: 2 })
  const open = async () => (await readOpenReport(base.db, varde.mode, id))?.number ?? null
  const first = await askToOpen(varde, people.head, id)
  expect(await open()).toBeNull()
  expect(await yes('head', first)).toBe('approval.own')
  await write(2, 'Det går dårlig.')
  await publishReport(varde, people.staff, id, { revision: 3 })
  expect(await yes('above', first)).toBe('approval.changed-meanwhile')
  expect(await yes('above', await askToOpen(varde, people.head, id))).toBe('done')
  expect(await open()).toBe(2)
  await write(3, 'Det går bra igjen.')
  await publishReport(varde, people.staff, id, { revision: 4 })
  expect(await open(), 'what was read stays until the next is').toBe(2)
})

test('when a series is to be given away, or one that is gets another name, it is so when somebody else has said yes', async () => {
  const definition: Definition = {
    ...{ names: { nb: 'Trivsel' }, about: '', unit: 'prosent', scale: 'share', direction: 'up', stage: 'awareness' },
    ...{ kind: 'outcome', method: 'Spør alle', source: 'Undersøkelse' },
  }
  const aim: Aim = {
    ...{ unitId: 'unt_kdi', rhythm: 'year', baseline: null, baselineOn: null, target: null, targetOn: null },
    ...{ goalKeys: [], initiativeIds: [] },
  }
  const key = await addIndicator(varde, people.staff, { definition, aim })
  const shown = async () => (await readOpenSeries(base.db, varde.mode, key)).map((one) => one.names.nb)
  const rename = async (nb: string) => {
    const { revision } = await viewIndicator(varde, people.staff, key)
    return changeDefinition(varde, people.staff, key, {
      revision,
      reason: '',
      definition: { ...definition, names: { nb } },
    })
  }
  // What nobody outside reads is changed at once.
  expect(await rename('Trivsel i fengslene')).toEqual({ approvalId: null, waiting: [] })
  const asked = await askToGive(varde, people.head, key)
  expect(await shown()).toEqual([])
  expect(await yes('head', asked)).toBe('approval.own')
  expect(await yes('above', asked)).toBe('done')
  expect(await shown()).toEqual(['Trivsel i fengslene'])
  const renamed = await rename('Alt er fint')
  expect(await shown()).toEqual(['Trivsel i fengslene'])
  expect(await yes('staff', renamed)).toBe('approval.own')
  expect(await yes('head', renamed)).toBe('done')
  expect(await shown()).toEqual(['Alt er fint'])
})
