import type { ElementContent } from './element.ts'
import type { ElementKind } from './element-kind.ts'

/** What a new strategy is made of first, in an order where each step builds on those before it. */
export const SETUP_STEPS = [
  { name: 'sources', kinds: ['source'], needs: ['source'] },
  { name: 'situation', kinds: ['statement'], needs: ['statement'] },
  { name: 'pyramid', kinds: ['mission', 'vision', 'value', 'area'], needs: ['mission', 'vision', 'value', 'area'] },
  { name: 'stakeholders', kinds: ['stakeholder-group'], needs: ['stakeholder-group'] },
  { name: 'goals', kinds: ['overall-goal', 'goal', 'sub-goal'], needs: ['goal', 'sub-goal'] },
  { name: 'platform', kinds: ['core-message', 'platform-block'], needs: ['core-message', 'platform-block'] },
  { name: 'channels', kinds: ['channel', 'instrument'], needs: ['channel', 'instrument'] },
  { name: 'kpis', kinds: ['kpi'], needs: ['kpi'] },
] as const satisfies readonly { name: string; kinds: readonly ElementKind[]; needs: readonly ElementKind[] }[]
export type SetupName = (typeof SETUP_STEPS)[number]['name']

/** What a step still lacks: a kind that nobody has written, or elements that something is missing for. */
export type Lack =
  | { code: 'none'; kind: ElementKind }
  | {
      code: 'no-source' | 'not-assessed' | 'no-sub-goal' | 'no-message' | 'not-reached' | 'not-measured'
      keys: string[]
    }
export type SetupState = 'empty' | 'begun' | 'done'
export type SetupStep = {
  name: SetupName
  kinds: readonly ElementKind[]
  state: SetupState
  count: number
  lacks: Lack[]
}

/** How far a strategy has come, step by step, told from its elements alone: so it can be left and taken up again. */
export function setupOf(elements: readonly ElementContent[]): SetupStep[] {
  return SETUP_STEPS.map(({ name, kinds, needs }) => {
    const here = elements.filter(({ kind }) => (kinds as readonly ElementKind[]).includes(kind))
    const missing = needs
      .filter((kind) => !here.some((one) => one.kind === kind))
      .map((kind): Lack => ({ code: 'none', kind }))
    const lacks = [...missing, ...(CHECKS[name]?.(elements) ?? []).filter(({ keys }) => keys.length > 0)]
    const state = here.length === 0 ? 'empty' : lacks.length > 0 ? 'begun' : 'done'
    return { name, kinds, state, count: here.length, lacks }
  })
}

type Check = (elements: readonly ElementContent[]) => Extract<Lack, { keys: string[] }>[]

const CHECKS: Partial<Record<SetupName, Check>> = {
  situation: (all) => [
    {
      code: 'no-source',
      keys: keysOf(of(all, 'statement').filter((one) => one.sources.length === 0 && one.standing !== 'not-in-source')),
    },
  ],
  stakeholders: (all) => [
    {
      code: 'not-assessed',
      keys: keysOf(of(all, 'stakeholder-group').filter(({ data }) => !data.interest || !data.influence)),
    },
  ],
  goals: (all) => [
    {
      code: 'no-sub-goal',
      keys: keysOf(of(all, 'goal').filter(({ key }) => !of(all, 'sub-goal').some((one) => one.parentKey === key))),
    },
  ],
  platform: (all) => [{ code: 'no-message', keys: groupsWithout(all, ['platform-block', 'core-message'], 'for') }],
  channels: (all) => [{ code: 'not-reached', keys: groupsWithout(all, ['channel', 'instrument'], 'reaches') }],
  kpis: (all) => [
    {
      code: 'not-measured',
      keys: keysOf(
        of(all, 'goal').filter(({ key, data }) => {
          const own = [key, ...keysOf(of(all, 'sub-goal').filter((one) => one.parentKey === key))]
          const isMeasured = of(all, 'kpi').some(({ links }) => links.measures?.some((to) => own.includes(to)))
          return data.owned === 'communication' && !isMeasured
        }),
      ),
    },
  ],
}

const of = (all: readonly ElementContent[], ...kinds: ElementKind[]) => all.filter(({ kind }) => kinds.includes(kind))
const keysOf = (elements: readonly ElementContent[]) => elements.map(({ key }) => key)

/** Outermost groups of the inner circle that nothing of these kinds points at, neither at them nor at what is under them. */
function groupsWithout(all: readonly ElementContent[], kinds: ElementKind[], link: 'for' | 'reaches'): string[] {
  const pointed = new Set(of(all, ...kinds).flatMap(({ links }) => links[link] ?? []))
  const groups = of(all, 'stakeholder-group')
  const isMet = (key: string): boolean =>
    pointed.has(key) || groups.some((one) => one.parentKey === key && isMet(one.key))
  return keysOf(
    groups.filter(({ key, parentKey, data }) => parentKey === null && data.circle === 'inner' && !isMet(key)),
  )
}
