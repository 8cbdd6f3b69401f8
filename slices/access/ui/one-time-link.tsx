import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'

/** What `POST /api/access/links/read` tells of a one-time link. */
export type LinkContent = {
  kind: 'invitation' | 'password-reset' | 'first-administrator'
  name: string | null
  email: string | null
  expiresAt: string
  needsUnit: boolean
}

const readLink = (token: string) => call<LinkContent>('/api/access/links/read', { method: 'POST', json: { token } })

/** The one-time link that this page was opened with. The token stands behind `#` and is sent to no log. */
export function useOneTimeLink() {
  const [token] = useState(() => window.location.hash.slice(1))
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: () => readLink(token),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { token, link }
}

/** It holds no more, with why and where to go. */
export function DeadLink({ error }: { error: unknown }) {
  const { t } = useTranslation('access')
  return (
    <div className="v-narrow v-stack">
      <PageHead title={t('link.dead')} />
      <ProblemText error={error} />
      <a className="v-link" href="/logg-inn">
        {t('link.to-sign-in')}
      </a>
    </div>
  )
}
