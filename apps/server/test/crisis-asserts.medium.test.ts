import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { saveFirstMessage } from '../../../slices/crisis/actions/keep-first-message.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewFirstMessages } from '../../../slices/crisis/actions/view-first-messages.ts'
import { viewFirstWords } from '../../../slices/crisis/actions/view-first-words.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const POLICE = 'Politiet er varslet'
const KIN = 'Politiet har ansvaret for å varsle de pårørende'
const { base, varde, who } = await aSpeakingRoom(START)
const holding = (confirmed: string[] = [], nextAt = at('13:00')) => ({
  ...{ groups: [...GROUPS], nextAt, waiver: null, confirmed },
})
const declare = async (scenarioKey: string) => {
  varde.setClock(START)
  return (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey }))).crisisId
}
const confirmedIn = async (id: string) => {
  const { rows } = await sql<{ by: string; text: string }>`
    select by, params ->> 'text' as text from crisis.entry
     where crisis_id = ${id} and code = 'assertion-confirmed' order by seq`.execute(base.db)
  return rows
}

it('when first words say that the police have been told, they leave only when somebody has confirmed it, by name in the log', async () => {
  const id = await declare('escape')
  const press = await who('press')
  await expect(releaseHolding(varde, press, id, holding())).rejects.toMatchObject({
    ...{ code: 'crisis.assertion-open', details: { assertion: POLICE } },
  })
  expect((await viewStatements(varde, press, id)).statements).toEqual([])
  await expect(releaseHolding(varde, press, id, holding(['Noe annet']))).rejects.toMatchObject({
    code: 'crisis.assertion-open',
  })
  await releaseHolding(varde, press, id, holding([POLICE, 'Noe annet']))
  expect((await viewStatements(varde, press, id)).statements).toMatchObject([{ state: 'going' }])
  expect(await confirmedIn(id)).toEqual([{ by: 'per_press', text: POLICE }])
  const words = await viewFirstWords(varde, press, id, at('13:00'))
  expect(words.confirmed).toEqual([POLICE])
  expect(words.words.find((one) => one.audience === 'public' && one.language === 'nb')?.asserts).toEqual([POLICE])
})

it('when they assert nothing, or those who hear it are left out, nothing is asked', async () => {
  const fire = await declare('fire')
  await releaseHolding(varde, await who('press'), fire, holding())
  expect(await confirmedIn(fire)).toEqual([])
  const escaped = await declare('escape')
  await releaseHolding(varde, await who('press'), escaped, { ...holding(), groups: ['ministry'] })
  expect(await confirmedIn(escaped)).toEqual([])
})

it('when it has been confirmed once, the words leave anew without asking again', async () => {
  const id = await declare('death')
  await releaseHolding(varde, await who('leader'), id, holding([KIN]))
  await settle(varde)
  await handOver(base.db)
  varde.setClock(at('13:01'))
  const lift = { ground: 'told' as const, source: 'Operasjonsleder i politiet', nextAt: at('13:35') }
  await liftHardStop(varde, await who('leader'), id, lift)
  expect((await viewStatements(varde, await who('leader'), id)).statements).toMatchObject([
    { number: 2, state: 'going' },
    { number: 1, state: 'dropped' },
  ])
  expect(await confirmedIn(id)).toEqual([{ by: 'per_leader', text: KIN }])
})

it('when the words are written anew, what they assert follows them, and can be changed', async () => {
  const head = await who('head')
  const own = async () =>
    (await viewFirstMessages(varde, head)).messages.find(
      (one) => one.scenarioKey === 'escape' && one.audience === 'public' && one.language === 'nb',
    )!
  const words = { scenarioKey: 'escape', audience: 'public' as const, language: 'nb', title: 'T', body: 'Ord {next}' }
  await saveFirstMessage(varde, head, words)
  expect((await own()).draft?.asserts).toEqual([POLICE])
  await saveFirstMessage(varde, head, { ...words, asserts: ['Alle er talt', 'Alle er talt'] })
  expect(await own()).toMatchObject({ asserts: [POLICE], draft: { asserts: ['Alle er talt'] }, readiness: 'ready' })
})
