import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { ReadinessRow } from '../rules/plan-view.ts'
import { LACKS, type LackKind, STEPS } from '../rules/readiness.ts'
import { useLackText } from './use-lack-text.ts'

type Shown = LackKind | 'all' | 'now'

/** Every unit with its plan, how far the roll-out has come, and what is lacking. */
export function ReadinessBoard({ rows }: { rows: readonly ReadinessRow[] }) {
  const { t } = useTranslation('crisis')
  const { date } = useFormats()
  const lackText = useLackText()
  const [shown, setShown] = useState<Shown>('all')
  const has = (row: ReadinessRow, which: Shown) =>
    which === 'all' || row.lacks.some((lack) => (which === 'now' ? lack.isNow : lack.kind === which))
  const count = (which: Shown) => rows.filter((row) => has(row, which)).length
  const options = (['all', 'now', ...LACKS] as const)
    .filter((which) => which === 'all' || count(which) > 0)
    .map((value) => ({ value, label: `${t(`readiness.show.${value}`)} (${count(value)})` }))
  const visible = rows.filter((row) => has(row, shown))
  return (
    <>
      <Rollout rows={rows} />
      <section className="v-crisis-part">
        <SectionHead title={t('readiness.units')}>
          {t('readiness.of', { count: visible.length, of: rows.length })}
        </SectionHead>
        <SelectField
          className="v-readiness__show"
          label={t('readiness.show')}
          options={options}
          value={shown}
          onPick={setShown}
        />
        <DataTable
          caption={t('readiness.units')}
          rows={visible}
          keyOf={(row) => row.unit.id}
          columns={[
            {
              key: 'unit',
              title: t('declare.unit'),
              isHead: true,
              cell: ({ unit }) => (
                <Link
                  to="/krise/plan/$id"
                  params={{ id: unit.id }}
                  className="v-readiness__unit"
                  data-depth={shown === 'all' ? unit.depth : 0}
                  data-data
                >
                  {unit.name}
                </Link>
              ),
            },
            {
              key: 'plan',
              title: t('readiness.plan'),
              cell: ({ revisedOn, reviseBy }) =>
                revisedOn && reviseBy ? t('readiness.plan.dates', { from: date(revisedOn), to: date(reviseBy) }) : null,
            },
            {
              key: 'step',
              title: t('readiness.step'),
              cell: ({ step, exercisedOn, exerciseNextOn }) => (
                <span className="v-readiness__lacks">
                  {step && <span>{t(`step.${step}`)}</span>}
                  {exercisedOn && <span className="v-meta">{t('exercised.last', { at: date(exercisedOn) })}</span>}
                  {exerciseNextOn && (
                    <span className="v-meta">{t('exercised.next', { at: date(exerciseNextOn) })}</span>
                  )}
                </span>
              ),
            },
            {
              key: 'lacks',
              title: t('readiness.lacks'),
              cell: ({ lacks }) => (
                <span className="v-readiness__lacks">
                  {lacks.length === 0
                    ? t('readiness.nothing-lacks')
                    : lacks.map((lack) => <span key={lack.kind}>{lackText(lack)}</span>)}
                </span>
              ),
            },
          ]}
        />
      </section>
    </>
  )
}

/** How many have come how far; each unit is counted once. */
function Rollout({ rows }: { rows: readonly ReadinessRow[] }) {
  const { t } = useTranslation('crisis')
  const steps = [null, ...STEPS] as const
  return (
    <section className="v-crisis-part">
      <SectionHead title={t('rollout')}>{t('rollout.of', { count: rows.length })}</SectionHead>
      <dl className="v-rollout">
        {steps.map((step) => {
          const count = rows.filter((row) => row.step === step).length
          return (
            <div key={step ?? 'none'}>
              <dt>{t(`step.${step ?? 'none'}`)}</dt>
              <dd>
                <b>{count}</b>
                <span
                  className="v-rollout__bar"
                  aria-hidden="true"
                  style={{ inlineSize: `${(100 * count) / Math.max(1, rows.length)}%` }}
                />
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
