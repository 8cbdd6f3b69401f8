import { useTranslation } from 'react-i18next'
import { areaOf } from '../../rules/goal-path.ts'
import { inTree } from '../../rules/tree.ts'
import { ElementTable } from '../element-table.tsx'
import type { Whole } from '../whole.ts'

/** The whole pyramid as a table: every level, goals and sub-goals under their areas. */
export function PyramidTable({ whole, chosen }: { whole: Whole; chosen: string | null }) {
  const { t } = useTranslation('strategy')
  const goals = whole.of('area', 'overall-goal', 'goal', 'sub-goal').map((one) => ({
    ...one,
    parentKey: one.parentKey ?? (one.kind === 'area' ? null : areaOf(one.key, whole.byKey)),
  }))
  const top = whole.of('mission', 'vision', 'value').map((element) => ({ element, depth: 0 }))
  return (
    <ElementTable
      whole={whole}
      title={t('pyramid.table')}
      rows={[...top, ...inTree(goals)]}
      more={[{ key: 'level', title: t('column.level'), cell: ({ element }) => t(`kind.${element.kind}`) }]}
      chosen={chosen}
    />
  )
}
