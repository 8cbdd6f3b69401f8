import type { ReactNode } from 'react'
import { type Asked, Loaded } from './loading.tsx'
import { PageHead } from './page-head.tsx'

type Props<Data> = { query: Asked<Data>; title: string; text: string; children: (data: Data) => ReactNode }

/** A page whose heading comes with its data. Until then it has `title`, and says that it is on its way or what went wrong. */
export function LoadedPage<Data>({ query, title, text, children }: Props<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  return (
    <div className="c-3-12">
      <PageHead title={title} />
      <Loaded query={query} text={text}>
        {() => null}
      </Loaded>
    </div>
  )
}
