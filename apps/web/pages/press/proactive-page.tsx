import { useParams } from '@tanstack/react-router'
import { PressIndex, ProactivePart } from '../../../../slices/press/ui/index.ts'

/** Presse → Egne saker → one of them. */
export function ProactivePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <PressIndex current="proactive" />
      <ProactivePart key={id} id={id} />
    </>
  )
}
