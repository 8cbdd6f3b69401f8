import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { EDITION_LANGUAGES } from '../../../message/ui/index.ts'
import { UnitField } from '../unit-field.tsx'
import { useSurveyAct, useSurveyWords } from './survey-data.ts'

/** A new draft: what it is called, who asks, and the language it is written in first. */
export function NewSurveyDialog({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation('survey')
  const { languageName } = useSurveyWords()
  const [title, setTitle] = useState('')
  const [unitId, setUnitId] = useState('')
  const [language, setLanguage] = useState('nb')
  const [isTried, setTried] = useState(false)
  const act = useSurveyAct<{ id: string }>(({ id }) => onMade(id))
  const submit = () => {
    setTried(true)
    if (title.trim() && unitId) act.mutate({ path: '', json: { title, unitId, language } })
  }
  return (
    <FormDialog
      title={t('new.open')}
      action={t('new.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield
        data-size="sm"
        maxLength={160}
        label={t('field.title')}
        description={t('field.title.help')}
        value={title}
        error={isTried && !title.trim() ? t('fault.no-title') : undefined}
        onChange={(event) => setTitle(event.target.value)}
      />
      <UnitField value={unitId} error={isTried && !unitId ? t('new.unit-missing') : undefined} onPick={setUnitId} />
      <SelectField
        label={t('new.language')}
        options={EDITION_LANGUAGES.map(({ code }) => ({ value: code, label: languageName(code) }))}
        value={language}
        onPick={setLanguage}
      />
    </FormDialog>
  )
}
