import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayPart, localTimeOf } from '../../../../kit/kernel/local-time.ts'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import type { EditionView, StrategyOverview } from '../strategy-data.ts'
import { type Decision, usePutInForce } from './edition-data.ts'
import { GroupChanges } from './group-changes.tsx'

type Props = { draft: EditionView; stands: StrategyOverview['draftStands']; onClose: () => void }

/** Who decided, from when (today, unless said otherwise) and why. What the draft was given beforehand, by a pack, stands there already. */
export function PutInForceDialog({ draft, stands, onClose }: Props) {
  const { t } = useTranslation('strategy')
  const [decision, setDecision] = useState<Decision>({
    title: draft.title,
    decidedBy: draft.decidedBy ?? '',
    validFrom: draft.validFrom ?? dayPart(localTimeOf(new Date())),
    validTo: draft.validTo,
    reason: draft.decisionReason ?? '',
    isPublic: draft.isPublic,
    changes: stands?.changes,
  })
  const put = usePutInForce(onClose)
  const set = (part: Partial<Decision>) => setDecision({ ...decision, ...part })
  const { title, decidedBy, validFrom, validTo, reason, isPublic } = decision
  const names = stands?.approvers.map(({ displayName }) => displayName).join(', ')
  const [isTried, setTried] = useState(false)
  const lacks = (said: string | null) => isTried && !said?.trim() && t('force.missing')
  const submit = () =>
    [title, decidedBy, validFrom, reason].every((one) => one?.trim()) ? put.mutate(decision) : setTried(true)
  return (
    <FormDialog
      title={t('force.title', { number: draft.number })}
      action={t('force.do')}
      error={put.error}
      isBusy={put.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('force.name')}
        fault={lacks(title)}
        value={title ?? ''}
        onWrite={(text) => set({ title: text })}
      />
      <TextField
        label={t('force.decided-by')}
        about={t('force.decided-by.about')}
        fault={lacks(decidedBy)}
        value={decidedBy}
        onWrite={(text) => set({ decidedBy: text })}
      />
      <TextField
        type="date"
        label={t('fact.validFrom')}
        about={t('force.from.about')}
        fault={lacks(validFrom)}
        value={validFrom}
        onWrite={(text) => set({ validFrom: text })}
      />
      <TextField
        type="date"
        label={t('editor.optional', { name: t('fact.validTo') })}
        value={validTo ?? ''}
        onWrite={(text) => set({ validTo: text || null })}
      />
      <TextField
        label={t('force.reason')}
        fault={lacks(reason)}
        rows={3}
        value={reason}
        onWrite={(text) => set({ reason: text })}
      />
      <Checkbox
        data-size="sm"
        label={t('force.public')}
        description={t('force.public.about')}
        value="public"
        checked={isPublic}
        onChange={(e) => set({ isPublic: e.target.checked })}
      />
      {isPublic && <p>{names ? t('force.public.by', { names }) : t('force.public.nobody')}</p>}
      <GroupChanges />
    </FormDialog>
  )
}
