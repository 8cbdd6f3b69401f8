import type { ReactNode } from 'react'
import { useTitle } from './use-title.ts'

/** The head of a work page: what it is about above, one H1, the page's actions to the right. Also sets the tab's title. */
export function PageHead(props: {
  title: string
  /** What the tab is called, where the heading alone does not tell the page from another. */
  tab?: string
  over?: ReactNode
  lead?: ReactNode
  children?: ReactNode
  className?: string
  /** The title is what a person wrote, in whatever language. */
  isWritten?: boolean
}) {
  useTitle(props.tab ?? props.title)
  return (
    <header className={`v-head ${props.className ?? 'c-1-12'}`}>
      <div>
        {props.over && <p className="v-meta">{props.over}</p>}
        <h1 className="v-h1" data-data={props.isWritten ? '' : undefined}>
          {props.title}
        </h1>
        {props.lead && <p className="v-lead2">{props.lead}</p>}
      </div>
      {props.children && <div className="v-btns">{props.children}</div>}
    </header>
  )
}
