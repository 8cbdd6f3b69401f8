import { useParams } from '@tanstack/react-router'
import { DeskPart, MeasureIndex } from '../../../../slices/measure/ui/index.ts'

/** Coding one story at a time. */
export function DeskPage() {
  const { id } = useParams({ from: '/inside/maling/koding/$id/kode' })
  return (
    <>
      <MeasureIndex current="coding" />
      <div className="c-3-12">
        <DeskPart id={id} />
      </div>
    </>
  )
}
