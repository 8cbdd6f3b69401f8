import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { MeasureIndex, OwnPart, useOwn } from '../../../../slices/measure/ui/index.ts'

/** Where values come from by themselves: what is counted of our own. */
export function SourcesPage() {
  const { t } = useTranslation('measure')
  return (
    <>
      <MeasureIndex current="sources" />
      <div className="c-3-12">
        <Loaded query={useOwn()} text={t('sources.loading')}>
          {(view) => {
            const count = new Set(view.lines.flatMap((line) => line.indicators.map(({ key }) => key))).size
            return (
              <>
                <PageHead
                  title={t(count === 0 ? 'sources.head.none' : 'sources.head', { count })}
                  className="v-mea-head"
                />
                <OwnPart view={view} />
              </>
            )
          }}
        </Loaded>
      </div>
    </>
  )
}
