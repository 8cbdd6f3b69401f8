import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { LineTexts } from '../rules/line.ts'
import type { LineFile } from './line-data.ts'
import { LineReading } from './line-reading.tsx'

/** What we say as it was approved, and the newer text that waits beside it. */
export function LineSaid({ line }: { line: LineFile }) {
  const { t } = useTranslation('press-desk')
  const [inForce] = line.versions
  const waits = line.state === 'changed' || line.state === 'draft' || !inForce
  return (
    <>
      {inForce && (
        <section aria-labelledby="line-said">
          <SectionHead title={t('line.said')} id="line-said">
            {t('used.version', { number: inForce.number })}
          </SectionHead>
          <LineReading texts={inForce.texts as LineTexts} />
        </section>
      )}
      {waits && (
        <section aria-labelledby="line-waits">
          <SectionHead title={t('line.proposed')} id="line-waits">
            {t('line.not-approved')}
          </SectionHead>
          <LineReading texts={line.texts as LineTexts} />
        </section>
      )}
    </>
  )
}

/** Owner, for whom, last day and sources. */
export function LineFacts({ line }: { line: LineFile }) {
  const { t } = useTranslation('press-desk')
  return (
    <section aria-labelledby="line-facts">
      <SectionHead title={t('line.facts')} id="line-facts" />
      <dl className="v-kv">
        <dt>{t('lines.owner')}</dt>
        <dd data-data>{line.owner.name ?? '–'}</dd>
        <dt>{t('line.audience')}</dt>
        <dd>{t(line.isPublic ? 'line.audience.public' : 'line.audience.press')}</dd>
        <dt>{t('line.last-day')}</dt>
        <dd>{t('line.day', { day: line.expiresOn })}</dd>
        <dt>{t('line.sources')}</dt>
        <dd>
          {line.sources.length === 0 && t('answer.no-source')}
          <ul>
            {line.sources.map((source) => (
              <li key={`${source.title} ${source.href}`} data-data>
                {source.href ? (
                  <a className="v-link" href={source.href} rel="noreferrer">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  )
}

/** Every version that was approved, the newest first. */
export function LineVersions({ line }: { line: LineFile }) {
  const { t } = useTranslation('press-desk')
  const older = line.versions.slice(1)
  if (older.length === 0) return null
  return (
    <section aria-labelledby="line-versions">
      <SectionHead title={t('line.versions')} id="line-versions">
        {older.length}
      </SectionHead>
      {older.map((version) => (
        <details key={version.number} className="v-how">
          <summary>{t('line.version', { number: version.number, at: version.approvedAt })}</summary>
          <LineReading texts={version.texts as LineTexts} />
        </details>
      ))}
    </section>
  )
}
