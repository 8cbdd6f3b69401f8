import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { saysYes, waitingFor } from '../../approval/test/say-yes.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { crisisEffects } from '../actions/effects.ts'
import { fillFirstWords } from '../actions/fill-first-words.ts'
import { changePrecaution } from '../actions/keep-precaution.ts'
import { addScenario, changeScenario, retireScenario } from '../actions/keep-scenario.ts'
import { viewKinds } from '../actions/view-scenarios.ts'
import { approveForDemo } from '../store/first-messages.ts'
import { aHouse, anAdviser, caller, declaration } from './house.ts'

const START = new Date('2026-03-10T08:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
  await anAdviser(base.db)
  await base.db.transaction().execute((trx) => approveForDemo(trx, '2026-12-31', START))
})
afterAll(() => base.drop())

const kind = async (key: string) => (await viewKinds(varde, await who('head'))).items.find((one) => one.key === key)!
const contentOf = async (key: string) => {
  const { names, phrases, cards, version } = await kind(key)
  const whole = (texts: typeof names) => ({ nb: texts.nb, nn: texts.nn ?? texts.nb, en: texts.en ?? texts.nb })
  return {
    key,
    version,
    content: { names: whole(names), phrases, cards: cards.map((one) => ({ ...one, texts: whole(one.texts) })) },
  }
}
const publicWords = async (scenario_key: string) => {
  const about = { scenario_key, unit_id: 'unt_halden', declared_at: START }
  const words = await fillFirstWords(base.db, about, START, START)
  const found = words.find((one) => one.audience === 'public' && one.language === 'nb')!
  return { readiness: found.readiness, text: [found.title, ...found.paragraphs].join('\n').toLowerCase() }
}
const waiting = async (key: string) => waitingFor(varde, await who(key))
const sayYes = async (key: string, subject: string) => {
  const { id } = (await waiting(key)).find((one) => one.mayDecide && one.subject === subject)!
  await saysYes(varde, await who(key), crisisEffects, id)
}
const lastEvent = async (name: string) => {
  const { rows } = await sql<{ content: string; actor: string }>`
    select content, actor from bus.event where name = ${name} order by seq desc limit 1`.execute(base.db)
  return { actor: rows[0]!.actor, content: JSON.parse(rows[0]!.content) as Record<string, unknown> }
}

it('when somebody rewrites what an event is called, first words say what was approved until somebody else says yes', async () => {
  const { key, version, content } = await contentOf('infection')
  const was = content.phrases.nb!
  expect((await publicWords('infection')).text).toContain(was)
  const phrases = { ...content.phrases, nb: 'en ikke godkjent setning' }
  await changeScenario(varde, await who('adviser'), { key, version, content: { ...content, phrases } })
  expect(await publicWords('infection')).toMatchObject({ readiness: 'ready', text: expect.stringContaining(was) })
  const [asked] = await waiting('head')
  expect(asked).toMatchObject({ kind: 'crisis.phrases', subject: 'infection', mayDecide: true })
  expect(asked!.words.map((one) => one.text)).toEqual([was, 'en ikke godkjent setning'])
  const [own] = await waiting('adviser')
  expect(own).toMatchObject({ isOwn: true, mayDecide: false })
  await expect(saysYes(varde, await who('adviser'), crisisEffects, own!.id)).rejects.toMatchObject({
    code: 'approval.own',
  })
  await sayYes('head', 'infection')
  expect((await publicWords('infection')).text).toContain('en ikke godkjent setning')
  expect(await lastEvent('crisis.phrases-changed')).toMatchObject({
    actor: 'per_head',
    content: {
      scenarioKey: 'infection',
      askedBy: 'per_adviser',
      changes: { phrases: { nb: { from: was, to: 'en ikke godkjent setning' } } },
    },
  })
})

it('when what an event is called points to a person, it is stopped before anybody is asked', async () => {
  const { key, version, content } = await contentOf('riot')
  const phrases = { ...content.phrases, nb: 'noe med 01819010001' }
  const change = changeScenario(varde, await who('adviser'), { key, version, content: { ...content, phrases } })
  await expect(change).rejects.toMatchObject({ code: 'door.stopped' })
})

it('when a kind is new, its first words say the words for any kind until its own are approved', async () => {
  const three = (text: string) => ({ nb: text, nn: text, en: text })
  const flood = { names: three('Flom'), phrases: { nb: 'en flom' }, hardStop: null, policeOwnsFacts: false, cards: [] }
  const { key } = await addScenario(varde, await who('adviser'), flood)
  const before = await publicWords(key)
  expect(before.readiness).toBe('ready')
  expect(before.text).not.toContain('en flom')
  await sayYes('head', key)
  expect((await publicWords(key)).text).toContain('en flom')
})

it('when a kind is called as the words for any kind are kept, it does not write over them', async () => {
  const three = (text: string) => ({ nb: text, nn: text, en: text })
  const any = { names: three('Any'), phrases: {}, hardStop: null, policeOwnsFacts: false, cards: [] }
  expect((await addScenario(varde, await who('adviser'), any)).key).not.toBe('any')
})

it('when something must come first, one person alone never takes it away', async () => {
  const { version } = await kind('death')
  expect((await kind('death')).hardStop).toBe('next-of-kin')
  const change = { key: 'death', version, hardStop: null, policeOwnsFacts: false }
  await expect(changePrecaution(varde, await who('adviser'), change)).rejects.toMatchObject({
    code: 'crisis.precaution-not-allowed',
  })
  const retired = retireScenario(varde, await who('adviser'), { key: 'death', version, isActive: false })
  await expect(retired).rejects.toMatchObject({ code: 'crisis.precaution-first' })
  await changePrecaution(varde, await who('head'), change)
  expect((await kind('death')).hardStop).toBe('next-of-kin')
  expect((await waiting('head')).find((one) => one.kind === 'crisis.precaution')).toMatchObject({ mayDecide: false })
  await sayYes('adviser', 'death')
  expect((await kind('death')).hardStop).toBeNull()
  expect(await lastEvent('crisis.precaution-changed')).toMatchObject({
    actor: 'per_adviser',
    content: {
      from: 'next-of-kin-police',
      to: 'none',
      askedBy: 'per_head',
      changes: { hardStop: { from: 'next-of-kin', to: null } },
    },
  })
})

it('when a crisis of the kind goes on, nobody says yes to taking away what must come first', async () => {
  const key = 'death'
  const { version } = await kind(key)
  await changePrecaution(varde, await who('head'), { key, version, hardStop: 'victims', policeOwnsFacts: true })
  await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: key }))
  await expect(sayYes('adviser', key)).rejects.toMatchObject({ code: 'crisis.scenario-goes-on' })
  expect((await kind(key)).hardStop).toBeNull()
})

it('when cards are changed, the log says from what to what', async () => {
  const { key, version, content } = await contentOf('riot')
  const texts = { nb: 'Ny linje', nn: 'Ny linje', en: 'New line' }
  const cards = [...content.cards, { key: null, role: 'leader' as const, texts, dueMinutes: 5 }]
  await changeScenario(varde, await who('adviser'), { key, version, content: { ...content, cards } })
  const event = await lastEvent('crisis.scenario-kept')
  const { from, to } = (event.content.changes as { cards: { from: string[]; to: string[] } }).cards
  expect(to).toEqual([...from, 'leader 5: Ny linje'])
})
