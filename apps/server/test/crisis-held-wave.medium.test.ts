import { type KyselyPlugin, SelectQueryNode, sql } from 'kysely'
import { expect, it } from 'vitest'
import { setLevel } from '../../../slices/confidentiality/actions/set-level.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { confidentialCrisis, holdWordsNear } from '../../../slices/crisis/index.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { dispatchView, thoseThatStandStill } from '../../../slices/dispatch/actions/dispatch-view.ts'
import { openByHand } from '../../../slices/dispatch/actions/override-wave.ts'
import { planDispatch } from '../../../slices/dispatch/actions/plan-dispatch.ts'
import { startDispatch } from '../../../slices/dispatch/actions/start-dispatch.ts'
import { loadDispatch } from '../../../slices/dispatch/store/dispatch-store.ts'
import { approveMessage } from '../../../slices/message/actions/approve-message.ts'
import { askForApproval } from '../../../slices/message/actions/ask-for-approval.ts'
import { draftMessage } from '../../../slices/message/actions/draft-message.ts'
import { saveEdition } from '../../../slices/message/actions/save-edition.ts'
import { person } from '../../../slices/organisation/test/test-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
varde.holdWords = holdWordsNear
/** Each weighing reads the facts of the room. */
const weighed = { times: 0, asked: 0 }
const counting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    weighed.asked++
    const from = SelectQueryNode.is(node) ? JSON.stringify(node.from ?? null) : ''
    if (from.includes('"crisis"') && from.includes('"fact"')) weighed.times++
    return node
  },
  transformResult: async ({ result }) => result,
}
for (const key of ['writer', 'quitter'])
  await person(base.db, key, 'halden', ['communication-adviser', 'press-contact'], {
    email: `${key}@example.no`,
    mobile: '+4790000009',
  })
await person(base.db, 'unknowing', 'halden', ['press-contact-alternate'])
const writer = await who('writer')
const head = await who('head')
const none = async () => null

/** Approved and begun before anything has happened; its wave to relatives comes due afterwards. */
async function begin(text: string, by = writer): Promise<string> {
  const { id: messageId } = await draftMessage(varde, writer, {
    ...{ unitId: 'unt_halden', kind: 'information', audienceKinds: ['staff', 'relatives'], language: 'nb' },
    ...{ title: 'Til orientering', exercise: false },
  })
  const body = [{ kind: 'paragraph' as const, text: [{ text }] }]
  await saveEdition(varde, writer, { ...{ messageId, language: 'nb', revision: 1, title: 'Til orientering', body } })
  const { approvalId } = await askForApproval(varde, writer, { messageId })
  const { versionId } = await approveMessage(varde, head, { messageId, approvalId })
  const wave = (key: string) => ({
    ...{ name: key, audiences: { groups: [key] }, channels: ['email' as const], secondChannelMinutes: null },
    publishes: [],
  })
  const id = await planDispatch(varde, writer, {
    ...{ versionId, notAfter: null },
    waves: [
      { ...wave('staff'), gate: { kind: 'with-start' } },
      { ...wave('relatives'), gate: { kind: 'at', at: '2026-03-10T12:19:00Z' } },
    ],
  })
  await startDispatch(varde, by, id)
  return id
}
const watched = { ...varde, db: varde.db.withPlugin(counting) }
const relatives = async (id: string, reader = writer) => {
  await advanceDispatch(watched, id)
  return (await dispatchView(watched, reader, id)).waves[1]!
}

const dead = await begin('En innsatt er død ved Halden fengsel.')
const left = await begin('En innsatt er død ved Halden fengsel.', await who('quitter'))
const hurt = await begin('En ansatt er skadd ved Halden fengsel.')
const both = await begin('En ansatt er skadd ved Halden fengsel. En innsatt er død ved Halden fengsel.')
const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
const unsure = { source: 'Vaktleder', counter: '', police: 'none', state: 'unconfirmed' } as const

