import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import type { EditionView } from '../strategy-data.ts'
import { type Decision, usePutInForce } from './edition-data.ts'
import { GroupChanges } from './group-changes.tsx'

/** Who decided, from when and why. What the draft was given beforehand, by a pack, stands there already. */
export function PutInForceDialog({ draft, onClose }: { draft: EditionView; onClose: () => void }) {
  const { t } = useTranslation('strategy')
  const [decision, setDecision] = useState<Decision>({
    title: draft.title,
    decidedBy: draft.decidedBy ?? '',
    validFrom: draft.validFrom ?? '',
    validTo: draft.validTo,
    reason: draft.decisionReason ?? '',
    isPublic: draft.isPublic,
  })
  const put = usePutInForce(onClose)
  const set = (part: Partial<Decision>) => setDecision({ ...decision, ...part })
  const { title, decidedBy, validFrom, validTo, reason, isPublic } = decision
  const isWhole = [title, decidedBy, validFrom, reason].every((one) => one?.trim())
  return (
    <FormDialog
      title={t('force.title', { number: draft.number })}
      action={t('force.do')}
      error={put.error}
      isBusy={put.isPending || !isWhole}
      onSubmit={() => put.mutate(decision)}
      onClose={onClose}
    >
      <Textfield
        data-size="sm"
        label={t('force.name')}
        value={title ?? ''}
        onChange={(e) => set({ title: e.target.value })}
      />
      <Textfield
        data-size="sm"
        label={t('force.decided-by')}
        description={t('force.decided-by.about')}
        value={decidedBy}
        onChange={(e) => set({ decidedBy: e.target.value })}
      />
      <Textfield
        data-size="sm"
        type="date"
        label={t('fact.validFrom')}
        description={t('force.from.about')}
        value={validFrom}
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
