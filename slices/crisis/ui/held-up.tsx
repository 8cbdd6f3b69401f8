import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import type { StatementView } from '../rules/statement-view.ts'
import { useSay } from './statement-data.ts'

type Props = { crisisId: string; statement: StatementView; mayRetry: boolean }

/** A statement that was said yes to and could not be handed over: why, what to do, and that it is tried again by itself. */
export function HeldUp({ crisisId, statement: { id, number, heldUp }, mayRetry }: Props) {
  const { t } = useTranslation('crisis')
  const { clock, seconds } = useFormats()
  const textOf = useProblemText()
  const again = useSay(crisisId, `statements/${id}/again`, () => undefined)
  if (!heldUp) return null
  return (
    <div className="v-statements__flag" role="status">
      <p>
        <b>{t('held-up', { number, at: clock(heldUp.since) })}</b>
      </p>
      <p>{textOf(new Problem(409, heldUp.code, heldUp.details))}</p>
      <p className="v-meta" aria-live="off">
        {t('held-up.tried', { at: seconds(heldUp.triedAt) })}
      </p>
      {mayRetry && (
        <Button data-size="sm" disabled={again.isPending} onClick={() => again.mutate({})}>
          {t('held-up.again')}
        </Button>
      )}
    </div>
  )
}
