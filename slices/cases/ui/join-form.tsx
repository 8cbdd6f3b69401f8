import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { CaseView } from '../rules/case-view.ts'
import { useCaseAct, useCases } from './cases-data.ts'

/** The same matter was reported twice: chooses the case that this one becomes part of. */
export function JoinForm({ file, onClose }: { file: CaseView; onClose: () => void }) {
  const { t } = useTranslation('cases')
  const [intoId, setIntoId] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(file.id, onClose)
  const others = (useCases().data?.items ?? []).filter((line) => line.id !== file.id)
  const submit = () => {
    setTried(true)
    if (intoId) act.mutate({ path: 'join', json: { intoId } })
  }
  return (
    <FormDialog
      title={t('join.title', { number: file.number })}
      action={t('join.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t(others.length > 0 ? 'join.about' : 'join.none')}</p>
      {others.length > 0 && (
        <SelectField
          label={t('join.into')}
          options={[
            { value: '', label: t('join.choose') },
            ...others.map((line) => ({ value: line.id, label: `${line.number} ${line.title} (${line.unit.name})` })),
          ]}
          value={intoId}
          onPick={setIntoId}
          error={isTried && !intoId ? t('join.missing') : undefined}
        />
      )}
    </FormDialog>
  )
}
