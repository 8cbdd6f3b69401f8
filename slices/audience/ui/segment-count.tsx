import { useTranslation } from 'react-i18next'
import { Bar } from '../../../kit/ui/bar.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import type { SegmentDefinition } from '../rules/segment.ts'
import { type Count, useCount } from './audience-data.ts'

const CHANNELS = ['email', 'sms', 'webhook', 'print', 'none']
const PATTERNS: Record<string, string> = {
  email: 'confirmed',
  sms: 'delivered',
  webhook: 'submitted',
  print: 'on-paper',
  none: 'unreachable',
}

/** How many a choice reaches right now: everyone counted once, so that the parts add up to the sum. */
export function SegmentCount({ definition }: { definition: SegmentDefinition }) {
  const { t } = useTranslation('audience')
  const query = useCount(definition)
  if (definition.groups.length === 0) return <p className="v-muted">{t('count.choose')}</p>
  if (query.error) return <ProblemText error={query.error} />
  if (!query.data) return null
  return <Counted count={query.data} />
}

function Counted({ count }: { count: Count }) {
  const { t } = useTranslation('audience')
  const format = useFormats()
  const channels = CHANNELS.map((channel) => ({
    state: PATTERNS[channel]!,
    label: t(`by.${channel}`),
    count: count.byChannel[channel] ?? 0,
  }))
  const left = Object.entries(count.excludedBy).map(([reason, number]) => ({
    state: 'excluded',
    label: t(`excluded.${reason}`),
    count: number,
  }))
  const parts = [...channels, ...left].filter((part) => part.count > 0)
  const bar = [...channels, { state: 'excluded', label: t('excluded'), count: count.excluded }]
  return (
    <div className="v-stack">
      <p aria-live="polite">
        <b className="v-big">{format.count(count.total)}</b>
        <span className="v-muted v-second">
          {t('count.of', { persons: format.count(count.persons), heads: format.count(count.heads) })}
        </span>
      </p>
      {count.total > 0 && <Bar parts={bar.filter((part) => part.count > 0)} name={t('count')} />}
      <ul className="v-legend">
        {parts.map((part) => (
          <li key={part.label}>
            <i className={`v-sw ${part.state}`} aria-hidden="true" />
            <span>{part.label}</span>
            <b className="tn">{format.count(part.count)}</b>
          </li>
        ))}
      </ul>
      {count.isRounded && <p className="v-note">{t('count.rounded')}</p>}
      <Sample count={count} />
    </div>
  )
}

function Sample({ count }: { count: Count }) {
  const { t } = useTranslation('audience')
  const language = useLanguageName()
  if (count.sampleHidden) return <p className="v-note">{t('count.hidden')}</p>
  if (count.sample.length === 0) return null
  return (
    <>
      <SectionHead title={t('count.sample')}>{t('count.sample.about', { n: count.sample.length })}</SectionHead>
      <ul className="v-rows v-sample">
        {count.sample.map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample has no identity, on purpose
          <li key={i}>
            {row.source === 'head-count'
              ? t('sample.heads', { count: row.heads, n: row.heads, unit: row.unitName })
              : (row.name ?? t('sample.subscriber'))}
            <span className="v-meta v-second">
              {[row.source === 'head-count' ? null : row.unitName, language(row.language)].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
