import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemOf } from '../../../kit/http/problem.ts'
import { approveWords } from '../../../slices/approval/actions/decide-approval.ts'
import { viewWaiting } from '../../../slices/approval/actions/view-requests.ts'
import { askApproval } from '../../../slices/approval/index.ts'
import { setDutyNumbers } from '../../../slices/press/actions/set-duty-numbers.ts'
import { pressEffects } from '../../../slices/press/index.ts'
import { type PressHouse, pressHouse } from '../../../slices/press/test/desk.ts'

let house: PressHouse
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.drop())

const ROUNDS = [...Array(12).keys()]
const statusOf = (work: Promise<unknown>) => work.then(() => 200).catch((error) => problemOf(error, 't').status)
const waitingIn = async (subject: string) =>
  (await viewWaiting(house.varde, house.people.editor!)).requests.filter((one) => one.subject === subject)
const ask = (subject: string, text: string) =>
  house.varde.db.transaction().execute((trx) =>
    askApproval(trx, house.varde, house.people.adviser!, {
      ...{ kind: 'press.fact', subject, unitId: 'unt_kdi', messageKind: 'press-release', audienceKinds: ['public'] },
      ...{ title: 'Et tall', words: [{ language: 'nb', part: 'fact', text }], content: {}, stands: async () => null },
    }),
  )
const callOn = (last: number) =>
  setDutyNumbers(house.varde, house.people.adviser!, {
    ...{ unitId: 'unt_kdi', primary: `+472200${String(last).padStart(4, '0')}`, alternate: null, isDutyNumber: true },
  })

it('when the same is asked for many times at the same moment, each is taken in turn and one waits', async () => {
  for (const round of ROUNDS) {
    const subject = `fct_${round}`
    if (round % 2) await ask(subject, 'Før')
    const answers = await Promise.all([1, 2, 3, 4].map((at) => statusOf(ask(subject, `Tall ${at}`))))
    expect(answers).toEqual([200, 200, 200, 200])
    expect(await waitingIn(subject)).toHaveLength(1)
  }
})

it('when two set a number of the press duty at the same moment, and somebody says yes meanwhile, nobody meets a fault of the server', async () => {
  for (const round of ROUNDS) {
    const { approvalId } = await callOn(round * 10)
    const yes = approveWords(house.varde, house.people.editor!, pressEffects as never, approvalId!)
    const answers = await Promise.all([callOn(round * 10 + 1), yes, callOn(round * 10 + 2)].map(statusOf))
    expect(answers.filter((status) => status >= 500)).toEqual([])
    expect((await waitingIn('unt_kdi')).length).toBeLessThanOrEqual(1)
  }
})
