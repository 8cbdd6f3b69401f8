import type { ReactNode } from 'react'

/** Starts a section: a 2 px rule, the name to the left, a count or one link to the right. */
export function SectionHead({ title, id, children }: { title: ReactNode; id?: string; children?: ReactNode }) {
  return (
    <div className="v-sec">
      <h2 id={id}>{title}</h2>
      {children !== undefined && <span>{children}</span>}
    </div>
  )
}
