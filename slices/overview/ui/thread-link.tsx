import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Names } from '../rules/thread.ts'
import { useNameOf } from './use-thread.ts'

type Named = { kind: string; id: string; names: Names; state?: string | null }

/** To the thread from this place. A target is measured by its initiative, and stands in that one's thread. */
export function ThreadLink({ to, className = 'v-thread__link' }: { to: Named; className?: string }) {
  const name = useNameOf()(to)
  const place = to.kind === 'target' ? { fra: 'initiative', id: to.state ?? undefined } : { fra: to.kind, id: to.id }
  return (
    <Link
      to="/strategi/trad"
      search={place}
      className={className}
      lang={name.lang}
      data-data
      data-place={`${to.kind}/${to.id}`}
    >
      {name.text}
    </Link>
  )
}

/** «Se tråden», for the pages of elements, initiatives, messages and indicators. `name` is read aloud with it. */
export function SeeThread({
  kind,
  id,
  name,
  children,
}: {
  kind: string
  id: string
  name: string
  children?: ReactNode
}) {
  const { t } = useTranslation('thread')
  return (
    <Link
      to="/strategi/trad"
      search={{ fra: kind, id }}
      className="v-link"
      aria-label={t('see.of', { name })}
      data-data
    >
      {children ?? t('see')}
    </Link>
  )
}
