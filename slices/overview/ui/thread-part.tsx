import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { ThreadView } from '../rules/thread-view.ts'
import { ThreadLine } from './thread-line.tsx'
import { ThreadLink } from './thread-link.tsx'
import { ThreadTable } from './thread-table.tsx'
import { useNameOf } from './use-thread.ts'

/** The line with what it stands on: where it comes from above, what it works by below, and the same as a table. */
export function ThreadPart({ view }: { view: ThreadView }) {
  const { t } = useTranslation('thread')
  const nameOf = useNameOf()
  if (!view.focus) return null
  const { text, lang } = nameOf(view.focus)
  return (
    <section className="v-block v-thread-part" aria-labelledby="thread-title">
      <SectionHead id="thread-title" title={t('line.title')}>
        <span lang={lang}>{text}</span>
      </SectionHead>
      {view.lineage.length > 0 && (
        <p className="v-thread__lineage">
          <span className="v-meta">{t('line.from')}</span>
          {view.lineage.map((one) => (
            <span key={one.id}>
              <ThreadLink to={one} className="v-link" />
            </span>
          ))}
        </p>
      )}
      <ThreadLine view={view} />
      {view.means.length > 0 && (
        <p className="v-thread__means">
          <span className="v-meta">{t('line.means')}</span>
          {view.means.map((one) => (
            <span key={one.id}>
              <ThreadLink to={one} className="v-link" />
            </span>
          ))}
        </p>
      )}
      <ThreadTable view={view} />
    </section>
  )
}
