import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { TextField } from '../../../../kit/ui/text-field.tsx'
import { useLanguageName } from '../../../../kit/ui/use-language-name.ts'
import { type AmbassadorLanguage, type AmbassadorView, fits } from '../../rules/ambassador/ambassador.ts'
import { useAmbassadorAct } from './ambassador-data.ts'

/** Asks something of those who fit; how many that is stands there before it is sent. */
export function AskDialog({ view: { people, topics }, onClose }: { view: AmbassadorView; onClose: () => void }) {
  const { t, i18n } = useTranslation('offers')
  const languageName = useLanguageName()
  const [text, setText] = useState('')
  const [topic, setTopic] = useState('')
  const [language, setLanguage] = useState('')
  const [unitId, setUnit] = useState('')
  const [isTried, setTried] = useState(false)
  const act = useAmbassadorAct(onClose)
  const filter = {
    topic: topic || null,
    language: (language || null) as AmbassadorLanguage | null,
    unitId: unitId || null,
  }
  const count = people.filter((one) => fits(one, filter, new Set([unitId]))).length
  const isEmpty = text.trim() === ''
  const submit = () => {
    setTried(true)
    if (!isEmpty) act.mutate({ to: '/requests', json: { text, ...filter } })
  }
  const any = { value: '', label: t('amb.any') }
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, i18n.language)
  const units = [...new Map(people.map(({ unitId: id, unitName }) => [id, unitName]))]
  return (
    <FormDialog
      title={t('amb.ask')}
      action={t('amb.ask.do', { count })}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={t('amb.topics.name')}
        value={topic}
        options={[any, ...topics.map(({ name }) => ({ value: name, label: name }))]}
        onPick={setTopic}
      />
      <SelectField
        label={t('amb.language')}
        value={language}
        options={[
          any,
          ...[...new Set(people.flatMap(({ languages }) => languages))]
            .map((code) => ({ value: code, label: languageName(code) }))
            .toSorted(byName),
        ]}
        onPick={setLanguage}
      />
      <SelectField
        label={t('amb.units.name')}
        value={unitId}
        options={[any, ...units.map(([value, label]) => ({ value, label })).toSorted(byName)]}
        onPick={setUnit}
      />
      <p role="status">{t('amb.ask.fits', { count })}</p>
      <TextField
        label={t('amb.ask.text')}
        about={t('amb.ask.text.about')}
        fault={isTried && isEmpty ? t('amb.ask.missing') : undefined}
        rows={4}
        value={text}
        onWrite={setText}
      />
    </FormDialog>
  )
}
