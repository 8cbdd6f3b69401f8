import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { placeOf } from '../rules/course.ts'
import type { InitiativeLine } from '../rules/initiative-view.ts'
import { useCourse } from './use-titles.ts'

/** Initiatives in a table: name, where it stands, who owns it, how its targets do, and when it ends. */
export function InitiativeTable({ lines, caption }: { lines: readonly InitiativeLine[]; caption: string }) {
  const { t } = useTranslation('plan')
  const { date } = useFormats()
  const columns: Column<InitiativeLine>[] = [
    {
      key: 'title',
      title: t('column.initiative'),
      isHead: true,
      cell: (line) => (
        <Link to="/plan/tiltak/$id" params={{ id: line.id }}>
          <span className="v-list-title">{line.title}</span>
          <span className="v-meta">{line.unit.name ?? t('unit.gone')}</span>
        </Link>
      ),
    },
    { key: 'place', title: t('column.place'), cell: (line) => <Place line={line} /> },
    { key: 'owner', title: t('column.owner'), cell: (line) => line.owner.name ?? t('person.gone') },
    { key: 'targets', title: t('column.targets'), cell: (line) => <Targets line={line} /> },
    {
      key: 'ends',
      title: t('column.ends'),
      isNumber: true,
      cell: (line) => (line.endOn ? <span className="nb">{date(line.endOn)}</span> : t('not-set')),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={lines} keyOf={(line) => line.id} />
}

function Place({ line }: { line: InitiativeLine }) {
  const { t } = useTranslation('plan')
  const { steps, stepName } = useCourse()
  const place = placeOf(steps, line.step)
  const isOn = line.state !== 'stopped'
  return (
    <span className="v-ini-place">
      <span className={line.waitsForYou ? 'v-signal v-strong' : 'v-strong'}>
        {t(line.waitsForYou ? 'state.waits-for-you' : `state.${line.state}`)}
      </span>
      {isOn && (
        <span className="v-ini-steps" aria-hidden="true">
          {steps.map(({ key }, at) => (
            <i key={key} className={at < place || line.state === 'closed' ? 'on' : at === place ? 'now' : ''} />
          ))}
        </span>
      )}
      {isOn && line.state !== 'closed' && <span className="v-meta">{stepName(steps[place]?.key ?? '')}</span>}
    </span>
  )
}

function Targets({ line }: { line: InitiativeLine }) {
  const { t } = useTranslation('plan')
  if (line.targetCount === 0) return <>{t('targets.none')}</>
  const isLate = line.overdueCount > 0 && (line.state === 'running' || line.state === 'evaluating')
  return (
    <span>
      {t('targets.reached', { count: line.reachedCount, of: line.targetCount })}
      {isLate && <span className="v-signal v-ini-under">{t('targets.overdue', { count: line.overdueCount })}</span>}
    </span>
  )
}
