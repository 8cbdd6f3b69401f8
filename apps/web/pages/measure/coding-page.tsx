import { CodingPart, MeasureIndex } from '../../../../slices/measure/ui/index.ts'

/** People say of each story what the code book asks. */
export function CodingPage() {
  return (
    <>
      <MeasureIndex current="coding" />
      <div className="c-3-12">
        <CodingPart />
      </div>
    </>
  )
}
