import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { Target } from '../rules/initiative.ts'
import type { InitiativeView, MeasuredValue } from '../rules/initiative-view.ts'
import { type Progress, progressOf } from '../rules/progress.ts'
import { MeasureDialog } from './measure-dialog.tsx'
import { todayInNorway } from './today-in-norway.ts'
import { useAmount } from './use-amount.ts'
import { useTitles } from './use-titles.ts'
import { ValueDots } from './value-dots.tsx'

/** The targets with how far they have come: a sentence, the values drawn, and the same as a table. */
export function TargetSection({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const today = todayInNorway()
  const { targets } = initiative.document
  const valuesOf = (id: string) => initiative.values.filter((value) => value.targetId === id)
  const progress = targets.map((target) => progressOf(target, valuesOf(target.id), today))
  return (
    <section className="v-block" id="mal" aria-labelledby="targets-title">
      <SectionHead id="targets-title" title={t('targets.title')}>
        {targets.length > 0 &&
          t('targets.reached', {
            count: progress.filter((one) => one.standing === 'reached').length,
            of: targets.length,
          })}
      </SectionHead>
      {targets.length === 0 && <p className="v-muted">{t('targets.none.about')}</p>}
      {targets.map((target, place) => (
        <OneTarget
          key={target.id}
          initiative={initiative}
          target={target}
          values={valuesOf(target.id)}
          progress={progress[place]!}
        />
      ))}
    </section>
  )
}

type OneProps = { initiative: InitiativeView; target: Target; values: MeasuredValue[]; progress: Progress }

function OneTarget({ initiative, target, values, progress }: OneProps) {
  const { t } = useTranslation('plan')
  const title = useTitles(initiative.elementNames)
  const { date } = useFormats()
  const [isMeasuring, setMeasuring] = useShown<true>()
  const finding = useFinding()(target, progress)
  return (
    <article className="v-ini-measured">
      <h3 className="v-h3" data-data>
        {target.name || t('target.unnamed')}
      </h3>
      <p className={progress.isOverdue ? 'v-signal' : 'v-muted'}>{finding}</p>
      <p className="v-meta">
        {[
          target.kpiKey ? t('target.by-kpi', { kpi: title(target.kpiKey) }) : null,
          target.dueOn ? t('target.due-on', { date: date(target.dueOn) }) : null,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {(values.length > 0 || target.baseline !== null) && (
        <ValueDots target={target} values={values} finding={`${target.name}. ${finding}`} />
      )}
      {values.length > 0 && <ValueTable target={target} values={values} />}
      {initiative.abilities.includes('measure') && (
        <div className="v-btns v-ini-do">
          <Button data-size="sm" variant="secondary" onClick={() => setMeasuring(true)}>
            {t('measure.open')}
            <span className="ds-sr-only" data-data>
              : {target.name}
            </span>
          </Button>
        </div>
      )}
      {isMeasuring && <MeasureDialog initiativeId={initiative.id} target={target} onClose={() => setMeasuring(null)} />}
    </article>
  )
}

/** What the numbers carry, in a sentence: the value against the target, and the change against the start. */
export function useFinding(): (target: Target, progress: Progress) => string {
  const { t } = useTranslation('plan')
  const amount = useAmount()
  return (target, { standing, change, latest, isOverdue }) => {
    const goal = target.target === null ? '' : amount(target.target)
    const params = { value: latest ? amount(latest.value) : '', goal, unit: target.unit }
    const now = latest === null && target.measureFirst ? t('finding.measure-first') : t(`finding.${standing}`, params)
    const since = change === 'none' ? '' : ` ${t(`finding.change.${change}`)}`
    return `${now}${since}${isOverdue ? ` ${t('finding.overdue')}` : ''}`
  }
}

function ValueTable({ target, values }: { target: Target; values: MeasuredValue[] }) {
  const { t } = useTranslation('plan')
  const { date, count } = useFormats()
  const amount = useAmount()
  const interval = ({ value, margin }: MeasuredValue) =>
    margin === null ? '–' : t('value.interval', { from: amount(value - margin), to: amount(value + margin) })
  return (
    <details className="v-how">
      <summary>{t('value.table', { count: values.length })}</summary>
      <DataTable
        caption={t('value.caption', { name: target.name })}
        rows={values.toReversed()}
        keyOf={(value) => value.id}
        columns={[
          { key: 'day', title: t('value.day'), isHead: true, cell: (value) => date(value.measuredOn) },
          {
            key: 'value',
            title: target.unit || t('value.value'),
            isNumber: true,
            cell: (value) => amount(value.value),
          },
          { key: 'interval', title: t('value.margin'), isNumber: true, cell: interval },
          {
            key: 'sample',
            title: t('value.sample'),
            isNumber: true,
            cell: ({ sample }) => (sample === null ? '–' : count(sample)),
          },
          { key: 'source', title: t('value.source'), cell: (value) => <span data-data>{value.source}</span> },
          { key: 'by', title: t('value.by'), cell: (value) => value.by ?? t('person.gone') },
        ]}
      />
    </details>
  )
}
