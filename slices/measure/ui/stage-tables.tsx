import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { STAGES } from '../rules/indicator.ts'
import type { IndicatorLine } from '../rules/indicator-view.ts'
import { useChangeWords } from './use-change-words.ts'
import { useFigures } from './use-figures.ts'

/** Every indicator, stage by stage: its value with the uncertainty, whether it has changed, and how far the target is. */
export function StageTables({ indicators }: { indicators: readonly IndicatorLine[] }) {
  const { t } = useTranslation('measure')
  return STAGES.map((stage) => {
    const lines = indicators.filter((line) => line.stage === stage)
    if (lines.length === 0) return null
    return (
      <section key={stage} className="v-block" aria-labelledby={`stage-${stage}`}>
        <SectionHead id={`stage-${stage}`} title={t(`stage.${stage}`)}>
          {t('stage.measured', { count: lines.filter(({ latest }) => latest !== null).length, of: lines.length })}
        </SectionHead>
        <StageTable lines={lines} caption={t(`stage.${stage}`)} />
      </section>
    )
  })
}

function StageTable({ lines, caption }: { lines: IndicatorLine[]; caption: string }) {
  const { t } = useTranslation('measure')
  const { name, withUnit, span, period } = useFigures()
  const changed = useChangeWords()
  const none = <span className="v-muted">–</span>
  return (
    <DataTable
      caption={caption}
      rows={lines}
      keyOf={(line) => line.key}
      columns={[
        {
          key: 'name',
          title: t('list.indicator'),
          isHead: true,
          cell: (line) => (
            <>
              <Link to="/maling/$key" params={{ key: line.key }} className="v-link" data-data>
                {name(line.names)}
              </Link>
              <span className="v-mea-kind">{t(`kind.${line.kind}`)}</span>
            </>
          ),
        },
        {
          key: 'value',
          title: t('list.value'),
          isNumber: true,
          cell: (line) =>
            line.latest?.value == null ? (
              <span className="v-muted">{t('list.not-measured')}</span>
            ) : (
              withUnit(line.latest.value, line)
            ),
        },
        {
          key: 'interval',
          title: t('list.interval'),
          isNumber: true,
          cell: ({ latest, scale }) =>
            latest?.interval ? span(latest.interval.low, latest.interval.high, { scale }) : none,
        },
        {
          key: 'period',
          title: t('list.period'),
          cell: ({ latest, isDue }) =>
            latest ? (
              <span className={isDue ? 'v-signal' : undefined}>
                {period(latest.fromOn, latest.toOn)}
                {isDue && ` · ${t('list.due')}`}
              </span>
            ) : (
              none
            ),
        },
        { key: 'change', title: t('list.change'), cell: (line) => (line.latest ? changed(line.latest, line) : none) },
        {
          key: 'target',
          title: t('list.target'),
          cell: (line) =>
            line.target === null ? none : `${withUnit(line.target, line)} · ${t(`standing.${line.standing}`)}`,
        },
      ]}
    />
  )
}
