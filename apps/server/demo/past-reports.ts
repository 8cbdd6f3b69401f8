import { shiftDays } from '../../../kit/kernel/local-time.ts'
import type { DemoClock } from './demo-clock.ts'
import type { DemoHand } from './demo-hand.ts'

const DAY_MS = 86_400_000
/** As long as the demo's past is known: two reports of four weeks each, the second up to the day before yesterday. */
const WEEKS_DAYS = 28
const HEADLINES = ['Flere vet hvordan de får kontakt med oss.', 'Svarene til pressen kom i tide.']

/** Two reports to the leadership, so that the second can be read beside the first. Invented, like everything in the demo. */
export async function playReports(adviser: DemoHand, clock: DemoClock, start: Date): Promise<void> {
  const { person } = await adviser.get<{ person: { unit: { id: string } } }>('/api/me')
  for (const [at, headline] of HEADLINES.entries()) {
    const ago = 1 + (HEADLINES.length - 1 - at) * WEEKS_DAYS
    const made = new Date(start.getTime() - ago * DAY_MS)
    clock.setTo(made)
    const toOn = shiftDays(made.toISOString().slice(0, 10), -1)
    const period = { fromOn: shiftDays(toOn, 1 - WEEKS_DAYS), toOn }
    const asked = { unitId: person.unit.id, audience: 'leadership', language: 'nb', ...period }
    const { id } = await adviser.send<{ id: string }>('POST', '/api/measure/reports', asked)
    const path = `/api/measure/reports/${id}`
    const { content } = await adviser.get<{ content: { blocks: { text: string }[] } }>(path)
    const [first, ...rest] = content.blocks
    const blocks = [{ ...first, text: `${first!.text}${headline}` }, ...rest]
    await adviser.send('PUT', path, { revision: 1, content: { ...content, blocks } })
    await adviser.send('POST', `${path}/publish`, { revision: 2 })
  }
}
