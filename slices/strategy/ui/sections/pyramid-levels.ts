import { areaOf, goalPath } from '../../rules/goal-path.ts'
import type { Whole } from '../whole.ts'

export type PyramidLevel = { key: string; items: string[]; under?: string }

/**
 * The levels of the pyramid from the top. Goals are those of the chosen area, and sub-goals those of the chosen goal; before
 * anything is chosen, the area that communication owns stands open.
 */
export function pyramidLevels(whole: Whole, chosen: string | null): PyramidLevel[] {
  const keys = (...asked: Parameters<Whole['of']>) => whole.of(...asked).map((one) => one.key)
  const path = goalPath(chosen, whole.byKey)
  const owned = whole.of('goal').find((goal) => goal.data.owned === 'communication')
  const area = path.area ?? areaOf(owned?.key ?? null, whole.byKey) ?? keys('area')[0]
  const inArea = (kind: 'goal' | 'overall-goal') => keys(kind).filter((key) => areaOf(key, whole.byKey) === area)
  const goals = inArea('goal')
  const goal = path.goal ?? goals[0]
  return [
    { key: 'mission', items: keys('mission') },
    { key: 'vision', items: keys('vision') },
    { key: 'value', items: keys('value') },
    { key: 'area', items: keys('area') },
    { key: 'overall', items: inArea('overall-goal') },
    { key: 'goal', items: goals, under: area },
    {
      key: 'sub-goal',
      items: whole
        .of('sub-goal')
        .filter((one) => one.parentKey === goal)
        .map((one) => one.key),
      under: goal,
    },
  ]
}