it('a wave that is held is weighed once while nothing happens in the room, and anew when something does', async () => {
  expect((await relatives(dead)).gateText).toMatchObject({ code: 'hold.beside-next-of-kin' })
  const before = weighed.times
  expect(before).toBeGreaterThan(0)
  for (let look = 0; look < 3; look++) await relatives(dead)
  expect(weighed.times).toBe(before)
  await addFact(varde, await who('press'), crisisId, { ...unsure, text: 'En ansatt er skadd' })
  await relatives(dead)
  expect(weighed.times).toBeGreaterThan(before)
})

it('no leader is offered to send what no reason carries past the room', async () => {
  expect((await relatives(dead, head)).abilities).toEqual([])
})

it('a wave whose starter has left is held as well', async () => {
  await sql`update organisation.person set valid_to = '2026-03-01' where id = 'per_quitter'`.execute(base.db)
  expect((await relatives(left)).state).toBe('waiting')
})

it('whoever may not know of the room reads that the wave waits, and not for what', async () => {
  const named = { level: 'named' as const, personIds: ['per_writer'], reason: 'Gjelder en ansatt' }
  await setLevel(varde, await who('leader'), { msg: none, cas: none, cri: confidentialCrisis }, crisisId, named)
  const stranger = await who('unknowing')
  expect((await relatives(dead, stranger)).gateText).toEqual({ code: 'hold.waits', params: {} })
})

it('what holds a wave is asked again with next to nothing while nothing happens, whoever looks', async () => {
  const asks = async (look: () => Promise<unknown>) => {
    const before = weighed.asked
    await look()
    return weighed.asked - before
  }
  for (const reader of [writer, await who('unknowing')]) {
    const look = () => asks(() => thoseThatStandStill(watched, reader, [dead]))
    await look()
    expect((await look()) - (await asks(() => loadDispatch(watched.db, dead)))).toBeLessThanOrEqual(2)
  }
  const engine = () => asks(() => advanceDispatch(watched, dead))
  await engine()
  expect((await engine()) - (await asks(() => loadDispatch(watched.db, dead)))).toBeLessThanOrEqual(3)
})

it('when the room is closed, its stop holds on, and what was never confirmed waits for a person', async () => {
  expect((await relatives(hurt)).gateText).toMatchObject({ code: 'hold.beside-unconfirmed' })
  await closeCrisis(varde, head, crisisId, 'Over')
  expect((await relatives(dead)).gateText).toMatchObject({ code: 'hold.beside-next-of-kin' })
  await liftHardStop(varde, head, crisisId, { ground: 'told', source: 'Politiet' })
  expect((await relatives(dead)).state).not.toBe('waiting')
  const held = await relatives(hurt)
  expect(held).toMatchObject({ state: 'waiting', gateText: { code: 'hold.beside-closed' }, abilities: ['open'] })
  await openByHand(varde, writer, { dispatchId: hurt, waveId: held.id })
  expect((await relatives(hurt)).state).not.toBe('waiting')
})

it('what waits for a person since one room was closed is sent by nobody while another stops the same words', async () => {
  const held = await relatives(both)
  expect(held).toMatchObject({ gateText: { code: 'hold.beside-closed' }, abilities: ['open'] })
  const second = await declareCrisis(varde, await who('officer'), declaration({ scenarioKey: 'death' }))
  const named = { level: 'named' as const, personIds: ['per_writer'], reason: 'Gjelder en innsatt' }
  await setLevel(varde, await who('leader'), { msg: none, cas: none, cri: confidentialCrisis }, second.crisisId, named)
  expect(await relatives(both)).toMatchObject({ gateText: { code: 'hold.beside-next-of-kin' }, abilities: [] })
  // Came after the room was declared, and was not called in.
  await person(base.db, 'sender', 'halden', ['communication-adviser'])
  const sender = await who('sender')
  expect(await relatives(both, sender)).toMatchObject({ gateText: { code: 'hold.waits' }, abilities: [] })
  const send = () => openByHand(varde, sender, { dispatchId: both, waveId: held.id })
  await expect(send()).rejects.toMatchObject({ code: 'crisis.words-wait' })
  await liftHardStop(varde, head, second.crisisId, { ground: 'told', source: 'Politiet' })
  await send()
})
