import { useParams } from '@tanstack/react-router'
import { OccasionPart, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Arrangementer → one of them. */
export function OccasionPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <PressIndex current="occasions" />
      <OccasionPart key={id} id={id} />
    </>
  )
}
