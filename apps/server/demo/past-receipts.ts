import type { Varde } from '../../../kit/settings/varde.ts'
import { dateDemoRelease, receiveInDemo } from '../../../slices/dispatch/index.ts'
import type { DemoClock } from './demo-clock.ts'
import type { DemoHand } from './demo-hand.ts'
import type { PastMessage } from './past-weeks.ts'

const HOUR_MS = 3_600_000
const LOOK_MS = 50
const LONGEST_MS = 120_000

type Stage = { varde: Varde; clock: DemoClock; cast: { adviser: DemoHand; poster: DemoHand }; until: Date }

/** What came back on a dispatch of the past: receipts, answers, questions with replies, and notices put up. */
export async function receivePast(stage: Stage, dispatchId: string, message: PastMessage): Promise<void> {
  const { varde, until } = stage
  for (const [index, { share, hours, posted }] of message.waves.entries()) {
    const [answers, questions] = index === 0 ? [message.answers, message.questions] : [[], []]
    await receiveInDemo(varde, until, { dispatchId, position: index + 1, share, hours, answers, questions })
    if (posted) await putUp(stage, dispatchId)
  }
  await reply(stage, dispatchId, message)
}

type Receipts = { questions: { id: string; text: string }[] }

async function reply({ varde, clock, cast }: Stage, dispatchId: string, message: PastMessage): Promise<void> {
  const { questions } = await cast.adviser.get<Receipts>(`/api/dispatches/${dispatchId}/receipts`)
  const opened = varde.now()
  for (const { id, text } of questions) {
    const asked = message.questions.find((one) => one.text === text)
    if (!asked?.reply) continue
    clock.setTo(new Date(opened.getTime() + (asked.replied ?? asked.hours) * HOUR_MS))
    await cast.adviser.send('POST', `/api/dispatches/${dispatchId}/questions/${id}/answer`, { answer: asked.reply })
  }
}

type Task = {
  id: string
  kind: 'notice' | 'reach'
  dispatchId: string
  state: string
  heads: number
  languages?: Record<string, number>
}

/** The unit's poster of notices puts the paper up within the hour. */
async function putUp({ varde, clock, cast }: Stage, dispatchId: string): Promise<void> {
  const opened = varde.now()
  clock.setTo(new Date(opened.getTime() + HOUR_MS))
  const { tasks } = await cast.poster.get<{ tasks: Task[] }>('/api/unit-tasks')
  for (const { id, kind, heads } of tasks.filter((one) => one.dispatchId === dispatchId && one.state === 'open'))
    await cast.poster.send('POST', `/api/unit-tasks/${id}/confirm`, {
      how: kind === 'notice' ? 'posted' : 'told',
      where: 'Oppslagstavlen i hver avdeling',
      at: varde.now().toISOString(),
      heads,
    })
}

/** Waits until the workers have handed everything over, and dates what was published. Throws when they do not get there. */
export async function untilClosed(varde: Varde, hand: DemoHand, dispatchId: string): Promise<void> {
  const end = Date.now() + LONGEST_MS
  while (Date.now() < end) {
    const { state, waves } = await hand.get<{ state: string; waves: { state: string }[] }>(
      `/api/dispatches/${dispatchId}`,
    )
    if (state === 'closed' || waves.every((wave) => wave.state === 'done')) return dateDemoRelease(varde, dispatchId)
    await new Promise((done) => setTimeout(done, LOOK_MS))
  }
  throw new Error('A dispatch of the demo’s past was not handed over in time')
}
