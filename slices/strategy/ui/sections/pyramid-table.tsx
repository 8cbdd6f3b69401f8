import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { areaOf } from '../../rules/goal-path.ts'
import { inTree } from '../../rules/tree.ts'
import { ElementText } from '../element-text.tsx'
import { Marks } from '../marks.tsx'
import type { Whole } from '../whole.ts'

/** The whole pyramid as a table: every level, goals and sub-goals under their areas. */
export function PyramidTable({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const goals = whole.of('area', 'overall-goal', 'goal', 'sub-goal').map((one) => ({
    ...one,
    parentKey: one.parentKey ?? (one.kind === 'area' ? null : areaOf(one.key, whole.byKey)),
  }))
  const rows = [...whole.of('mission', 'vision', 'value').map((element) => ({ element, depth: 0 })), ...inTree(goals)]
  return (
    <section aria-labelledby="pyramid-table">
      <SectionHead id="pyramid-table" title={t('pyramid.table')}>
        {t('table.count', { count: rows.length })}
      </SectionHead>
      <DataTable
        caption={t('pyramid.table')}
        rows={rows}
        keyOf={(row) => row.element.key}
        columns={[
          {
            key: 'name',
            title: t('column.name'),
            isHead: true,
            cell: ({ element, depth }) => (
              <span className="v-str-deep" style={{ '--depth': depth } as React.CSSProperties}>
                <ElementText of={element} />
              </span>
            ),
          },
          { key: 'level', title: t('column.level'), cell: ({ element }) => t(`kind.${element.kind}`) },
          { key: 'text', title: t('column.text'), cell: ({ element }) => <ElementText of={element} field="text" /> },
          { key: 'marks', title: t('column.marks'), cell: ({ element }) => <Marks of={element} /> },
        ]}
      />
    </section>
  )
}
