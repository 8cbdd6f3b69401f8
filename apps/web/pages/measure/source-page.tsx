import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { MeasureIndex, SourcePart, useSource } from '../../../../slices/measure/ui/index.ts'

/** One source that is read by itself, or that sends to us. */
export function SourcePage() {
  const { t } = useTranslation('measure')
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <MeasureIndex current="sources" />
      <div className="c-3-12">
        <Loaded query={useSource(id)} text={t('sources.loading')}>
          {(source) => <SourcePart source={source} />}
        </Loaded>
      </div>
    </>
  )
}
