import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type LineItem, lineText, useLines } from './line-data.ts'

const MOST = 4

type Props = {
  words: string
  language: string
  /** Puts a line into the answer; left out where there is no answer to write yet. */
  onUse?: (line: LineItem) => void
  usedIds?: readonly string[]
}

/** Lines and answers that fit what is asked, while it is being written: what we say about it, word by word. */
export function LineHits({ words, language, onUse, usedIds = [] }: Props) {
  const { t } = useTranslation('press-desk')
  const asked = useDeferredValue(words.trim().slice(0, 300))
  const query = useLines({ q: asked, typing: 'true' }, asked.length >= 3)
  // Other words may wait beside it: what is shown and used is what was approved.
  const hits = (asked.length >= 3 ? (query.data?.items ?? []) : []).flatMap((line) =>
    line.approved ? [{ ...line, ...line.approved }] : [],
  )
  return (
    <section aria-labelledby="line-hits">
      <SectionHead title={t('hits')} id="line-hits">
        {hits.length > 0 ? Math.min(MOST, hits.length) : undefined}
      </SectionHead>
      {hits.length === 0 && <p className="v-muted">{t(asked.length >= 3 ? 'hits.none' : 'hits.first')}</p>}
      {hits.length > 0 && query.data?.isLoose && <p className="v-meta">{t('hits.loose')}</p>}
      <ul className="v-rows">
        {hits.slice(0, MOST).map((line) => (
          <Hit
            key={line.id}
            line={line}
            language={language}
            isUsed={usedIds.includes(line.id)}
            onUse={line.abilities.includes('use') ? onUse : undefined}
          />
        ))}
      </ul>
    </section>
  )
}

type HitProps = { line: LineItem; language: string; isUsed: boolean; onUse: Props['onUse'] }

function Hit({ line, language, isUsed, onUse }: HitProps) {
  const { t } = useTranslation('press-desk')
  const { answer } = lineText(line.texts, language)
  return (
    <li className="v-hit">
      <p className="v-strong" data-data>
        {line.topic}
      </p>
      <p className="v-hit__text" data-typography="secondary" data-data>
        {answer}
      </p>
      <p className="v-meta">
        {line.state === 'expired' ? (
          <b>{t('line.expired', { day: line.approvedUntil })}</b>
        ) : (
          t('line.until', { day: line.approvedUntil })
        )}
        {onUse && (
          <>
            {' · '}
            {isUsed ? (
              t('hits.used')
            ) : (
              <button
                type="button"
                className="v-link"
                aria-label={t('hits.use.of', { topic: line.topic })}
                data-data
                onClick={() => onUse(line)}
              >
                {t('hits.use')}
              </button>
            )}
          </>
        )}
      </p>
    </li>
  )
}
