import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useWaitingWords, type WordsKind } from './approval-data.ts'

/** What waits for somebody's yes on this page, and for whom; nothing where nothing waits. */
export function WaitingWords({ kind, subject }: { kind: WordsKind; subject?: string | readonly string[] }) {
  const { t } = useTranslation('approval')
  const { moment } = useFormats()
  const query = useWaitingWords(kind)
  const waiting = (query.data?.requests ?? []).filter(
    (one) => subject === undefined || [subject].flat().includes(one.subject),
  )
  if (waiting.length === 0) return null
  return (
    <section className="v-block" aria-labelledby={`waiting-${kind}`}>
      <SectionHead id={`waiting-${kind}`} title={t('waiting.title', { count: waiting.length })} />
      <ul className="v-asked-list">
        {waiting.map((one) => (
          <li key={one.id} className="v-line">
            <Link to="/godkjenn/$id" params={{ id: one.id }} className="v-link">
              <span data-data="">{one.title}</span>
            </Link>
            <span className="v-meta v-line">
              {t('waiting.since', {
                at: moment(one.askedAt),
                names: one.approvers.map(({ displayName }) => displayName).join(', '),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
