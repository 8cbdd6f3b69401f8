import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { useTitle } from '../../../../kit/ui/use-title.ts'
import type { RoundAbout, StoryView } from '../../rules/coding/coding-view.ts'
import { useSurveyWords } from '../survey/survey-data.ts'

/** An open answer: the question as the title, and the words as they were written. */
export function AnswerHead({ story, about, over }: { story: StoryView; about: RoundAbout; over: ReactNode }) {
  const { t } = useTranslation('measure')
  const { said } = useSurveyWords()
  const question = said(about.question, about.languages)
  useTitle(question)
  return (
    <header className="v-cod-story">
      <p className="v-meta">{over}</p>
      <h1 className="v-h2" data-data>
        {question}
      </h1>
      {story.lead ? (
        <blockquote className="v-cod-answer v-serif" data-data dir="auto">
          {story.lead}
        </blockquote>
      ) : (
        <p>{t('answers.gone')}</p>
      )}
    </header>
  )
}

/** What was published: title, lead, where and when, with a way to the whole of it. */
export function StoryHead({ story, over }: { story: StoryView; over: ReactNode }) {
  const { t } = useTranslation('measure')
  const { date } = useFormats()
  const title = story.title || t('story.gone')
  useTitle(title)
  return (
    <header className="v-cod-story">
      <p className="v-meta">{over}</p>
      <h1 className="v-h1 v-serif" data-data>
        {title}
      </h1>
      {story.lead && <p data-data>{story.lead}</p>}
      <p className="v-meta">
        <span data-data>{story.outlet}</span>
        {story.publishedOn && `, ${date(story.publishedOn)}`}
        {story.appearances > 1 && ` · ${t('story.appearances', { count: story.appearances })}`}
        {story.url && (
          <>
            {' · '}
            <a href={story.url} rel="noreferrer" target="_blank" className="v-link">
              {t('story.read')}
            </a>
          </>
        )}
      </p>
    </header>
  )
}
