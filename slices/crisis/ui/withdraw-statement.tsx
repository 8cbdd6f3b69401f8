import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import type { StatementView } from '../rules/statement-view.ts'
import { useSay } from './statement-data.ts'

/** Sets words aside that are not out, or withdraws those that are: in the room, and nowhere else. */
export function WithdrawStatement({ crisis, statement }: { crisis: CrisisView; statement: StatementView }) {
  const { t } = useTranslation('crisis')
  const [isOpen, setOpen] = useState(false)
  const { id, number, state, kind } = statement
  const isOut = state === 'out'
  const told = isOut ? 'told.withdrawn' : 'told.shelved'
  const act = useSay(crisis.id, `statements/${id}/withdraw`, () => setOpen(false), told)
  const may = crisis.abilities.includes('write-page') && (!isOut || crisis.abilities.includes('lead'))
  if (!may || state === 'dropped' || state === 'withdrawn') return null
  const words = isOut ? 'withdraw' : 'shelve'
  return (
    <>
      <p>
        <button type="button" className="v-link" onClick={() => setOpen(true)}>
          {t(`${words}.open`)}
        </button>
      </p>
      {isOpen && (
        <ReasonDialog
          title={t(`${words}.title`, { number })}
          label={t('withdraw.reason')}
          about={t(isOut && kind === 'page' ? 'withdraw.about.page' : `${words}.about`)}
          missing={t('withdraw.missing')}
          action={t(`${words}.open`)}
          isDrastic={isOut}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) => act.mutate({ reason })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
