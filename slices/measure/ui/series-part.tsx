import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { IndicatorView, ValueView } from '../rules/indicator-view.ts'
import { latestOwn } from '../rules/latest-own.ts'
import { measuredBy } from '../rules/measured-by.ts'
import { isHidden } from '../rules/missing.ts'
import { EventList } from './event-list.tsx'
import { OpenedValueDialog } from './opened-value-dialog.tsx'
import { RemarkDialog } from './remark-dialog.tsx'
import { SeriesChart } from './series-chart.tsx'
import { useFigures } from './use-figures.ts'

/** The series as a picture and as a table. Each row opens to what it is made of. */
export function SeriesPart({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation('measure')
  const { changed, name, stated, range } = useFigures()
  const [isNoting, setNoting] = useShown<true>()
  const holds = indicator.definitions[0]!
  const latest = latestOwn(indicator)
  const others = [...new Set(indicator.values.map(({ series }) => series).filter(Boolean))]
  const finding =
    latest?.value == null
      ? name(holds.names)
      : [
          `${name(holds.names)}: ${stated(latest.value, holds, latest.caveat)}`,
          latest.interval && range(latest.interval.low, latest.interval.high, holds),
          changed(latest.change, holds),
        ]
          .filter(Boolean)
          .join('. ')
  return (
    <section className="v-block" aria-labelledby="series-title">
      <SectionHead id="series-title" title={t('series.title')}>
        {indicator.abilities.includes('measure') && (
          <button type="button" className="v-link" onClick={() => setNoting(true)}>
            {t('remark.open')}
          </button>
        )}
      </SectionHead>
      {indicator.values.length === 0 ? (
        <Empty title={t('series.empty')} text={t('series.empty.about')} />
      ) : (
        <>
          <div data-data>
            <SeriesChart indicator={indicator} finding={finding} />
          </div>
          <EventList events={indicator.events} />
          <SeriesTable indicator={indicator} others={others} />
        </>
      )}
      {isNoting && <RemarkDialog indicatorKey={indicator.key} onClose={() => setNoting(null)} />}
    </section>
  )
}

function SeriesTable({ indicator, others }: { indicator: IndicatorView; others: string[] }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { changed, stated, withUnit, span, period, name, absent, why } = useFigures()
  const [opened, setOpened] = useShown<ValueView>()
  const holds = indicator.definitions[0]!
  const own = indicator.values.filter(({ series }) => series === '').toReversed()
  const by = (value: ValueView) => measuredBy(value, indicator.definitions, holds)
  const other = (series: string, { fromOn, toOn }: ValueView) =>
    indicator.values.find((one) => one.series === series && one.fromOn === fromOn && one.toOn === toOn)
  return (
    <>
      {indicator.values.some((one) => isHidden(one.missing)) && <p className="v-note">{t('hidden.about')}</p>}
      <DataTable
        caption={t('series.caption', { name: name(holds.names) })}
        rows={own}
        keyOf={(value) => value.id}
        columns={[
          {
            key: 'period',
            title: t('list.period'),
            isHead: true,
            cell: (value) => (
              <>
                {period(value.fromOn, value.toOn)}
                {value.segment !== holds.segment && (
                  <span className="v-mea-kind">{t('series.old', { count: value.version })}</span>
                )}
              </>
            ),
          },
          {
            key: 'value',
            title: t('list.value'),
            isNumber: true,
            cell: (value) =>
              value.value === null ? (
                <span className="v-muted">{absent(value.missing)}</span>
              ) : (
                <button type="button" className="v-link v-mea-open" onClick={() => setOpened(value)}>
                  {stated(value.value, by(value), value.caveat)}
                  <span className="ds-sr-only">, {t('series.open')}</span>
                </button>
              ),
          },
          {
            key: 'interval',
            title: t('list.interval'),
            isNumber: true,
            cell: (value) => (value.interval ? span(value.interval.low, value.interval.high, by(value)) : '–'),
          },
          { key: 'n', title: 'n', isNumber: true, cell: ({ n }) => (n === null ? '–' : count(n)) },
          {
            key: 'change',
            title: t('list.change'),
            cell: (value) =>
              value.value === null ? <span>{why(value.missing)}</span> : changed(value.change, by(value)),
          },
          ...others.map((series) => ({
            key: series,
            title: series,
            isNumber: true,
            cell: (value: ValueView) => {
              const found = other(series, value)
              if (found?.value == null) return found ? absent(found.missing) : '–'
              return withUnit(found.value, by(found))
            },
          })),
        ]}
      />
      <p className="v-mea-more">
        <a className="v-link" href={`/api/measure/indicators/${indicator.key}/series.csv`} download>
          {t('series.csv')}
        </a>
      </p>
      {opened && <OpenedValueDialog indicator={indicator} value={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
