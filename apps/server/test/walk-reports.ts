import type { DemoHand } from '../demo/demo-hand.ts'
import { type Found, faultsOfDifference, faultsOfFigure, type Opened, type Shown, walkFigures } from './walk-figures.ts'

type Value = Shown & { id: string }
type Line = {
  before: Shown & { source: string }
  now: Shown & { source: string }
  difference: Difference | null
  why: string
}
type Difference = { change: number; low: number; high: number; carries: boolean }
export type Block = {
  kind: string
  figures?: { values: Value[]; scale: string }[]
  links?: { figure: { values: Value[]; scale: string } | null }[]
  plan?: { code: string; count: number } | null
  refId?: string
  since?: { before: { id: string; number: number } | null; lines: Line[] }
}
export type Version = {
  blocks: Block[]
  revisions: Record<string, { now: number | null; why: string }>
  fingerprint: string
}
export type OpenedFrozen = { frozen: Opened; now: Opened | null; revision: { now: number | null } | null }

/** Numbers that say how something was chosen, and not how much of anything there is. */
const SAID = ['.voice.panel.outlets', '.from.rows']

export const versionPath = (id: string, number: number) => `/api/measure/reports/${id}/versions/${number}`
export const openFrozen = (hand: DemoHand, path: string, source: string) =>
  hand.get<OpenedFrozen>(`${path}/figure?${new URLSearchParams({ source })}`)

/** Every number of one version: what does not open, or is another than its rows. `kinds` counts the figures that were walked, by the kind of block. */
export async function faultsOfReport(
  hand: DemoHand,
  path: string,
): Promise<{ faults: string[]; kinds: Record<string, number> }> {
  const { blocks } = await hand.get<Version>(path)
  const faults: string[] = []
  const kinds: Record<string, number> = {}
  const walk = async (kind: string, found: Found, at = path) => {
    kinds[kind] = (kinds[kind] ?? 0) + 1
    faults.push(...faultsOfFigure(found, (await openFrozen(hand, at, found.source)).frozen))
  }
  for (const block of blocks) {
    const { kind, since, plan } = block
    const indicators = [...(block.figures ?? []), ...(block.links ?? []).flatMap(({ figure }) => figure ?? [])]
    for (const { values, scale } of indicators)
      for (const value of values)
        await walk(kind, { path: value.id, source: sourceOf(value), shown: { ...value, scale } })
    if (since?.before) {
      const before = versionPath(since.before.id, since.before.number)
      for (const line of since.lines) {
        await walk(kind, { path: line.now.source, source: line.now.source, shown: line.now })
        await walk(kind, { path: line.before.source, source: line.before.source, shown: line.before }, before)
        faults.push(...faultsOfLine(line))
      }
    } else if (plan) faults.push(...(await faultsOfPlan(hand, block)))
    else if (indicators.length === 0) {
      const { figures, loose } = walkFigures(block)
      faults.push(...loose.filter((one) => !SAID.includes(one)).map((one) => `${kind}${one} is a number without rows`))
      for (const found of figures) await walk(kind, found)
    }
  }
  return { faults: faults.map((one) => `${path}: ${one}`), kinds }
}

const sourceOf = ({ id }: Value) => `/api/measure/figure?${new URLSearchParams({ of: 'value', id })}`

/** A difference between two samples is worked out anew; where there is none, it is told why. */
function faultsOfLine({ before, now, difference, why }: Line): string[] {
  if (!difference) return why === 'tested' ? [`${now.source} is tested without a difference`] : []
  const isSample = now.scale === 'share' && !now.isWhole && now.n && before.n
  return isSample ? faultsOfDifference({ own: now, figure: before, difference }) : []
}

/** The sentence from the plan stands in the plan's own saved report. */
async function faultsOfPlan(hand: DemoHand, { refId, plan }: Block): Promise<string[]> {
  const { items } = await hand.get<{ items: { id: string; headline: object }[] }>('/api/plan/reports')
  const saved = items.find(({ id }) => id === refId)
  return JSON.stringify(saved?.headline) === JSON.stringify({ code: plan!.code, count: plan!.count })
    ? []
    : ['the plan says another']
}

/** Starts a report of a unit, gives it these blocks on top of those of its template, and publishes it. */
export async function publishWith(
  hand: DemoHand,
  asked: { unitId: string; audience: string; fromOn: string; toOn: string },
  more: { kind: string; refId?: string | undefined; keys?: string[] }[],
): Promise<string> {
  const { id } = await hand.send<{ id: string }>('POST', '/api/measure/reports', { ...asked, language: 'nb' })
  const { content } = await hand.get<{ content: { blocks: object[] } }>(`/api/measure/reports/${id}`)
  const added = more.map(({ kind, refId = null, keys = [] }, at) => ({
    id: `more-${at}`,
    kind,
    refId,
    keys,
    text: '',
    hasSeries: true,
  }))
  const blocks = [...content.blocks, ...added]
  await hand.send('PUT', `/api/measure/reports/${id}`, { revision: 1, content: { ...content, blocks } })
  await hand.send('POST', `/api/measure/reports/${id}/publish`, { revision: 2 })
  return id
}
