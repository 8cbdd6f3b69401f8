import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CrisisLine } from '../rules/crisis-view.ts'
import { listCrises } from '../store/crises.ts'
import { openPromises } from '../store/promises.ts'
import { crisisLine } from './crisis-line.ts'
import { readable } from './load-crisis.ts'
import { namesInCrises } from './names-in-crises.ts'

/** An open crisis whose room opens for the caller; `promisedAt`: when more is promised, or null. */
export type OpenCrisis = Pick<CrisisLine, 'id' | 'declaredAt'> & {
  /** In the caller's language: «Brann ved Halden fengsel», or what the one who declared it wrote. */
  title: string
  promisedAt: Date | null
}

const MOST_SHOWN = 50

/** What goes on now, in earnest, where the caller is in the room; the newest first. Exercises are no crises. */
export async function openCrisesFor({ db }: Varde, caller: Caller): Promise<OpenCrisis[]> {
  const files = await listCrises(db, MOST_SHOWN)
  const open = files.filter((one) => one.state === 'open' && one.mode !== 'exercise')
  if (open.length === 0) return []
  const shown = (await readable(db, caller, open)).filter((one) => one.isIn)
  const [names, promises] = await Promise.all([namesInCrises(db, shown), openPromises(db)])
  const t = translator(caller.language)
  return shown.map((one) => {
    const { id, scenario, what, unit, declaredAt } = crisisLine(one, names)
    const promisedAt = promises.find((promise) => promise.crisis_id === id)?.due_at ?? null
    const kind = scenario ? (scenario[caller.language] ?? scenario.nb) : t('crisis:other')
    return { id, declaredAt, promisedAt, title: what || t('crisis:title', { scenario: kind, unit: unit.name ?? '' }) }
  })
}
