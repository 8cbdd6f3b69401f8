import type { ReactNode } from 'react'

type Props = { can: boolean; label: string; onOpen: () => void; children: ReactNode }

/** A number that opens the people behind it, for those who may see them. */
export function NumberDo({ can, label, onOpen, children }: Props) {
  if (!can) return <>{children}</>
  return (
    <button type="button" className="v-num" aria-label={label} onClick={onOpen}>
      {children}
    </button>
  )
}
