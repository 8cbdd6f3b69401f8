import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import {
  DefinitionHistory,
  HowMade,
  IndicatorHead,
  MeasureIndex,
  SeriesPart,
  ServesPart,
  useIndicator,
  WhatCarries,
} from '../../../../slices/measure/ui/index.ts'

/** One indicator: what it is now and what that carries, the series as a picture and a table, and how the number is made. */
export function IndicatorPage() {
  const { t } = useTranslation('measure')
  const { key } = useParams({ strict: false }) as { key: string }
  return (
    <>
      <MeasureIndex current={key} />
      <Loaded query={useIndicator(key)} text={t('indicator.loading')}>
        {(indicator) => (
          <>
            <div className="c-3-12">
              <IndicatorHead indicator={indicator} />
            </div>
            <div className="c-3-9 v-mea-column">
              <SeriesPart indicator={indicator} />
              <DefinitionHistory indicator={indicator} />
            </div>
            <div className="c-10-12 v-mea-column">
              <HowMade indicator={indicator} />
              <WhatCarries indicator={indicator} />
              <ServesPart indicator={indicator} />
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}
