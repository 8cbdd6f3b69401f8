import { useNavigate, useSearch } from '@tanstack/react-router'
import { ImportHead, ImportPart, MeasureIndex } from '../../../../slices/measure/ui/index.ts'

/** Values from a file. The file is kept by its address, so that a page loaded again shows the same. */
export function ImportPage() {
  const { fil } = useSearch({ strict: false }) as { fil?: string }
  const navigate = useNavigate()
  return (
    <>
      <MeasureIndex current="import" />
      <div className="c-3-12">
        <ImportHead id={fil} />
        <ImportPart id={fil} onUploaded={(id) => void navigate({ to: '/maling/fil', search: { fil: id } as never })} />
      </div>
    </>
  )
}
