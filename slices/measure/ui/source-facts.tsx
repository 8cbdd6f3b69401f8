import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import type { SourceView } from '../rules/connect/source-view.ts'
import { useSenderKey, useSourceAct } from './source-data.ts'
import { useFigures } from './use-figures.ts'

/** Why the last delivery was refused. */
const WHY: Record<string, string> = {
  'measure.push-too-many': 'connect.why.too-many',
  'measure.push-metric': 'connect.why.metric',
  'measure.push-values': 'connect.why.values',
  'measure.push-delivery': 'connect.why.shape',
  'measure.push-shape': 'connect.why.shape',
}

/** Where the source is, what is asked there, and which indicators it is. What opens it is never shown. */
export function SourceFacts({ source }: { source: SourceView }) {
  const { t } = useTranslation('measure')
  const { name } = useFigures()
  const { date, moment } = useFormats()
  const { kind, settings, mapping } = source
  return (
    <>
      <dl className="v-mea-facts">
        {settings.address && (
          <>
            <dt>{t('connect.address')}</dt>
            <dd data-data>{settings.address}</dd>
          </>
        )}
        {settings.subject && (
          <>
            <dt>{t(`connect.subject.${kind}`)}</dt>
            <dd data-data>{settings.subject}</dd>
          </>
        )}
        {settings.since && (
          <>
            <dt>{t('connect.since')}</dt>
            <dd>{date(settings.since)}</dd>
          </>
        )}
        {kind !== 'push' && (
          <>
            <dt>{t('connect.rhythm')}</dt>
            <dd>
              {source.isPaused ? t('connect.paused') : t(`connect.rhythm.${source.rhythm}`)}
              {!source.isPaused && source.nextAt && `. ${t('connect.next', { at: moment(source.nextAt) })}`}
              {!source.isPaused && !source.nextAt && source.rhythm !== 'by-hand' && `. ${t('connect.not-begun')}`}
            </dd>
          </>
        )}
        {mapping.map((one) => (
          <div key={one.metric + one.indicatorKey} className="v-mea-pair">
            <dt data-data>{one.metric}</dt>
            <dd>
              <Link to="/maling/$key" params={{ key: one.indicatorKey }} className="v-link">
                <span data-data>{one.names ? name(one.names) : one.indicatorKey}</span>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {source.refused && (
        <p className="v-note stop">
          {t('connect.refused', { count: source.refused.count, at: moment(source.refused.at) })}{' '}
          {t(WHY[source.refused.code] ?? 'connect.why.shape')}
        </p>
      )}
      {source.abilities.includes('key') && <SenderKey id={source.id} />}
    </>
  )
}

function SenderKey({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const shown = useSenderKey(id)
  const renew = useSourceAct(() => shown.reset())
  return (
    <div className="v-stack">
      <p>
        {t('push.where')}{' '}
        <code className="v-mea-print" data-data>{`${window.location.origin}/hooks/measure/${id}`}</code>
      </p>
      <p className="v-meta">{t('push.how')}</p>
      {shown.data && (
        <p>
          {t('push.key')}:{' '}
          <code className="v-mea-print" data-data>
            {shown.data.key}
          </code>
        </p>
      )}
      <ProblemText error={shown.error ?? renew.error} />
      <div className="v-btns">
        {!shown.data && (
          <Button data-size="sm" variant="secondary" disabled={shown.isPending} onClick={() => shown.mutate()}>
            {t('push.show')}
          </Button>
        )}
        <Button
          data-size="sm"
          variant="secondary"
          disabled={renew.isPending}
          onClick={() => renew.mutate({ path: `/sources/${id}/key` })}
        >
          {t('push.renew')}
        </Button>
      </div>
    </div>
  )
}
