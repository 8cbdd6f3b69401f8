import type { ReactNode } from 'react'

/** An empty place: the title says the state, one line says what fills it, at most one action. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="v-empty">
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      {children}
    </div>
  )
}
