import { Link } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { WrittenDocument } from '../rules/document-difference.ts'
import { conceptText } from '../rules/initiative.ts'
import { useSimilar } from './plan-data.ts'
import { useTitles } from './use-titles.ts'

/** What was done before that is like this, and what was learnt: each says what it shares with what is being written. */
export function SimilarPanel({ document, except = null }: { document: WrittenDocument; except?: string | null }) {
  const { t } = useTranslation('plan')
  const asked = useDeferredValue(document)
  const query = useSimilar(
    {
      goalKeys: [...asked.subGoalKeys, ...asked.gapKeys],
      audienceKeys: asked.audienceKeys,
      channelKeys: asked.channelKeys,
      text: `${asked.title} ${conceptText(asked.concept)}`,
    },
    except,
  )
  return (
    <Loaded query={query} text={t('similar.loading')}>
      {({ initiatives, lessons }) => (
        <div aria-live="polite">
          <section aria-labelledby="similar-lessons">
            <SectionHead id="similar-lessons" title={t('similar.lessons')}>
              {lessons.length}
            </SectionHead>
            {lessons.length === 0 && <p className="v-body2 v-muted">{t('similar.lessons.none')}</p>}
            <ul className="v-rows">
              {lessons.map(({ lesson, keys, words }) => (
                <li key={lesson.id}>
                  <p className="v-meta">{t(`lesson.${lesson.kind}`)}</p>
                  <p data-data>{lesson.text}</p>
                  {lesson.initiative && (
                    <p className="v-meta">
                      <Link className="v-link" to="/plan/tiltak/$id" params={{ id: lesson.initiative.id }} data-data>
                        {lesson.initiative.title}
                      </Link>
                    </p>
                  )}
                  <Shared keys={keys} words={words} />
                </li>
              ))}
            </ul>
          </section>
          <section className="v-gap" aria-labelledby="similar-initiatives">
            <SectionHead id="similar-initiatives" title={t('similar.initiatives')}>
              {initiatives.length}
            </SectionHead>
            {initiatives.length === 0 && <p className="v-body2 v-muted">{t('similar.initiatives.none')}</p>}
            <ul className="v-rows">
              {initiatives.map((one) => (
                <li key={one.id}>
                  <Link className="v-link" to="/plan/tiltak/$id" params={{ id: one.id }} data-data>
                    {one.title}
                  </Link>
                  <p className="v-meta">
                    <span data-data>{one.unit.name ?? t('unit.gone')}</span>, {t(`state.${one.state}`).toLowerCase()}
                    {one.reached && `, ${t('targets.reached', one.reached)}`}
                  </p>
                  <Shared keys={one.keys} words={one.words} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </Loaded>
  )
}

const MOST = 3

function Shared({ keys, words }: { keys: string[]; words: string[] }) {
  const { t } = useTranslation('plan')
  const title = useTitles()
  const by = keys.length > 0 ? keys.map(title) : words
  const more = by.length - MOST
  const named = by.slice(0, MOST).join(', ')
  return (
    <p className="v-meta">
      {t(keys.length > 0 ? 'similar.shares' : 'similar.words', { what: named })}
      {more > 0 && ` ${t('similar.more', { count: more })}`}
    </p>
  )
}
