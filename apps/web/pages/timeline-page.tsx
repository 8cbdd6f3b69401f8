import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { Course, Proof, type Timeline, useTimeline } from '../../../slices/trace/ui/index.ts'

/** The course of one message with its dispatches, for a leader to read and to keep. */
export function TimelinePage() {
  const { t } = useTranslation('trace')
  const { subject } = useParams({ strict: false }) as { subject: string }
  const query = useTimeline(subject)
  return (
    <Loaded query={query} text={t('timeline.loading')}>
      {(timeline) => (
        <>
          <Head timeline={timeline} />
          <Course lines={timeline.lines} />
          <Proof timeline={timeline} />
        </>
      )}
    </Loaded>
  )
}

function Head({ timeline }: { timeline: Timeline }) {
  const { t } = useTranslation('trace')
  const { subject, proof } = timeline
  const { verified } = proof
  return (
    <PageHead
      title={t('timeline.title')}
      over={
        <>
          <Link className="v-link" to="/logg">
            {t('timeline.log')}
          </Link>{' '}
          {subject.startsWith('msg_') && (
            <Link className="v-link" to="/budskap/$id" params={{ id: subject }}>
              {t('timeline.message')}
            </Link>
          )}
          {subject.startsWith('dsp_') && (
            <Link className="v-link" to="/utsending/$id" params={{ id: subject }}>
              {t('timeline.dispatch')}
            </Link>
          )}
        </>
      }
      lead={
        verified
          ? t(verified.isUnchanged ? 'print.unchanged' : 'print.changed', { at: verified.at })
          : t('print.unverified')
      }
    >
      <a className="ds-button" data-size="sm" href={`/api/timeline/${subject}.pdf`}>
        {t('timeline.pdf')}
      </a>
      <a className="ds-button" data-size="sm" data-variant="secondary" href={`/api/timeline/${subject}.json`} download>
        {t('timeline.json')}
      </a>
    </PageHead>
  )
}
