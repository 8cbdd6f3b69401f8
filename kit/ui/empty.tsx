import type { ReactNode } from 'react'

type Props = {
  /** Left out where the page's own heading says it. */
  title?: string
  /** Below an h2 unless it stands right under the h1. */
  level?: 2 | 3
  text?: string
  children?: ReactNode
}

/** An empty place: the title says the state, one line says what fills it, at most one action. */
export function Empty({ title, level = 3, text, children }: Props) {
  const Title = `h${level}` as const
  return (
    <div className="v-empty">
      {title && <Title>{title}</Title>}
      {text && <p>{text}</p>}
      {children}
    </div>
  )
}
