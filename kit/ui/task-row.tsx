import type { ReactNode } from 'react'

type Props = {
  /** The clock the row is sorted by, already as text; null when it has none. */
  clock: string | null
  until?: string
  kind: string
  title: ReactNode
  about?: ReactNode
  action: ReactNode
  isHot?: boolean
  isFirst?: boolean
  isSmall?: boolean
}

/** One thing to do, with its time in the two first columns and its one action to the right. */
export function TaskRow({ clock, until, kind, title, about, action, isHot, isFirst, isSmall }: Props) {
  const classes = ['v-task', isHot && 'hot', isFirst && 'first', isSmall && 'small'].filter(Boolean).join(' ')
  return (
    <li className={classes} data-row="">
      <div className="v-task__when">
        {clock ? <time>{clock}</time> : null}
        {until && <span>{until}</span>}
      </div>
      <div className="v-task__what">
        <p className="v-task__kind">{kind}</p>
        <h3 className="v-h3">{title}</h3>
        {about && <p>{about}</p>}
      </div>
      <div className="v-task__do">{action}</div>
    </li>
  )
}
