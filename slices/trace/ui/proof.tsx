import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { Placed, Timeline } from './log-data.ts'

/** What proves a course: where its events stand in the chain, and what signs for it. */
export function Proof({ timeline }: { timeline: Timeline }) {
  const { t } = useTranslation('trace')
  const { count, moment } = useFormats()
  const { proof } = timeline
  const place = (entry: Placed) =>
    entry ? (
      <>
        {count(entry.position)} <code>{entry.hash}</code>
      </>
    ) : (
      '–'
    )
  const facts = [
    [t('fact.entries'), count(proof.entries)],
    [t('fact.first'), place(proof.first)],
    [t('fact.last'), place(proof.last)],
    [
      t('fact.checkpoint'),
      proof.checkpoint ? `${count(proof.checkpoint.position)}, ${moment(proof.checkpoint.at)}` : '–',
    ],
    [t('fact.how'), <code key="how">npm run varde -- verify</code>],
  ] as const
  return (
    <section className="c-1-12 v-low v-proof">
      <SectionHead title={t('timeline.proof')} />
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
