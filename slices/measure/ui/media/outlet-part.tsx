import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { OutletLine, OutletsView } from '../../rules/media/outlet.ts'
import { useMeasureAct } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'
import { useOutletLines } from './outlet-data.ts'
import { OutletDialog } from './outlet-dialog.tsx'

const SHARE = { scale: 'share', unit: '' } as const
const FIRST = 12

/** The outlets as we look at them, and how much of what names us stood in key media. */
export function OutletPart() {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const [chosen, setChosen] = useShown<OutletLine>()
  const [isAll, setAll] = useState(false)
  const take = useMeasureAct(() => undefined)
  return (
    <section className="v-block" aria-labelledby="outlets-title">
      <Loaded query={useOutletLines()} text={t('media.loading')}>
        {(view) => (
          <>
            <SectionHead id="outlets-title" title={t('outlet.title')}>
              {t('outlet.count', { key: view.outlets.filter(({ isKey }) => isKey).length, all: view.outlets.length })}
            </SectionHead>
            <KeyShare view={view} />
            {view.ownStories.all > 0 && (
              <p className="v-mea-prose">
                {t('origin.share', {
                  ...{ count: view.ownStories.own, own: count(view.ownStories.own), all: count(view.ownStories.all) },
                })}
              </p>
            )}
            {view.outlets.length === 0 ? (
              <Empty title={t('outlet.none')} text={t('outlet.none.about')} />
            ) : (
              <OutletTable
                view={view}
                outlets={isAll ? view.outlets : view.outlets.slice(0, FIRST)}
                onPick={setChosen}
              />
            )}
            <div className="v-btns v-mea-do">
              {view.outlets.length > FIRST && !isAll && (
                <Button data-size="sm" variant="secondary" onClick={() => setAll(true)}>
                  {t('outlet.all', { count: view.outlets.length })}
                </Button>
              )}
              {view.mayKeep && (
                <Button
                  data-size="sm"
                  variant="secondary"
                  disabled={take.isPending}
                  onClick={() => take.mutate({ path: '/media/outlets/from-press', json: {} })}
                >
                  {t('outlet.from-press')}
                </Button>
              )}
            </div>
            {take.isSuccess && <p role="status">{t('outlet.from-press.done')}</p>}
            <ProblemText error={take.error} />
          </>
        )}
      </Loaded>
      {chosen && <OutletDialog outlet={chosen} onClose={() => setChosen(null)} />}
    </section>
  )
}

function KeyShare({ view: { outlets, keyShare } }: { view: OutletsView }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const { withUnit, span } = useFigures()
  if (!outlets.some(({ isKey }) => isKey)) return <p className="v-meta v-mea-prose">{t('outlet.key.none')}</p>
  if (!keyShare) return <p className="v-meta v-mea-prose">{t('outlet.key.too-few')}</p>
  const { share, low, high, ours, all, clusters } = keyShare
  return (
    <p className="v-mea-prose">
      {t('outlet.key.share', {
        ...{ share: withUnit(share * 100, SHARE), span: span(low * 100, high * 100, SHARE) },
        ...{ ours: count(ours), all: count(all), stories: count(clusters) },
      })}
    </p>
  )
}

type TableProps = { view: OutletsView; outlets: OutletLine[]; onPick: (outlet: OutletLine) => void }

function OutletTable({ view, outlets, onPick }: TableProps) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  return (
    <DataTable
      caption={t('outlet.title')}
      rows={outlets}
      keyOf={({ name }) => name}
      columns={[
        {
          key: 'name',
          title: t('big.outlet'),
          isHead: true,
          cell: (one) =>
            view.mayKeep ? (
              <button type="button" className="v-link" onClick={() => onPick(one)}>
                <span data-data>{one.name}</span>
              </button>
            ) : (
              <span data-data>{one.name}</span>
            ),
        },
        { key: 'key', title: t('outlet.key'), cell: (one) => (one.isKey ? t('outlet.key.yes') : '–') },
        { key: 'kind', title: t('outlet.kind'), cell: (one) => t(`outlet.kind.${one.kind}`) },
        { key: 'region', title: t('outlet.region'), cell: (one) => <span data-data>{one.region || '–'}</span> },
        { key: 'mentions', title: t('outlet.mentions'), isNumber: true, cell: (one) => count(one.mentions) },
        { key: 'ours', title: t('outlet.ours'), isNumber: true, cell: (one) => count(one.ours) },
      ]}
    />
  )
}
