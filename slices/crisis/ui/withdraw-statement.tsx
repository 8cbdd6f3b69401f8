import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import type { StatementView } from '../rules/statement-view.ts'
import { takingBack } from '../rules/taking-back.ts'
import { useSay } from './statement-data.ts'

/** Puts words away that nobody has, or withdraws those that somebody has: in the room, and nowhere else. It says who has them, and what they then read. */
export function WithdrawStatement({ crisis, statement }: { crisis: CrisisView; statement: StatementView }) {
  const { t } = useTranslation('crisis')
  const [isOpen, setOpen] = useState(false)
  const { id, number, state } = statement
  const { act: kind, about } = takingBack(statement)
  const isDrastic = kind === 'withdraw'
  const told = isDrastic ? 'told.withdrawn' : 'told.shelved'
  const act = useSay(crisis.id, `statements/${id}/withdraw`, () => setOpen(false), told)
  const may = crisis.abilities.includes('write-page') && (state !== 'out' || crisis.abilities.includes('lead'))
  if (!may || state === 'dropped' || state === 'withdrawn') return null
  const words = isDrastic ? 'withdraw' : 'shelve'
  const named = (groups: StatementView['had']) =>
    groups
      .map(({ group, heads }) => t('withdraw.group', { group: t(`group.${group}`).toLowerCase(), heads }))
      .join(', ')
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
          about={about.map(({ code, groups }) => t(code, { groups: named(groups) })).join(' ')}
          missing={t('withdraw.missing')}
          action={t(`${words}.open`)}
          isDrastic={isDrastic}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) => act.mutate({ reason })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
