import { shiftDays } from '../../../kit/kernel/local-time.ts'
import type { DemoClock } from './demo-clock.ts'
import type { DemoHand } from './demo-hand.ts'

const DAY_MS = 86_400_000
/** How long after a month its figures are in, and how far back the demo knows anything. */
const [WAITS_DAYS, KNOWN_DAYS] = [5, 33]
const HEADLINE = ['Flere vet hvordan de får kontakt med oss.', 'Svarene til pressen kom i tide.']

/** Two months of reports to the leadership, so that the second can be read beside the first. Invented, like everything in the demo. */
export async function playReports(adviser: DemoHand, clock: DemoClock, start: Date): Promise<void> {
  for (const [at, ago] of [2, 1].entries()) {
    const first = new Date(Date.UTC(start.getFullYear(), start.getMonth() - ago, 1))
    const fromOn = first.toISOString().slice(0, 10)
    const toOn = shiftDays(
      new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1)).toISOString().slice(0, 10),
      -1,
    )
    const due = new Date(`${toOn}T09:00:00Z`).getTime() + WAITS_DAYS * DAY_MS
    clock.setTo(new Date(Math.min(start.getTime() - DAY_MS, Math.max(due, start.getTime() - KNOWN_DAYS * DAY_MS))))
    const { person } = await adviser.get<{ person: { unit: { id: string } } }>('/api/me')
    const asked = { unitId: person.unit.id, audience: 'leadership', language: 'nb', fromOn, toOn }
    const { id } = await adviser.send<{ id: string }>('POST', '/api/measure/reports', asked)
    const path = `/api/measure/reports/${id}`
    const { content } = await adviser.get<{ content: { blocks: { kind: string; text: string }[] } }>(path)
    const blocks = content.blocks.map((block, place) =>
      place === 0 ? { ...block, text: `${block.text}${HEADLINE[at]}` } : block,
    )
    await adviser.send('PUT', path, { revision: 1, content: { ...content, blocks } })
    await adviser.send('POST', `${path}/publish`, { revision: 2 })
  }
}
