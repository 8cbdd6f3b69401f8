import { MeasureIndex, MediaPart } from '../../../../slices/measure/ui/index.ts'

/** What the media have published about us and those beside us. */
export function MediaPage() {
  return (
    <>
      <MeasureIndex current="media" />
      <div className="c-3-12">
        <MediaPart />
      </div>
    </>
  )
}
