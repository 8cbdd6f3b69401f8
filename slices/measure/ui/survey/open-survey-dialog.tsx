import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { leavesAtOpening, SAMPLES, type Sample } from '../../rules/survey/survey.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { useSurveyAct } from './survey-data.ts'

/** Opens the survey: who is asked, until when, and how many forms on paper. The questions are locked from here on. */
export function OpenSurveyDialog({
  survey,
  revision,
  onClose,
}: {
  survey: SurveyView
  revision: number
  onClose: () => void
}) {
  const { t } = useTranslation('survey')
  const [sample, setSample] = useState<Sample>(survey.sample)
  const [hasLink, setLink] = useState(survey.hasLink)
  const [closesOn, setCloses] = useState('')
  const [papers, setPapers] = useState<number | null>(0)
  const [isTried, setTried] = useState(false)
  const act = useSurveyAct(onClose)
  const opening = { revision, sample, hasLink, closesOn, papers: papers ?? 0 }
  const needsYes = leavesAtOpening(opening)
  const submit = () => {
    setTried(true)
    if (closesOn) act.mutate({ path: `/${survey.id}/open`, json: opening })
  }
  return (
    <FormDialog
      title={t('open.open')}
      action={needsYes ? t('approval:ask.do') : t('open.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('open.about')}</p>
      <SelectField
        label={t('open.sample')}
        options={SAMPLES.map((value) => ({ value, label: t(`sample.${value}`) }))}
        value={sample}
        onPick={setSample}
      />
      <p className="v-meta">{t(`sample.${sample}.about`)}</p>
      {sample !== 'open' && (
        <Checkbox
          data-size="sm"
          label={t('open.link')}
          description={t('open.link.help')}
          checked={hasLink}
          onChange={(event) => setLink(event.target.checked)}
        />
      )}
      <Textfield
        data-size="sm"
        type="date"
        label={t('open.closes')}
        value={closesOn}
        error={isTried && !closesOn ? t('open.closes-missing') : undefined}
        onChange={(event) => setCloses(event.target.value)}
      />
      <NumberField label={t('open.papers')} about={t('open.papers.help')} value={papers} isWhole onChange={setPapers} />
      {needsYes && <p className="v-note">{t('approval:ask.about')}</p>}
    </FormDialog>
  )
}
