import { useParams } from '@tanstack/react-router'
import { JournalistPart, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Journalists → one of them. */
export function JournalistPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <PressIndex current="journalists" />
      <JournalistPart key={id} id={id} />
    </>
  )
}
