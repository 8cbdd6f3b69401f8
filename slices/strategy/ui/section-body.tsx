import type { ReactNode } from 'react'
import type { ElementKind } from '../rules/element-kind.ts'
import { AddButtons } from './add-button.tsx'
import { ElementDetails } from './element-details.tsx'
import { EmptySection } from './empty-section.tsx'
import { SectionTitle } from './section-title.tsx'
import { useChosen } from './use-chosen.ts'
import type { Whole } from './whole.ts'

export type Drawn = { chosen: string | null; onChoose: (key: string) => void }

type Props = {
  whole: Whole
  title: string
  lead?: ReactNode
  /** The kinds that the section is made of, the one that is added most first. */
  adds: readonly ElementKind[]
  /** What else can be done from here. */
  actions?: ReactNode
  /** What is chosen until somebody chooses. */
  first?: string | null
  drawing: (drawn: Drawn) => ReactNode
  /** Facts of the chosen element that the drawing tells already. */
  skip?: readonly string[]
  /** There is something to work from even before any of it is written. */
  isShownEmpty?: boolean
  /** The drawing needs the whole width: the details stand below it. */
  isWide?: boolean
  children: (drawn: Drawn) => ReactNode
}

/** A section: the sentence that is true now, the drawing with the chosen element beside it, and the same as tables. */
export function SectionBody(props: Props) {
  const { whole, title, lead, adds, actions, first, drawing, skip, isWide, isShownEmpty, children } = props
  const [chosen, onChoose] = useChosen(first ?? null)
  const drawn = { chosen, onChoose }
  if (whole.of(...adds).length === 0 && !isShownEmpty)
    return <EmptySection whole={whole} kinds={adds} title={title} actions={actions} />
  return (
    <>
      <SectionTitle whole={whole} title={title} lead={lead}>
        <AddButtons whole={whole} kinds={adds} />
        {actions}
      </SectionTitle>
      <div className={isWide ? 'c-3-12' : 'c-3-9'}>{drawing(drawn)}</div>
      <div className={isWide ? 'c-3-12 v-gap v-str-wide' : 'c-10-12'}>
        <ElementDetails whole={whole} chosen={chosen} skip={skip} />
      </div>
      <div className="c-3-12 v-gap v-str-tables">{children(drawn)}</div>
    </>
  )
}
