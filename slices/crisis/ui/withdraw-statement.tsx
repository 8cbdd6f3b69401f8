import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import type { StatementView } from '../rules/statement-view.ts'
import { hadKey, takingBack } from '../rules/taking-back.ts'
import { useRoomForm } from './room-forms.tsx'
import { useSay } from './statement-data.ts'

type Props = { crisis: CrisisView; statement: StatementView }

const isEnded = ({ state }: StatementView) => state === 'dropped' || state === 'withdrawn'
const wordsOf = (statement: StatementView) => (takingBack(statement).act === 'withdraw' ? 'withdraw' : 'shelve')

/** Puts words away that nobody has, or withdraws those that somebody has: in the room, and nowhere else. It says who has them, and what they then read. */
export function WithdrawStatement({ crisis, statement }: Props) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const { state } = statement
  const may = crisis.abilities.includes('write-page') && (state !== 'out' || crisis.abilities.includes('lead'))
  if (!may || isEnded(statement)) return null
  // When somebody else has ended it, sending says so; until then it is asked what was asked.
  const ask = () =>
    show((onClose, { crisis, latest }) => {
      const now = latest(statement)
      return <WithdrawForm {...{ crisis, onClose }} statement={isEnded(now) ? statement : now} />
    })
  return (
    <p>
      <button type="button" className="v-link" onClick={ask}>
        {t(`${wordsOf(statement)}.open`)}
      </button>
    </p>
  )
}

function WithdrawForm({ crisis, statement, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const { id, number } = statement
  const words = wordsOf(statement)
  const [begun] = useState(words)
  const told = words === 'withdraw' ? 'told.withdrawn' : 'told.shelved'
  const act = useSay(crisis.id, `statements/${id}/withdraw`, onClose, told)
  const named = (groups: StatementView['had']) =>
    groups.map((one) => t(hadKey(one), { ...one, group: t(`group.${one.group}`).toLowerCase() })).join(', ')
  return (
    <ReasonDialog
      title={t(`${words}.title`, { number })}
      label={t('withdraw.reason')}
      about={takingBack(statement)
        .about.map(({ code, groups }) => t(code, { groups: named(groups) }))
        .join(' ')}
      missing={t('withdraw.missing')}
      action={t(`${words}.open`)}
      isDrastic={words === 'withdraw'}
      error={act.error}
      isBusy={act.isPending}
      onReason={(reason) => act.mutate({ reason })}
      onClose={onClose}
    >
      {begun !== words && (
        <p className="v-note" role="alert">
          {t('withdraw.left')}
        </p>
      )}
    </ReasonDialog>
  )
}
