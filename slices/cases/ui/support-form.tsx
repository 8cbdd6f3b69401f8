import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { Pick } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { SOON, type Soon } from '../rules/case.ts'
import { SUPPORT_NEEDS, type SupportNeed } from '../rules/support.ts'
import { useCases } from './cases-data.ts'
import { useClocks, useSpan } from './clock-part.tsx'
import { useSupportAct } from './support-data.ts'

type Props = { units: readonly { id: string; name: string }[]; ownUnitId: string | null; onClose: () => void }

/** What the unit needs help with, what is lacking, and how soon; it may be about a case that is reported. */
export function SupportForm({ units, ownUnitId, onClose }: Props) {
  const { t } = useTranslation('cases')
  const cases = useCases().data?.items ?? []
  const [unitId, setUnitId] = useState(units.find((unit) => unit.id === ownUnitId)?.id ?? units[0]?.id ?? '')
  const [need, setNeed] = useState<SupportNeed>('capacity')
  const [title, setTitle] = useState('')
  const [about, setAbout] = useState('')
  const [howSoon, setHowSoon] = useState<Soon>('today')
  const [caseId, setCaseId] = useState('')
  const clock = useClocks().data?.support
  const span = useSpan()
  const [isTried, setTried] = useState(false)
  const act = useSupportAct(onClose)
  const submit = () => {
    setTried(true)
    if (title.trim()) act.mutate({ json: { unitId, caseId: caseId || null, need, title, about, howSoon } })
  }
  return (
    <FormDialog
      title={t('support.ask')}
      action={t('support.send')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {units.length > 1 && (
        <SelectField
          label={t('support.unit')}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          value={unitId}
          onPick={setUnitId}
        />
      )}
      <Pick
        legend={t('support.need')}
        options={SUPPORT_NEEDS.map((value) => ({ value, label: t(`support.need.${value}`) }))}
        value={need}
        onPick={setNeed}
      />
      <TextField
        label={t('support.what')}
        fault={isTried && !title.trim() && t('support.what.missing')}
        value={title}
        onWrite={setTitle}
      />
      <TextField
        rows={3}
        label={t('support.about')}
        about={t('support.about.about')}
        value={about}
        onWrite={setAbout}
      />
      <SelectField
        label={t('support.soon')}
        options={SOON.map((value) => ({
          value,
          label: clock
            ? t('support.soon.within', { soon: t(`support.soon.${value}`), span: span(clock[value]) })
            : t(`support.soon.${value}`),
        }))}
        value={howSoon}
        onPick={setHowSoon}
      />
      {cases.length > 0 && (
        <SelectField
          label={t('support.case')}
          options={[
            { value: '', label: t('support.case.none') },
            ...cases.map((one) => ({ value: one.id, label: `${one.number} ${one.title}` })),
          ]}
          value={caseId}
          onPick={setCaseId}
        />
      )}
    </FormDialog>
  )
}
