import { useParams } from '@tanstack/react-router'
import { OutletPart, PressIndex } from '../../../../slices/press/ui/index.ts'

/** Presse → Outlets → one of them. */
export function OutletPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <PressIndex current="outlets" />
      <OutletPart key={id} id={id} />
    </>
  )
}
