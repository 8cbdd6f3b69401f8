import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import {
  MeasureIndex,
  OwnPart,
  SourceList,
  SourcesHead,
  useOwn,
  useSources,
} from '../../../../slices/measure/ui/index.ts'

/** Where values come from by themselves: what is counted of our own, and the systems that are asked or send. */
export function SourcesPage() {
  const { t } = useTranslation('measure')
  const own = useOwn()
  const sources = useSources()
  return (
    <>
      <MeasureIndex current="sources" />
      <div className="c-3-12">
        <Loaded query={own} text={t('sources.loading')}>
          {(view) => (
            <>
              <SourcesHead
                counted={new Set(view.lines.flatMap((line) => line.indicators.map(({ key }) => key))).size}
              />
              <Loaded query={sources} text={t('sources.loading')}>
                {(others) => <SourceList {...others} />}
              </Loaded>
              <OwnPart view={view} />
            </>
          )}
        </Loaded>
      </div>
    </>
  )
}
