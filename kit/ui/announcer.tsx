import { useEffect, useState } from 'react'

let tell: ((words: string) => void) | null = null

/** Says to whoever hears the page what was done. Once: what is said again while it stands is not repeated. */
export const announce = (words: string): void => tell?.(words)

const STANDS_MS = 8000

/** The one place that speaks of acts, politely, one at a time. The frame of the pages holds it. */
export function Announcer() {
  const [words, setWords] = useState('')
  useEffect(() => {
    tell = setWords
    return () => {
      tell = null
    }
  }, [])
  useEffect(() => {
    if (words === '') return
    const timer = setTimeout(() => setWords(''), STANDS_MS)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p id="sagt-hoyt" className="ds-sr-only" role="status">
      {words}
    </p>
  )
}
