import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codeOf, type PressHouse, pressHouse } from '../../press/test/desk.ts'
import { approveWords, returnWords, takeBackWords } from '../actions/decide-approval.ts'
import { viewRequest, viewWaiting, wordsWaitingFor } from '../actions/view-requests.ts'
import { askApproval, type Effects } from '../index.ts'

let house: PressHouse
let done: string[]
const stands = async () => null
const none = { stands, follows: () => Promise.reject(new Error('not asked for here')) }
const effects = {
  'press.picture': none,
  'dispatch.reply': none,
  'press.occasion': none,
  'press.occasion-change': none,
  'press.advance': none,
  'press.duty-number': none,
  'organisation.contact': none,
  'crisis.phrases': none,
  'crisis.precaution': none,
  'press.fact': {
    stands,
    follows: async (_trx, _varde, caller, { subject, content }) => {
      if (content.isNew) throw new Error('the press room is full')
      done.push(`${caller.id} ${subject}`)
    },
  },
  'measure.survey': none,
  'measure.survey-invite': none,
  'measure.report': none,
  'measure.series': none,
} satisfies Effects
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.drop())

const ask = async (key: string, subject: string, over: { text?: string; content?: Record<string, unknown> } = {}) => {
  done = []
  return house.varde.db.transaction().execute((trx) =>
    askApproval(trx, house.varde, house.people[key]!, {
      ...{ kind: 'press.fact', subject, unitId: 'unt_kdi', messageKind: 'press-release', audienceKinds: ['public'] },
      ...{ title: 'Et tall', words: [{ language: 'nb', part: 'fact', text: over.text ?? '3 041 er i fengsel' }] },
      ...{ content: over.content ?? {}, stands },
    }),
  )
}
const approve = (key: string, id: string) => codeOf(approveWords(house.varde, house.people[key]!, effects, id))

it('when somebody else whom the table names says yes, what follows happens once; the writer, others and a second yes are refused', async () => {
  const { approvalId, waiting } = await ask('adviser', 'fct_a')
  expect(waiting.map(({ personId }) => personId)).toEqual(['per_editor'])
  expect(await approve('adviser', approvalId)).toBe('approval.own')
  expect(await approve('contact', approvalId)).toBe('approval.not-found')
  expect(done).toEqual([])
  expect((await wordsWaitingFor(house.varde, house.people.editor!)).map(({ id }) => id)).toEqual([approvalId])
  expect(await wordsWaitingFor(house.varde, house.people.adviser!)).toEqual([])
  expect(await approve('editor', approvalId)).toBe('done')
  expect(await approve('editor', approvalId)).toBe('approval.decided')
  expect(done).toEqual(['per_editor fct_a'])
  expect(await viewRequest(house.varde, house.people.adviser!, approvalId)).toMatchObject({
    ...{ state: 'approved', decidedBy: 'Test Testesen (editor)', mayDecide: false },
  })
})

it('when what follows cannot happen, nobody has said yes', async () => {
  const { approvalId } = await ask('adviser', 'fct_b', { content: { isNew: true } })
  await expect(approveWords(house.varde, house.people.editor!, effects, approvalId)).rejects.toThrow('full')
  expect((await viewRequest(house.varde, house.people.editor!, approvalId)).state).toBe('waiting')
  await takeBackWords(house.varde, house.people.adviser!, approvalId)
})

it('when it is asked for anew, the first words cannot be said yes to, and whoever wrote them has written in the new ones', async () => {
  const first = await ask('editor', 'fct_c').catch(() => null)
  expect(first, 'the only one whom the table names wrote it').toBeNull()
  const { approvalId: old } = await ask('adviser', 'fct_c')
  const { approvalId } = await ask('adviser', 'fct_c', { text: '3 042 er i fengsel' })
  expect(await approve('editor', old)).toBe('approval.decided')
  expect((await viewWaiting(house.varde, house.people.editor!)).requests.map(({ id }) => id)).toEqual([approvalId])
  await returnWords(house.varde, house.people.editor!, { id: approvalId, reason: 'Tallet er for gammelt.' })
  expect(await viewRequest(house.varde, house.people.adviser!, approvalId)).toMatchObject({
    ...{ state: 'returned', answer: 'Tallet er for gammelt.' },
  })
  expect(done).toEqual([])
})

it('when the words are stopped at the door, nothing is asked; what is frozen and decided is never changed', async () => {
  expect(await codeOf(ask('adviser', 'fct_d', { text: 'Fødselsnummer 01819010001' }))).toBe('door.stopped')
  const { approvalId } = await ask('adviser', 'fct_d')
  const change = (set: string) =>
    sql`update approval.request set ${sql.raw(set)} where id = ${approvalId}`.execute(house.base.db)
  await expect(change("words = '[]'")).rejects.toThrow('frozen')
  await approve('editor', approvalId)
  await expect(change("state = 'returned'")).rejects.toThrow('stays')
})
