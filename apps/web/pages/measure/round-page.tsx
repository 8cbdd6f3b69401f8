import { useParams } from '@tanstack/react-router'
import { MeasureIndex, RoundPart } from '../../../../slices/measure/ui/index.ts'

/** One round of coding. */
export function RoundPage() {
  const { id } = useParams({ from: '/inside/maling/koding/$id' })
  return (
    <>
      <MeasureIndex current="coding" />
      <div className="c-3-12">
        <RoundPart id={id} />
      </div>
    </>
  )
}
