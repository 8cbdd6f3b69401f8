import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import type { PromiseView, StatementsView } from '../rules/statement-view.ts'
import { NextPick, useNextTimes } from './next-pick.tsx'
import { useSay } from './statement-data.ts'
import { useStatus } from './status-data.ts'
import { StatusInstead } from './status-instead.tsx'
import { useGroupNames } from './who-waits.tsx'

/** `owed`: what could be moved when it was opened, what the clock of the room says first. */
type Props = { crisisId: string; view: StatementsView; owed: readonly PromiseView[]; onClose: () => void }

/** Says that it will be later than promised, or that it was. The new time stands on the open page at once, or behind the own link of those who were promised it alone. */
export function MoveForm({ crisisId, view, owed, onClose }: Props) {
  const { t } = useTranslation('crisis')
  const instead = useStatus(crisisId).data?.instead
  const named = useGroupNames()
  const [whose, setWhose] = useState(keyOf(owed[0]))
  const { groups = ['public' as const], dueAt } = owed.find((one) => keyOf(one) === whose) ?? {}
  // Later than it was, and than now: it is broken where that is behind us.
  const times = useNextTimes(crisisId, view.clock.nextMinutes, dueAt)
  const [chosen, setChosen] = useState<string | null>(null)
  const nextAt = times.find((one) => one === chosen) ?? times[0]!
  const isToAll = groups.includes('public')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const say = useSay(crisisId, 'promise', onClose)
  return (
    <FormDialog
      title={t('move.title')}
      action={t('move.go')}
      error={say.error}
      isBusy={say.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (reason.trim()) say.mutate({ nextAt, reason: reason.trim(), groups: [...groups] })
      }}
    >
      {owed.length > 1 && (
        <Pick
          legend={t('move.whose')}
          options={owed.map((one) => ({
            value: keyOf(one),
            label: t(one.groups.includes('public') ? 'move.whose.all' : 'move.whose.groups', {
              ...{ groups: named(one.groups), at: one.dueAt },
            }),
          }))}
          value={whose}
          onPick={setWhose}
        />
      )}
      <p>{isToAll ? t('move.about') : t('move.about.groups', { groups: named(groups) })}</p>
      {isToAll && instead && <StatusInstead about={t('move.about.unsure')} instead={instead} />}
      <NextPick times={times} value={nextAt} onPick={setChosen} />
      <Textfield
        label={t('move.reason')}
        description={t('move.reason.help')}
        maxLength={500}
        value={reason}
        error={isTried && !reason.trim() ? t('move.reason.missing') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}

const keyOf = (one: PromiseView | undefined): string => (one ? `${one.groups.join()} ${one.dueAt}` : '')
