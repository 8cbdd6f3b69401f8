import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import type { ResultsView, SurveyView } from '../../rules/survey/survey-view.ts'
import { useSurveyAct, useSurveyWords } from './survey-data.ts'

type Props = { survey: SurveyView; weighting: ResultsView['weighting']; onClose: () => void }

/** How many there are of each group in the population, so that the groups count as they do there. */
export function WeightDialog({ survey, weighting, onClose }: Props) {
  const { t } = useTranslation('survey')
  const { said } = useSurveyWords()
  const { questions, languages } = survey.content
  const backgrounds = questions.filter(({ isBackground }) => isBackground)
  const [key, setKey] = useState(weighting?.question ?? backgrounds[0]!.key)
  const [people, setPeople] = useState<Record<string, number | null>>(weighting?.population ?? {})
  const act = useSurveyAct(onClose)
  const by = backgrounds.find((one) => one.key === key)!
  const send = (next: ResultsView['weighting']) =>
    act.mutate({ path: `/${survey.id}/weighting`, method: 'PUT', json: { weighting: next } })
  const submit = () => {
    const population = Object.fromEntries(by.options.map((option) => [option.key, people[option.key] ?? -1]))
    send({ question: key, population: Object.fromEntries(Object.entries(population).filter(([, n]) => n >= 0)) })
  }
  return (
    <FormDialog
      title={t('weight.open')}
      action={t('weight.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
      more={
        weighting && (
          <Button type="button" data-size="sm" variant="secondary" onClick={() => send(null)}>
            {t('weight.remove')}
          </Button>
        )
      }
    >
      <p className="v-meta">{t('weight.about')}</p>
      {backgrounds.length > 1 && (
        <SelectField
          label={t('split.by')}
          options={backgrounds.map((one) => ({ value: one.key, label: said(one.texts, languages) }))}
          value={key}
          onPick={setKey}
        />
      )}
      {by.options.map((option) => (
        <NumberField
          key={`${key} ${option.key}`}
          label={said(option.texts, languages)}
          value={people[option.key] ?? null}
          isWhole
          onChange={(n) => setPeople((before) => ({ ...before, [option.key]: n }))}
        />
      ))}
    </FormDialog>
  )
}
