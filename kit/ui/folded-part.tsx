import { useLocation } from '@tanstack/react-router'
import { type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { SectionHead } from './section-head.tsx'
import { useNarrow } from './use-narrow.ts'

type Props = {
  /** Its own address on the page: a link to `#id` opens it. */
  id: string
  title: ReactNode
  /** Its count, as at the head of any section. */
  says?: ReactNode
  /** What must be seen though it is folded: what is late, what lacks, its first words. */
  more?: ReactNode
  className?: string
  isOpenAtFirst?: boolean
  /** Folds on a wide screen too; of those with the same name one is open at a time. */
  group?: string
  /** On a wide screen its own parts have heads. */
  isHeadless?: boolean
  children: ReactNode
}

/**
 * A part that on a telephone is a line which says its main thing and opens, and on a wide screen a section that stands open. What is in
 * it is there all the time, so nothing that somebody has begun to write is lost when it folds.
 */
export function FoldedPart({ id, title, says, more, className, isOpenAtFirst, group, isHeadless, children }: Props) {
  const isNarrow = useNarrow()
  const folds = isNarrow || group !== undefined
  const hash = useLocation({ select: (place) => place.hash })
  const [isOpen, setOpen] = useState(isOpenAtFirst || hash === id)
  const part = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (hash !== id) return
    setOpen(true)
    requestAnimationFrame(() => part.current?.scrollIntoView())
  }, [hash, id])
  const toggle = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
    if (!folds) return
    setOpen(currentTarget.open)
    // Another that closed above must not take this one off the screen.
    if (currentTarget.open && group && currentTarget.getBoundingClientRect().top < 0) currentTarget.scrollIntoView()
  }
  return (
    <details ref={part} id={id} className="v-folded" open={!folds || isOpen} name={group} onToggle={toggle}>
      {/* Without a summary of its own the browser draws one. */}
      <summary hidden={!folds}>
        {folds && (
          <>
            <h2>{title}</h2>
            {says && <span className="v-folded__says">{says}</span>}
            {more && <span className="v-folded__more">{more}</span>}
          </>
        )}
      </summary>
      <div className={className}>
        {!folds && !isHeadless && <SectionHead title={title}>{says}</SectionHead>}
        {children}
      </div>
    </details>
  )
}
