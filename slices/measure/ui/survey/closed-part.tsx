import { Button } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { SurveyView } from '../../rules/survey/survey-view.ts'
import { OpenAnswers } from './open-answers.tsx'
import { ResponseFacts } from './response-facts.tsx'
import { ResultQuestion } from './result-question.tsx'
import { useResults, useSurveyAct, useSurveyWords } from './survey-data.ts'
import { VersionList } from './version-list.tsx'
import { WeightDialog } from './weight-dialog.tsx'

/** What came out of a survey: question by question, by group where the groups are large enough, and what may be done with it. */
export function ClosedPart({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey')
  const { date } = useFormats()
  const { said } = useSurveyWords()
  const navigate = useNavigate()
  const [by, setBy] = useState('')
  const [isWeighing, setWeighing] = useShown<true>()
  const results = useResults(survey.id, by)
  const round = useSurveyAct<{ id: string }>(
    ({ id }) => void navigate({ to: '/maling/undersokelser/$id', params: { id } }),
  )
  const { questions, languages } = survey.content
  const backgrounds = questions.filter(({ isBackground }) => isBackground)
  const may = (ability: SurveyView['abilities'][number]) => survey.abilities.includes(ability)
  const query = by ? `?${new URLSearchParams({ by })}` : ''
  return (
    <>
      <div className="c-3-9 v-sur-column">
        <Loaded query={results} text={t('results.loading')}>
          {(view) => (
            <>
              {view.weighting && <p className="v-note">{t('results.weighted')}</p>}
              {view.previousClosedOn && (
                <p className="v-meta">{t('results.compared', { day: date(view.previousClosedOn) })}</p>
              )}
              {questions.map((question, at) => (
                <ResultQuestion
                  key={question.key}
                  survey={survey}
                  question={question}
                  place={at + 1}
                  result={view.questions[at]!}
                  by={backgrounds.find(({ key }) => key === view.by) ?? null}
                />
              ))}
            </>
          )}
        </Loaded>
        {may('texts') && questions.some(({ kind }) => kind === 'open') && <OpenAnswers survey={survey} />}
      </div>
      <aside className="c-10-12 v-sur-side" aria-label={t('side')}>
        <ResponseFacts survey={survey} />
        {backgrounds.length > 0 && (
          <section aria-labelledby="survey-split">
            <SectionHead id="survey-split" title={t('split.title')} />
            <div data-data>
              <SelectField
                label={t('split.by')}
                options={[
                  { value: '', label: t('split.none') },
                  ...backgrounds.map(({ key, texts }) => ({ value: key, label: said(texts, languages) })),
                ]}
                value={by}
                onPick={setBy}
              />
            </div>
            <p className="v-meta">{t('split.about')}</p>
            {may('weigh') && (
              <button type="button" className="v-link" onClick={() => setWeighing(true)}>
                {t('weight.open')}
              </button>
            )}
          </section>
        )}
        <section aria-labelledby="survey-files">
          <SectionHead id="survey-files" title={t('files.title')} />
          <p className="v-mea-more">
            <a className="v-link" href={`/api/measure/surveys/${survey.id}/results.csv${query}`} download>
              {t('files.csv')}
            </a>
            <a className="v-link" href={`/api/measure/surveys/${survey.id}/results.xlsx${query}`} download>
              {t('files.xlsx')}
            </a>
          </p>
          <p className="v-meta">{t('files.about')}</p>
        </section>
        {may('round') && (
          <section aria-labelledby="survey-round">
            <SectionHead id="survey-round" title={t('round.title')} />
            <p>{t('round.about')}</p>
            <div className="v-btns v-sur-do">
              <Button
                data-size="sm"
                variant="secondary"
                disabled={round.isPending}
                onClick={() => round.mutate({ path: `/${survey.id}/rounds` })}
              >
                {t('round.do')}
              </Button>
            </div>
            <ProblemText error={round.error} />
          </section>
        )}
        <VersionList survey={survey} />
      </aside>
      {isWeighing && results.data && (
        <WeightDialog survey={survey} weighting={results.data.weighting} onClose={() => setWeighing(null)} />
      )}
    </>
  )
}
