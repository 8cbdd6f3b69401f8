import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ApprovalPageView } from '../rules/approval-view.ts'

type Props = Pick<ApprovalPageView, 'alsoAsked'> & { isNext?: boolean }

/** What more of the same message waits for the reader's yes, and the way to each; `isNext`: this one is given, and the first is what comes now. */
export function AlsoAsked({ alsoAsked, isNext = false }: Props) {
  const { t } = useTranslation('crisis')
  if (alsoAsked.length === 0) return null
  return (
    <div className={isNext ? undefined : 'v-note'}>
      <p>{t(isNext ? 'approve.also.next' : 'approve.also', { count: alsoAsked.length })}</p>
      <p className="v-btns">
        {alsoAsked.map(({ messageId, languages }, at) => (
          <Link
            key={messageId}
            to="/godkjenn/$id"
            params={{ id: messageId }}
            {...(isNext && at === 0 ? { className: 'ds-button', 'data-size': 'sm' } : { className: 'v-link' })}
          >
            {t('approve.also.read', { languages })}
          </Link>
        ))}
      </p>
    </div>
  )
}
