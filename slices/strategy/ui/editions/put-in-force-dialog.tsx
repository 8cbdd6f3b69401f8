import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayPart, localTimeOf } from '../../../../kit/kernel/local-time.ts'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import type { EditionView } from '../strategy-data.ts'
import { type Decision, usePutInForce } from './edition-data.ts'
import { GroupChanges } from './group-changes.tsx'

/** Who decided, from when (today, unless said otherwise) and why. What the draft was given beforehand, by a pack, stands there already. */
export function PutInForceDialog({ draft, onClose }: { draft: EditionView; onClose: () => void }) {
  const { t } = useTranslation('strategy')
  const [decision, setDecision] = useState<Decision>({
    title: draft.title,
    decidedBy: draft.decidedBy ?? '',
    validFrom: draft.validFrom ?? dayPart(localTimeOf(new Date())),
    validTo: draft.validTo,
    reason: draft.decisionReason ?? '',
    isPublic: draft.isPublic,
  })
  const put = usePutInForce(onClose)
  const set = (part: Partial<Decision>) => setDecision({ ...decision, ...part })
  const { title, decidedBy, validFrom, validTo, reason, isPublic } = decision
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
      <Textfield
        data-size="sm"
        label={t('force.name')}
        value={title ?? ''}
        error={lacks(title)}
        onChange={(e) => set({ title: e.target.value })}
      />
      <Textfield
        data-size="sm"
        label={t('force.decided-by')}
        description={t('force.decided-by.about')}
        value={decidedBy}
        error={lacks(decidedBy)}
        onChange={(e) => set({ decidedBy: e.target.value })}
      />
      <Textfield
        data-size="sm"
        type="date"
        label={t('fact.validFrom')}
        description={t('force.from.about')}
        value={validFrom}
        error={lacks(validFrom)}
        onChange={(e) => set({ validFrom: e.target.value })}
      />
      <Textfield
        data-size="sm"
        type="date"
        label={t('editor.optional', { name: t('fact.validTo') })}
        value={validTo ?? ''}
        onChange={(e) => set({ validTo: e.target.value || null })}
      />
      <Textfield
        data-size="sm"
        multiline
        rows={3}
        label={t('force.reason')}
        value={reason}
        error={lacks(reason)}
        onChange={(e) => set({ reason: e.target.value })}
      />
      <Checkbox
        data-size="sm"
        label={t('force.public')}
        description={t('force.public.about')}
        value="public"
        checked={isPublic}
        onChange={(e) => set({ isPublic: e.target.checked })}
      />
      <GroupChanges />
    </FormDialog>
  )
}
