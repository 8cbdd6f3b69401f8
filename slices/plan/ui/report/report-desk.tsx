import { Button, Textfield } from '@digdir/designsystemet-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import {
  PERIODS,
  type PeriodName,
  periodOf,
  type ReportLine,
  reportHeadline,
} from '../../rules/report/leadership-report.ts'
import { todayInNorway } from '../today-in-norway.ts'
import { ReportBody } from './report-body.tsx'
import { type ReportList, useReportDraft, useSaveReport } from './report-data.ts'

/** Chooses unit and period, shows the figures as they are now, and saves them with the adviser's own words. */
export function ReportDesk({ list: { items, units }, homeUnit }: { list: ReportList; homeUnit: string | undefined }) {
  const { t } = useTranslation('meetings')
  const navigate = useNavigate()
  const today = todayInNorway()
  const [unitId, setUnit] = useState((units.find(({ id }) => id === homeUnit) ?? units[0])?.id ?? '')
  const [name, setName] = useState<PeriodName | 'own'>('month')
  const [period, setPeriod] = useState(() => periodOf('month', today))
  const [ownText, setOwnText] = useState('')
  const draft = useReportDraft({ unitId, ...period })
  const save = useSaveReport((id) => void navigate({ to: '/plan/ledelsesrapport/$id', params: { id } }))
  const head = draft.data && reportHeadline(draft.data.content)
  const mayMake = units.find(({ id }) => id === unitId)?.mayMake ?? false
  const pick = (next: PeriodName | 'own') => {
    setName(next)
    if (next !== 'own') setPeriod(periodOf(next, today))
  }
  if (units.length === 0)
    return <PageHead className="c-3-12" title={t('report.nobody')} lead={t('report.nobody.about')} />
  return (
    <div className="c-3-12">
      <PageHead
        className=""
        over={t('report.now')}
        title={head ? t(`report.headline.${head.code}`, { count: head.count }) : t('report.title')}
        lead={t('report.about')}
      >
        {mayMake && (
          <Button
            data-size="sm"
            disabled={save.isPending || !draft.data}
            onClick={() => save.mutate({ unitId, ...period, ownText })}
          >
            {t('report.save')}
          </Button>
        )}
      </PageHead>
      <div className="v-ini-filters">
        <SelectField
          label={t('form.unit')}
          value={unitId}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
          onPick={setUnit}
        />
        <SelectField
          label={t('report.choose')}
          value={name}
          options={[...PERIODS, 'own' as const].map((value) => ({ value, label: t(`report.period.${value}`) }))}
          onPick={pick}
        />
        {name === 'own' &&
          (['from', 'to'] as const).map((end) => (
            <Textfield
              key={end}
              type="date"
              data-size="sm"
              label={t(`report.${end}`)}
              value={period[end]}
              onChange={(event) => setPeriod({ ...period, [end]: event.target.value })}
            />
          ))}
      </div>
      <ProblemText error={save.error ?? draft.error} />
      {mayMake && (
        <Textfield
          multiline
          rows={5}
          data-size="sm"
          className="v-report-own"
          label={t('report.own')}
          description={t('report.own.about')}
          value={ownText}
          onChange={(event) => setOwnText(event.target.value)}
        />
      )}
      {draft.data && <ReportBody content={draft.data.content} names={draft.data.names} />}
      {items.length > 0 && <Earlier items={items} />}
    </div>
  )
}

function Earlier({ items }: { items: ReportLine[] }) {
  const { t } = useTranslation('meetings')
  const { date, moment } = useFormats()
  return (
    <section className="v-block" aria-labelledby="earlier-title">
      <SectionHead id="earlier-title" title={t('report.earlier')}>
        {items.length}
      </SectionHead>
      <DataTable
        caption={t('report.earlier')}
        rows={items}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'period',
            title: t('report.choose'),
            isHead: true,
            cell: ({ id, from, to }) => (
              <Link to="/plan/ledelsesrapport/$id" params={{ id }}>
                {t('report.span', { from: date(from), to: date(to) })}
              </Link>
            ),
          },
          {
            key: 'unit',
            title: t('form.unit'),
            cell: ({ unit }) => <span data-data>{unit.name ?? t('unit.gone')}</span>,
          },
          {
            key: 'said',
            title: t('report.said'),
            cell: ({ headline }) => t(`report.headline.${headline.code}`, { count: headline.count }),
          },
          {
            key: 'by',
            title: t('report.made'),
            cell: ({ madeAt, madeBy }) => <span data-data>{`${moment(madeAt)}, ${madeBy ?? t('gone')}`}</span>,
          },
        ]}
      />
    </section>
  )
}
