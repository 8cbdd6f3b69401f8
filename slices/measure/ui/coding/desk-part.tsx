import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import type { CodingDesk } from '../../rules/coding/coding-view.ts'
import { useDesk } from './coding-data.ts'
import { StoryCodes } from './story-codes.tsx'
import { AnswerHead, StoryHead } from './story-head.tsx'
import { useCodedWords } from './use-coded-words.ts'

/** One story at a time, every question of the code book, and on to the next. Nobody sees what the others have said. */
export function DeskPart({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const [position, setPosition] = useState<number | null>(null)
  return (
    <Loaded query={useDesk(id, position)} text={t('desk.loading')}>
      {(desk) =>
        desk.story ? (
          <Story key={desk.story.position} desk={desk} onGo={setPosition} />
        ) : (
          <Done desk={desk} onBack={setPosition} />
        )
      }
    </Loaded>
  )
}

type Go = (position: number | null) => void

function Story({ desk, onGo }: { desk: CodingDesk; onGo: Go }) {
  const { t } = useTranslation('measure')
  const { story, name, about, done, of, roundId, previous } = desk
  const coded = useCodedWords(about !== null)
  if (!story) return null
  const over = (
    <>
      <Link to="/maling/koding/$id" params={{ id: roundId }} className="v-link" data-data>
        {name}
      </Link>{' '}
      · {t('desk.progress', { done, of })}
    </>
  )
  return (
    <article className="v-cod-desk">
      {about ? <AnswerHead story={story} about={about} over={over} /> : <StoryHead story={story} over={over} />}
      <progress className="v-cod-progress" value={done} max={of} aria-label={t('desk.progress', { done, of })} />
      <StoryCodes desk={desk} story={story} onKept={() => onGo(null)}>
        {previous !== null && (
          <Button type="button" data-size="sm" variant="secondary" onClick={() => onGo(previous)}>
            {coded('desk.previous')}
          </Button>
        )}
      </StoryCodes>
    </article>
  )
}

function Done({ desk, onBack }: { desk: CodingDesk; onBack: Go }) {
  const { t } = useTranslation('measure')
  const { previous } = desk
  const coded = useCodedWords(desk.about !== null)
  return (
    <>
      <PageHead title={coded('desk.done', { count: desk.of })} className="v-mea-head" />
      <Empty title={t('desk.done.title')} text={t('desk.done.about')}>
        <div className="v-btns">
          <Button data-size="sm" asChild>
            <Link to="/maling/koding/$id" params={{ id: desk.roundId }}>
              {t('desk.see')}
            </Link>
          </Button>
          {previous !== null && (
            <Button data-size="sm" variant="secondary" onClick={() => onBack(previous)}>
              {coded('desk.previous')}
            </Button>
          )}
        </div>
      </Empty>
    </>
  )
}
