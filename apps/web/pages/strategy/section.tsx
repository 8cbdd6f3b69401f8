import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { SeeThread } from '../../../../slices/overview/ui/index.ts'
import { type DetailsSlot, SectionFrame, titleOf } from '../../../../slices/strategy/ui/index.ts'

type Props = Omit<Parameters<typeof SectionFrame>[0], 'details'> & {
  /** What the page says of the chosen element, before the way to its thread. */
  about?: (...chosen: Parameters<DetailsSlot>) => ReactNode
}

/** A section of the strategy, where the details of the chosen element lead on to its thread. */
export function Section({ about, ...section }: Props) {
  const { i18n } = useTranslation()
  // The thread is drawn through the edition in force.
  const details: DetailsSlot = (element, edition) => (
    <>
      {about?.(element, edition)}
      {edition.state === 'in-force' && (
        <p>
          <SeeThread kind={element.kind} id={element.key} name={titleOf(element, i18n.language)} />
        </p>
      )}
    </>
  )
  return <SectionFrame {...section} details={details} />
}
