import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { ThreadNode, ThreadStage, ThreadView } from '../rules/thread-view.ts'
import { ThreadLink } from './thread-link.tsx'

type Row = { stage: ThreadStage; node: ThreadNode; isFirst: boolean }

/** The same as the line, as a table: every place and everything that is shown there. */
export function ThreadTable({ view }: { view: ThreadView }) {
  const { t } = useTranslation('thread')
  const { count } = useFormats()
  const rows = view.stages.flatMap((stage) =>
    stage.nodes.map((node, place): Row => ({ stage, node, isFirst: place === 0 })),
  )
  const columns: Column<Row>[] = [
    { key: 'stage', title: t('table.place'), isHead: true, cell: ({ stage }) => t(`stage.${stage.stage}`) },
    { key: 'what', title: t('table.what'), cell: ({ node }) => <ThreadLink to={node} className="v-link" /> },
    { key: 'line', title: t('table.line'), cell: ({ isFirst }) => t(isFirst ? 'table.on' : 'table.beside') },
    {
      key: 'state',
      title: t('table.state'),
      cell: ({ node }) => {
        const state = node.kind === 'target' || !node.state ? null : t(`state.${node.kind}.${node.state}`)
        return [state, node.unit, node.hole && t(`lacks.${node.hole}`)].filter(Boolean).join('. ') || '–'
      },
    },
    {
      key: 'number',
      title: t('table.number'),
      isNumber: true,
      cell: ({ node }) => {
        if (node.sums) return `${count(node.sums.confirmed)} / ${count(node.sums.total)}`
        if (node.measure?.value == null) return '–'
        return `${count(node.measure.value, Number.isInteger(node.measure.value) ? 0 : 1)} ${node.measure.unit}`
      },
    },
  ]
  return (
    <details className="v-how v-thread__table">
      <summary>{t('table.show')}</summary>
      <DataTable
        caption={t('table.caption')}
        columns={columns}
        rows={rows}
        keyOf={({ node }) => `${node.kind}/${node.id}`}
      />
    </details>
  )
}
