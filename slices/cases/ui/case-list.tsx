import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { CaseLine } from '../rules/case-view.ts'

/** Cases as a table: those that must be assessed on top, with the clock they run against. */
export function CaseList({ lines, caption, now }: { lines: readonly CaseLine[]; caption: string; now: Date }) {
  const { t } = useTranslation('cases')
  const { date } = useFormats()
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={(line) => line.id}
      columns={[
        { key: 'case', title: t('list.case'), isHead: true, cell: (line) => <CaseName line={line} /> },
        { key: 'where', title: t('list.where'), cell: (line) => <span data-data>{line.unit.name}</span> },
        { key: 'state', title: t('list.state'), cell: (line) => <Standing line={line} now={now} /> },
        { key: 'has', title: t('list.has'), cell: (line) => <Holder line={line} /> },
        {
          key: 'breadth',
          title: t('list.breadth'),
          cell: (line) => (line.breadth ? t(`interest.${line.breadth}`) : <span className="v-muted">–</span>),
        },
        { key: 'reported', title: t('list.reported'), isNumber: true, cell: (line) => date(line.createdAt, false) },
      ]}
    />
  )
}

function CaseName({ line }: { line: CaseLine }) {
  const { t } = useTranslation('cases')
  return (
    <>
      <Link to="/saker/$id" params={{ id: line.id }} className="v-link" data-data>
        {line.title}
      </Link>
      <span className="v-case__number">
        {line.number}
        {line.mode === 'exercise' && ` · ${t('exercise')}`}
        {line.reportCount > 1 && ` · ${t('list.reports', { count: line.reportCount })}`}
      </span>
    </>
  )
}

function Standing({ line, now }: { line: CaseLine; now: Date }) {
  const { t } = useTranslation('cases')
  if (line.state !== 'reported') {
    if (line.waitsForUnit) return t('standing.waiting')
    return t(`state.${line.state}`)
  }
  const isLate = Date.parse(line.assessBy) <= now.getTime()
  return (
    <span className={isLate ? 'v-signal v-strong' : undefined}>
      {t(isLate ? 'standing.late' : 'standing.by', { at: line.assessBy })}
    </span>
  )
}

function Holder({ line }: { line: CaseLine }) {
  const { t } = useTranslation('cases')
  if (line.state !== 'reported') return <span data-data>{line.handlingUnit.name}</span>
  return line.takenBy ? (
    <span data-data>{line.takenBy.name}</span>
  ) : (
    <span className="v-muted">{t('standing.nobody')}</span>
  )
}
