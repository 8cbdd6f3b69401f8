import { useCallback, useEffect, useRef, useState } from 'react'
import { dropKept, dropUnchanged, isWhole, keep, kept, type Span } from './kept.ts'
import { useMe } from './use-me.ts'

/**
 * A form that is kept whole on this device until it is sent: whom it goes to and when as well as the words, or none of it.
 * `place` says which form of which page; it is the writer's own, also on a shared computer.
 */
export function useKept<Form extends object>(place: string, start: () => Form, span: Span = 'device') {
  const me = useMe().data
  const own = `${place}.${me?.person.id ?? ''}`
  const [first] = useState(start)
  const readForm = (): Form | null => {
    const found = kept(own, span)
    return isWhole(found, first) ? found : null
  }
  const [form, setForm] = useState<Form>(() => readForm() ?? first)
  const [wasKept, setKept] = useState(() => readForm() !== null)
  // Two writes of one press both stand.
  const now = useRef(form)
  const begin = useRef(start)
  begin.current = start
  const write = useCallback(
    (change: Partial<Form>) => {
      now.current = { ...now.current, ...change }
      keep(own, now.current, span)
      setForm(now.current)
    },
    [own, span],
  )
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
    }
  }, [])
  /** It is sent, or the writer begins anew. Where the form was left before the answer, what is written there since is not what was sent. */
  const drop = useCallback(() => {
    if (isLeft.current) return dropUnchanged(own, now.current, span)
    dropKept(own, span)
    now.current = begin.current()
    setKept(false)
    setForm(now.current)
  }, [own, span])
  return { form, wasKept, write, drop }
}
