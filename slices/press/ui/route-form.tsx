import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useDuty } from '../../duty/ui/index.ts'
import { useInquiryAct } from './inquiry-data.ts'
import { useSuggestion } from './new-data.ts'
import type { InquiryFile } from './press-data.ts'

type Props = { file: InquiryFile; units: readonly { id: string; name: string }[]; onClose: () => void }

/** Decides whose case it is. Says what the text points to, and who will have it, before the choice is made. */
export function RouteForm({ file, units, onClose }: Props) {
  const { t } = useTranslation('press-desk')
  const [unitId, setUnitId] = useState(file.unit.id)
  const suggestion = useSuggestion(`${file.topic}\n${file.question}`).data
  const duty = useDuty(unitId, 'press-contact').data
  const act = useInquiryAct(file.id, onClose)
  return (
    <FormDialog
      title={t('route.title')}
      action={t('route.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => act.mutate({ path: 'unit', json: { unitId } })}
      onClose={onClose}
    >
      {suggestion && (
        <p className="v-meta">
          {t('route.suggested')} <b data-data>{suggestion.unit.name}</b>,{' '}
          {t(`new.unit.by.${suggestion.by}`, { word: suggestion.word })}.
        </p>
      )}
      <SelectField
        label={t('new.unit.which')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onPick={setUnitId}
      />
      <p className="v-meta" role="status">
        {duty && (
          <>
            {t('route.goes-to')} <span data-data>{duty.answers.name ?? duty.answers.unitName}</span>
          </>
        )}
      </p>
    </FormDialog>
  )
}
