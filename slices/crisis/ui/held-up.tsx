import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import type { StatementView } from '../rules/statement-view.ts'
import { useSay } from './statement-data.ts'

type Props = { crisisId: string; statement: StatementView; mayRetry: boolean }

/**
 * A statement that was said yes to and could not be handed over: why, what to do, and that it is tried again by itself. So is each language of it that another room
 * holds, and what some have and others wait for.
 */
export function HeldUp({ crisisId, statement: { id, number, heldUp, held }, mayRetry }: Props) {
  const { t } = useTranslation('crisis')
  const { clock, seconds } = useFormats()
  const textOf = useProblemText()
  const again = useSay(crisisId, `statements/${id}/again`, () => undefined)
  const parts = held.map((one) => ({ ...one, key: one.languages.length > 0 ? 'held-up.language' : 'held-up.some' }))
  const all = [...(heldUp ? [{ ...heldUp, languages: [], key: 'held-up' }] : []), ...parts]
  return all.map(({ key, languages, code, details, since, triedAt }) => (
    <div key={`${key} ${languages.join()}`} className="v-statements__flag" role="status">
      <p>
        <b>{t(key, { number, languages, at: clock(since) })}</b>
      </p>
      <p>{textOf(new Problem(409, code, details))}</p>
      <p className="v-meta" aria-live="off">
        {t('held-up.tried', { at: seconds(triedAt) })}
      </p>
      {mayRetry && (
        <Button data-size="sm" disabled={again.isPending} onClick={() => again.mutate({})}>
          {t('held-up.again')}
        </Button>
      )}
    </div>
  ))
}
