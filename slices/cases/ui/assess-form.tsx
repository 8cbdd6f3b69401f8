import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { BREADTHS, type Breadth } from '../rules/analysis.ts'
import type { CaseView } from '../rules/case-view.ts'
import { useCaseAct } from './cases-data.ts'
import { HandlerNote } from './handler-note.tsx'

type Props = { file: CaseView; units: readonly { id: string; name: string }[]; onClose: () => void }

/** The assessment: breadth of interest, the ministry, and who handles it, as the line principle proposes. */
export function AssessForm({ file, units, onClose }: Props) {
  const { t } = useTranslation('cases')
  const proposed = file.handler?.unitId ?? file.unit.id
  const directorate = file.handler?.line.at(-1)?.id ?? proposed
  const [title, setTitle] = useState(file.title)
  const [breadth, setBreadth] = useState<Breadth | ''>(file.breadth ?? '')
  const [ministry, setMinistry] = useState<'yes' | 'no' | ''>(
    file.ministryMustKnow === null ? '' : file.ministryMustKnow ? 'yes' : 'no',
  )
  const [assessment, setAssessment] = useState(file.assessment ?? '')
  const [isCrisis, setCrisis] = useState(false)
  const [unitId, setUnitId] = useState(file.state === 'open' ? file.handlingUnit.id : proposed)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useCaseAct(file.id, onClose)
  const expected = isCrisis ? directorate : proposed
  const isOther = unitId !== expected
  const isStale = act.error instanceof Problem && act.error.code === 'cases.changed-meanwhile'
  const submit = () => {
    setTried(true)
    if (!title.trim() || !breadth || !ministry || (isOther && !reason.trim())) return
    // The list follows the case live, so a second press builds on what is shown now.
    act.mutate({
      path: 'assess',
      json: {
        revision: file.revision,
        title,
        breadth,
        ministryMustKnow: ministry === 'yes',
        assessment,
        securityCrisis: isCrisis,
        handlingUnitId: unitId,
        reason,
      },
    })
  }
  return (
    <FormDialog
      title={t('assess.title', { number: file.number })}
      action={t(isStale ? 'assess.again' : 'assess.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('assess.name')}
        about={t('assess.name.help')}
        fault={isTried && !title.trim() ? t('assess.name.missing') : undefined}
        max={200}
        value={title}
        onWrite={setTitle}
      />
      <Pick<Breadth | ''>
        legend={t('assess.breadth')}
        options={BREADTHS.map((value) => ({
          value,
          label: t(`interest.${value}`),
          about: t(`interest.${value}.about`),
        }))}
        value={breadth}
        onPick={setBreadth}
      />
      {isTried && !breadth && <p className="v-signal">{t('assess.breadth.missing')}</p>}
      <Pick<'yes' | 'no' | ''>
        legend={t('assess.ministry')}
        options={[
          { value: 'yes', label: t('assess.ministry.yes') },
          { value: 'no', label: t('assess.ministry.no') },
        ]}
        value={ministry}
        onPick={setMinistry}
      />
      {isTried && !ministry && <p className="v-signal">{t('assess.ministry.missing')}</p>}
      <Checkbox
        data-size="sm"
        label={t('assess.crisis')}
        description={t('assess.crisis.help')}
        checked={isCrisis}
        onChange={(event) => {
          setCrisis(event.target.checked)
          setUnitId(event.target.checked ? directorate : proposed)
        }}
      />
      <SelectField
        label={t('assess.handler')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onPick={setUnitId}
      />
      <HandlerNote file={file} isCrisis={isCrisis} isOther={isOther} />
      {isOther && (
        <TextField
          label={t('assign.reason')}
          fault={isTried && !reason.trim() ? t('assign.reason.missing') : undefined}
          max={1000}
          value={reason}
          onWrite={setReason}
        />
      )}
      <TextField
        label={t('assess.text')}
        about={t('assess.text.help')}
        rows={3}
        max={4000}
        value={assessment}
        onWrite={setAssessment}
      />
    </FormDialog>
  )
}
