import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import type { OwnQuery } from '../rules/own/own-query.ts'
import type { OwnLine, OwnView } from '../rules/own/own-view.ts'
import { useMeasureAct } from './measure-data.ts'
import { OwnDialog } from './own-dialog.tsx'
import { useFigures } from './use-figures.ts'

type Linked = OwnLine['indicators'][number]

/** What Varde can count of its own deliveries, texts and answers, and which indicators are counted from it. */
export function OwnPart({ view }: { view: OwnView }) {
  const { t } = useTranslation('measure')
  const [measuring, setMeasuring] = useShown<OwnQuery>()
  const [stopping, setStopping] = useShown<Linked>()
  return (
    <section className="v-block" aria-labelledby="own-title">
      <SectionHead id="own-title" title={t('own.title')} />
      <p className="v-mea-prose">{t('own.about')}</p>
      <DataTable
        caption={t('own.title')}
        rows={view.lines}
        keyOf={(line) => line.query}
        columns={[
          {
            key: 'what',
            title: t('own.what'),
            isHead: true,
            cell: ({ query }) => (
              <>
                {t(`own.${query}`)}
                <span className="v-mea-kind">{t(`own.${query}.method`)}</span>
              </>
            ),
          },
          {
            key: 'by',
            title: t('own.counted'),
            cell: (line) => (
              <MeasuredBy
                line={line}
                mayAdd={view.mayAdd}
                onMeasure={() => setMeasuring(line.query)}
                onStop={setStopping}
              />
            ),
          },
        ]}
      />
      {measuring && <OwnDialog query={measuring} onClose={() => setMeasuring(null)} />}
      {stopping && <Stop indicator={stopping} onClose={() => setStopping(null)} />}
    </section>
  )
}

type By = { line: OwnLine; mayAdd: boolean; onMeasure: () => void; onStop: (one: Linked) => void }

function MeasuredBy({ line, mayAdd, onMeasure, onStop }: By) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  if (line.indicators.length === 0)
    return mayAdd ? (
      <button
        type="button"
        className="v-link"
        aria-label={t('own.measure.of', { name: t(`own.${line.query}`) })}
        onClick={onMeasure}
      >
        {t('own.measure')}
      </button>
    ) : (
      <span className="v-muted">{t('own.none')}</span>
    )
  return (
    <ul>
      {line.indicators.map((one) => (
        <li key={one.key}>
          <Link to="/maling/$key" params={{ key: one.key }} className="v-link">
            <span data-data>{name(one.names)}</span>
          </Link>
          <span className="v-mea-kind">
            {t('own.values', { count: one.values })}.{' '}
            {one.countedAt ? t('own.at', { at: one.countedAt }) : t('own.never')}
          </span>
          {one.mayUnlink && (
            <button
              type="button"
              className="v-link"
              aria-label={t('own.stop.title', { name: name(one.names) })}
              onClick={() => onStop(one)}
            >
              {t('own.stop')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Stop({ indicator, onClose }: { indicator: Linked; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const act = useMeasureAct(onClose)
  return (
    <ConfirmDialog
      isOpen
      title={t('own.stop.title', { name: name(indicator.names) })}
      action={t('own.stop')}
      error={act.error}
      isBusy={act.isPending}
      onConfirm={() => act.mutate({ path: `/own/${indicator.key}/stop`, json: {} })}
      onClose={onClose}
    >
      <p>{t('own.stop.about')}</p>
    </ConfirmDialog>
  )
}
