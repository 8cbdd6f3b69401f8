import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { RefusingShown } from '../rules/refusing.ts'

/** A channel that takes nothing: how many wait, when it was last tried and is tried again, and what else can be done. */
export function RefusingChannels({ of }: { of: readonly RefusingShown[] }) {
  const { t } = useTranslation('dispatch')
  const { clock } = useFormats()
  return of.map(({ channel, waiting, triedAt, nextAt }) => (
    <div key={channel} className="v-statements__flag v-refusing c-1-12" role="status">
      <p>
        <b>{t(`refusing.${channel}`)}</b>
      </p>
      <p>
        {t('refusing.waits', { count: waiting, tried: clock(triedAt) })}{' '}
        {nextAt === null ? t('refusing.soon') : t('refusing.next', { next: clock(nextAt) })}
      </p>
      <p>{t('refusing.do')}</p>
    </div>
  ))
}
