import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { STAGES } from '../rules/indicator.ts'
import type { IndicatorLine } from '../rules/indicator-view.ts'
import { IndicatorTable } from './indicator-table.tsx'
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
  const { changed, stated, withUnit, span, period } = useFigures()
  return (
    <IndicatorTable
      caption={caption}
      lines={lines}
      cells={{
        value: (line) =>
          line.latest?.value == null ? (
            <span className="v-muted">{t('list.not-measured')}</span>
          ) : (
            stated(line.latest.value, line, line.latest.caveat)
          ),
        interval: ({ latest, scale }) =>
          latest?.interval ? span(latest.interval.low, latest.interval.high, { scale }) : null,
        period: ({ latest }) => latest && period(latest.fromOn, latest.toOn),
        change: (line) => line.latest && changed(line.latest.change, line),
        target: (line) =>
          line.target === null ? null : `${withUnit(line.target, line)} · ${t(`standing.${line.standing}`)}`,
      }}
    />
  )
}
