import { useState } from 'react'
import { dropKept, keep, kept } from '../../../kit/ui/kept.ts'
import { useMe } from '../../../kit/ui/use-me.ts'
import type { Written } from './statement-words.ts'

/**
 * What is written in a form of the room, kept on this device until it is sent: a dialog that is closed by mistake loses none of it.
 * `place` says which form of which room; it is the writer's own, also on a shared computer.
 */
export function useWritten(place: string, start: () => Written) {
  const me = useMe().data
  const own = `krise.${place}.${me?.person.id ?? ''}`
  const [written, setWritten] = useState<Written>(() => readWritten(own) ?? start())
  const [wasKept, setKept] = useState(() => readWritten(own) !== null)
  return {
    written,
    wasKept,
    write: (change: Partial<Written>) => {
      const next = { ...written, ...change }
      keep(own, next)
      setWritten(next)
    },
    /** It is sent, or the writer begins anew. */
    drop: () => {
      dropKept(own)
      setKept(false)
      setWritten(start())
    },
  }
}

function readWritten(place: string): Written | null {
  const found = kept(place)
  const isWritten = typeof found === 'object' && found !== null && 'words' in found && 'values' in found
  return isWritten ? (found as Written) : null
}
