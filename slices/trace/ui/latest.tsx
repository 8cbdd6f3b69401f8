import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useLatest } from './log-data.ts'
import { useLogWords } from './log-words.ts'

/** What has just happened to a message or a dispatch, newest first; follows while `isMoving`. Nothing where the log is closed. */
export function Latest({ subject, isMoving }: { subject: string; isMoving: boolean }) {
  const { t } = useTranslation('trace')
  const { seconds, date } = useFormats()
  const { sentence } = useLogWords()
  const { data } = useLatest(subject, isMoving)
  if (!data || data.lines.length === 0) return null
  const today = date(new Date())
  return (
    <section aria-labelledby="latest">
      <SectionHead title={t('latest')} id="latest">
        {t(isMoving ? 'latest.now' : 'latest.last')}
      </SectionHead>
      <ol className="v-log" aria-live="polite">
        {data.lines.map((line) => (
          <li key={line.id}>
            <time dateTime={line.until}>
              {date(line.until) === today ? seconds(line.until) : date(line.until, false)}
            </time>
            <span>
              {line.unit && <b>{line.unit}: </b>}
              {sentence(line)}
            </span>
          </li>
        ))}
      </ol>
      <p className="v-gap2">
        <Link to="/logg/$subject" params={{ subject }} className="v-link">
          {t('latest.all')}
        </Link>
      </p>
    </section>
  )
}
