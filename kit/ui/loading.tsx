import { Skeleton } from '@digdir/designsystemet-react'
import { type ReactNode, useEffect, useState } from 'react'
import { ProblemText } from './problem-text.tsx'

const PATIENCE = 300

/** Nothing for 300 ms, then a text that says what is fetched, and lines in the shape of what comes. */
export function Loading({ text, lines = 4 }: { text: string; lines?: number }) {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  if (!isSlow) return null
  return (
    <div role="status">
      <p className="v-meta">{text}</p>
      <div className="v-skel" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity
          <Skeleton key={line} variant="text" width={90 - (line % 3) * 14} />
        ))}
      </div>
    </div>
  )
}

/** What a query tells, as far as it is drawn. */
export type Asked<Data> = { data: Data | undefined; error: unknown; isPending: boolean; refetch: () => unknown }

/** Draws the data of a query when it is there, and otherwise says that it is on its way or what went wrong. */
export function Loaded<Data>(props: { query: Asked<Data>; text: string; children: (data: Data) => ReactNode }) {
  const { query, text, children } = props
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <ProblemText error={query.error} onRetry={() => void query.refetch()} />
  return <Loading text={text} />
}
