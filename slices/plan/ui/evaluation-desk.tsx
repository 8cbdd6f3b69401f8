import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { type DeskRow, deskHeadline, deskOf } from '../rules/desk.ts'
import type { DeskTarget } from '../rules/initiative-view.ts'
import { todayInNorway } from './today-in-norway.ts'
import { useAmount } from './use-amount.ts'
import { useNumberWord } from './use-number-word.ts'

const SECTIONS = ['late', 'soon', 'later', 'ended'] as const

type Props = { items: DeskTarget[]; unit: string | undefined; onUnit: (unit: string | undefined) => void }

/** KPI against target over the whole plan: what is to be measured now, what comes, and how the rest does. */
export function EvaluationDesk({ items, unit, onUnit }: Props) {
  const { t, i18n } = useTranslation('plan')
  const shown = items.filter((item) => !unit || item.initiative.unit.id === unit)
  const desk = deskOf(shown, todayInNorway())
  const head = deskHeadline(desk)
  const word = useNumberWord()
  const units = new Map(items.map(({ initiative }) => [initiative.unit.id, initiative.unit.name ?? t('unit.gone')]))
  const options = [...units]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language))
  return (
    <div className="c-3-12">
      <PageHead
        className=""
        title={t(`desk.headline.${head.code}`, { count: head.count, number: word(head.count) })}
        lead={t('desk.about')}
      />
      {options.length > 1 && (
        <div className="v-ini-filters">
          <SelectField
            label={t('filter.unit')}
            value={unit ?? ''}
            options={[{ value: '', label: t('filter.all') }, ...options]}
            onPick={(id) => onUnit(id || undefined)}
          />
        </div>
      )}
      {shown.length === 0 && <Empty title={t('desk.empty')} text={t('desk.empty.about')} />}
      {SECTIONS.filter((place) => desk[place].length > 0).map((place) => (
        <section key={place} className="v-block" aria-labelledby={`desk-${place}`}>
          <SectionHead id={`desk-${place}`} title={t(`desk.${place}`)}>
            {t('list.shown', { count: desk[place].length, of: shown.length })}
          </SectionHead>
          <DeskTable rows={desk[place]} caption={t(`desk.${place}`)} />
        </section>
      ))}
    </div>
  )
}

function DeskTable({ rows, caption }: { rows: DeskRow[]; caption: string }) {
  const { t } = useTranslation('plan')
  const { date, count } = useFormats()
  const amount = useAmount()
  const number = (value: number | null) => (value === null ? '–' : amount(value))
  const columns: Column<DeskRow>[] = [
    {
      key: 'target',
      title: t('desk.target'),
      isHead: true,
      cell: ({ target, initiative }) => (
        <Link to="/plan/tiltak/$id" params={{ id: initiative.id }} hash="mal">
          <span className="v-strong" data-data>
            {target.name}
          </span>
          <span className="v-meta v-ini-under" data-data>
            {initiative.title}, {initiative.unit.name ?? t('unit.gone')}
          </span>
        </Link>
      ),
    },
    { key: 'start', title: t('target.baseline'), isNumber: true, cell: ({ progress }) => number(progress.start) },
    {
      key: 'latest',
      title: t('desk.latest'),
      isNumber: true,
      cell: ({ progress: { latest } }) =>
        latest ? (
          <>
            <span className="nb">
              <b>{amount(latest.value)}</b>
              {latest.margin !== null && ` ± ${amount(latest.margin)}`}
            </span>
            {latest.sample !== null && (
              <span className="v-meta v-ini-under">{t('desk.sample', { n: count(latest.sample) })}</span>
            )}
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'goal',
      title: t('target.target'),
      isNumber: true,
      cell: ({ target }) => (
        <>
          {number(target.target)} <span className="v-meta v-ini-under">{target.unit}</span>
        </>
      ),
    },
    {
      key: 'standing',
      title: t('desk.standing'),
      cell: ({ progress, outcome }) => (outcome ? t(`outcome.${outcome}`) : t(`standing.${progress.standing}`)),
    },
    {
      key: 'due',
      title: t('target.due'),
      isNumber: true,
      cell: ({ target }) => (target.dueOn ? <span className="nb">{date(target.dueOn)}</span> : t('not-set')),
    },
  ]
  return <DataTable caption={caption} columns={columns} rows={rows} keyOf={({ target }) => target.id} />
}
