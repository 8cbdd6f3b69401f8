import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { draftMessage } from '../actions/draft-message.ts'
import { markBlock } from '../actions/mark-block.ts'
import { removeEdition } from '../actions/remove-edition.ts'
import { saveEdition } from '../actions/save-edition.ts'
import { saveOrigin } from '../actions/save-origin.ts'
import { viewMessage } from '../actions/view-message.ts'
import { viewOptions } from '../actions/view-options.ts'
import { viewPlatform } from '../actions/view-platform.ts'
import { dropDraft } from '../actions/withdraw-message.ts'
import { aHouse, caller, eventsOf } from './house.ts'
import { anInitiative, aStrategy } from './strategy.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const nothing = { initiativeId: null, goalKeys: [], gapKeys: [], audienceKeys: [], roleKey: null }

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  await aStrategy(base.db, [
    { key: 'sub-open', kind: 'sub-goal' },
    { key: 'gap-late', kind: 'gap' },
    { key: 'role-helper', kind: 'role' },
    { key: 'block-first', kind: 'platform-block', for: ['staff'], text: 'Egne ansatte får vite det først.' },
  ])
  await anInitiative(base.db, 'ini_runs')
  await anInitiative(base.db, 'ini_draft', 'draft')
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
    values ('grp_staff', 'staff', '{"nb":"Ansatte"}', 'inner', 'staff', 'staff', now(), now())`.execute(base.db)
})
afterAll(() => base.drop())

const draft = { unitId: 'unt_halden', kind: 'information', language: 'nb', title: 'Nytt', exercise: false } as const
const aDraft = async (initiativeId: string | null = null) =>
  draftMessage(varde, await as('adviser'), {
    ...draft,
    audienceKinds: initiativeId ? [] : ['relatives'],
    initiativeId,
  })
const open = async (id: string) => viewMessage(varde, await as('adviser'), id)
const save = async (messageId: string, revision: number, origin: object) =>
  saveOrigin(varde, await as('adviser'), { messageId, revision, ...nothing, ...origin })

describe('where a message comes from', () => {
  it('when it is started from an initiative, goals, gaps, groups, role and audience follow', async () => {
    const { id } = await aDraft('ini_runs')
    expect(await open(id)).toMatchObject({
      audienceKinds: ['staff'],
      origin: {
        initiative: { id: 'ini_runs', title: 'Morgenmøtet' },
        goalKeys: ['sub-open'],
        gapKeys: ['gap-late'],
        audienceKeys: ['staff'],
        roleKey: 'role-helper',
        revision: 0,
      },
    })
    expect((await viewOptions(varde, await as('adviser'))).initiatives.map((one) => one.id)).toEqual(['ini_runs'])
  })

  it('when the initiative is not approved, or there is neither audience nor initiative, it is refused', async () => {
    await expect(aDraft('ini_draft')).rejects.toMatchObject({ code: 'message.no-such-initiative' })
    const nobody = draftMessage(varde, await as('adviser'), { ...draft, audienceKinds: [] })
    await expect(nobody).rejects.toMatchObject({ code: 'message.audience-missing' })
  })

  it('when two people save the connection at once, the second is told and nothing is overwritten', async () => {
    const { id } = await aDraft()
    expect(await save(id, 0, { goalKeys: ['sub-open'] })).toEqual({ revision: 1 })
    await expect(save(id, 0, { gapKeys: ['gap-late'] })).rejects.toMatchObject({
      code: 'message.origin-changed-meanwhile',
    })
    expect((await open(id)).origin).toMatchObject({ goalKeys: ['sub-open'], gapKeys: [] })
  })

  it('when nothing is new, no event is written and the number stays', async () => {
    const { id } = await aDraft()
    await save(id, 0, { roleKey: 'role-helper' })
    expect(await save(id, 1, { roleKey: 'role-helper' })).toEqual({ revision: 1 })
    expect((await eventsOf(base.db, id)).filter((name) => name === 'message.origin-changed')).toHaveLength(1)
  })

  it('when a key is no such element in force it is refused, but one that the message had stays', async () => {
    const { id } = await aDraft()
    const refused = { code: 'message.no-such-element' }
    await expect(save(id, 0, { goalKeys: ['gap-late'] })).rejects.toMatchObject(refused)
    await expect(save(id, 0, { goalKeys: ['sub-gone'] })).rejects.toMatchObject(refused)
    await sql`update message.message set goal_keys = '{sub-gone}' where id = ${id}`.execute(base.db)
    await save(id, 0, { goalKeys: ['sub-gone', 'sub-open'] })
    expect((await open(id)).origin.goalKeys).toEqual(['sub-gone', 'sub-open'])
  })

  it('when a text stands still or a stranger asks, the connection can be told by those who write and nobody else', async () => {
    const { id } = await aDraft()
    await sql`update message.message set state = 'dispatched' where id = ${id}`.execute(base.db)
    expect(await save(id, 0, { goalKeys: ['sub-open'] })).toEqual({ revision: 1 })
    const stranger = saveOrigin(varde, await as('stranger'), { messageId: id, revision: 1, ...nothing })
    await expect(stranger).rejects.toMatchObject({ kind: 'not-found' })
    const { id: dropped } = await aDraft()
    await dropDraft(varde, await as('adviser'), { messageId: dropped, reason: 'Ikke nødvendig' })
    await expect(save(dropped, 0, {})).rejects.toMatchObject({ code: 'message.wrong-state' })
  })

  it('when a block is marked twice or taken away, the message says it once or not at all', async () => {
    const { id: messageId } = await aDraft()
    const mark = async (key: string, carries: boolean) =>
      markBlock(varde, await as('colleague'), { messageId, key, carries })
    await mark('block-first', true)
    await mark('block-first', true)
    expect((await open(messageId)).origin.blockKeys).toEqual(['block-first'])
    await expect(mark('sub-open', true)).rejects.toMatchObject({ code: 'message.no-such-element' })
    await mark('block-first', false)
    expect((await open(messageId)).origin).toMatchObject({ blockKeys: [], revision: 0 })
  })
})

describe('the building blocks in the text', () => {
  const write = async (messageId: string, language: string, revision: number, text: string) => {
    const body = [{ kind: 'paragraph' as const, text: [{ text }] }]
    return saveEdition(varde, await as('adviser'), { messageId, language, revision, title: 'Nytt', body })
  }
  const carried = async (id: string) => (await open(id)).origin.blockKeys

  it('when the sentence is written it is marked, stays while most of it stands, and goes when it is edited away', async () => {
    const { id } = await aDraft()
    await write(id, 'nb', 1, 'Hei. Egne ansatte får vite det først.')
    expect(await carried(id)).toEqual(['block-first'])
    await write(id, 'nb', 2, 'Hei. Egne ansatte får alltid vite det først.')
    expect(await carried(id)).toEqual(['block-first'])
    await write(id, 'nb', 3, 'Hei. Besøk åpner på søndag.')
    expect(await carried(id)).toEqual([])
    const marks = (await eventsOf(base.db, id)).filter((name) => name === 'message.block-marked')
    expect(marks).toHaveLength(2)
  })

  it('when a person says that other words carry it, or that the sentence does not, their word stands', async () => {
    const { id: messageId } = await aDraft()
    const mark = async (carries: boolean) =>
      markBlock(varde, await as('colleague'), { messageId, key: 'block-first', carries })
    await write(messageId, 'nb', 1, 'De som jobber her, er de første vi snakker med.')
    await mark(true)
    await write(messageId, 'nb', 2, 'De som jobber hos oss, er de første vi snakker med.')
    expect(await carried(messageId)).toEqual(['block-first'])
    await mark(false)
    await write(messageId, 'nb', 3, 'Egne ansatte får vite det først.')
    await mark(false)
    await write(messageId, 'nb', 4, 'Hei. Egne ansatte får vite det først.')
    expect(await carried(messageId)).toEqual([])
  })

  it('when the edition that says it is taken out, the mark goes with it', async () => {
    const asked = { ...draft, language: 'nn', audienceKinds: ['relatives'], initiativeId: null }
    const { id } = await draftMessage(varde, await as('adviser'), asked)
    await write(id, 'nb', 0, 'Egne ansatte får vite det først.')
    expect(await carried(id)).toEqual(['block-first'])
    await removeEdition(varde, await as('adviser'), { messageId: id, language: 'nb' })
    expect(await carried(id)).toEqual([])
  })
})

describe('the building blocks beside the text', () => {
  it('when a message is for staff, it is offered the blocks of the strategy for them', async () => {
    const { id } = await draftMessage(varde, await as('adviser'), { ...draft, audienceKinds: ['staff', 'press'] })
    const offer = await viewPlatform(varde, await as('adviser'), id)
    expect(offer.audiences).toEqual([{ key: 'staff', blocks: ['block-first'] }])
    expect(offer.elements.map((one) => one.key)).toEqual(['staff', 'block-first'])
  })

  it('when somebody else’s message is asked about, it does not exist', async () => {
    const { id } = await aDraft()
    await expect(viewPlatform(varde, await as('stranger'), id)).rejects.toMatchObject({ code: 'message.not-found' })
  })
})

describe('the role a message takes', () => {
  it('when it says none, or one that is gone, it is not shown to a leader before it does', async () => {
    const { id } = await aDraft()
    const body = [{ kind: 'paragraph' as const, text: [{ text: 'Besøk er åpent på søndag.' }] }]
    await saveEdition(varde, await as('adviser'), { messageId: id, language: 'nb', revision: 1, title: 'Nytt', body })
    expect((await open(id)).obstacles).toEqual([{ code: 'role-missing' }])
    const asked = async () => askForApproval(varde, await as('adviser'), { messageId: id })
    await expect(asked()).rejects.toMatchObject({ code: 'message.not-ready' })
    await save(id, 0, { roleKey: 'role-helper' })
    await asked()
  })
})
