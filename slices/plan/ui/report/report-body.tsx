import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { ReportContent } from '../../rules/report/leadership-report.ts'
import { ReachPart } from './reach-part.tsx'
import { InitiativesPart, TargetsPart } from './standing-parts.tsx'

type Props = { content: ReportContent; names: Record<string, string> }

/** All sections of a report, the same for the figures of now and for those that were saved. */
export function ReportBody({ content, names }: Props) {
  const { t } = useTranslation('meetings')
  const { date, count } = useFormats()
  const name = (id: string) => <span data-data>{names[id] ?? t('gone')}</span>
  const { followUps, evaluations, lessons, decisions, known } = content
  return (
    <>
      <InitiativesPart content={content} />
      <TargetsPart content={content} />
      <Section id="decisions" count={decisions.length}>
        <DataTable
          caption={t('report.decisions')}
          rows={decisions}
          keyOf={({ at, text, about }) => `${at}/${text}/${about}`}
          columns={[
            {
              key: 'what',
              title: t('report.what'),
              isHead: true,
              cell: ({ kind, decision, text }) => (
                <>
                  {kind !== 'meeting' && t(`report.decision.${kind}.${decision}`)} <span data-data>{text}</span>
                </>
              ),
            },
            { key: 'about', title: t('report.about-what'), cell: ({ about }) => <span data-data>{about ?? '–'}</span> },
            { key: 'by', title: t('decision.by'), cell: ({ byId }) => name(byId) },
            { key: 'day', title: t('report.day'), cell: ({ at }) => date(at) },
          ]}
        />
      </Section>
      <section className="v-block" aria-labelledby="report-follow-ups">
        <SectionHead id="report-follow-ups" title={t('report.follow-ups')}>
          {followUps.open}
        </SectionHead>
        <p>{t('report.follow-ups.said', { ...followUps, late: followUps.late.length })}</p>
        {followUps.late.length > 0 && (
          <DataTable
            caption={t('report.late')}
            rows={followUps.late}
            keyOf={({ text, dueOn }) => `${dueOn}/${text}`}
            columns={[
              { key: 'late', title: t('report.late'), isHead: true, cell: ({ text }) => <span data-data>{text}</span> },
              { key: 'owner', title: t('follow-up.owner'), cell: ({ ownerId }) => name(ownerId) },
              { key: 'due', title: t('follow-up.due'), cell: ({ dueOn }) => date(dueOn) },
            ]}
          />
        )}
      </section>
      <Section id="evaluations" count={evaluations.length}>
        <DataTable
          caption={t('report.evaluations')}
          rows={evaluations}
          keyOf={({ initiativeTitle }) => initiativeTitle}
          columns={[
            {
              key: 'initiative',
              title: t('report.initiative'),
              isHead: true,
              cell: ({ initiativeTitle }) => <span data-data>{initiativeTitle}</span>,
            },
            { key: 'day', title: t('report.day'), cell: ({ heldOn }) => date(heldOn) },
            { key: 'findings', title: t('report.findings'), cell: ({ findings }) => <span data-data>{findings}</span> },
          ]}
        />
      </Section>
      <Section id="lessons" count={lessons.length}>
        <ul className="v-rows">
          {lessons.map(({ kind, text, initiativeTitle }) => (
            <li key={`${initiativeTitle}/${text}`}>
              <p className="v-meta">
                {t(`plan:lesson.${kind}`)}. <span data-data>{initiativeTitle}</span>
              </p>
              <p data-data>{text}</p>
            </li>
          ))}
        </ul>
      </Section>
      <ReachPart reach={content.reach} />
      {known && (
        <section className="v-block" aria-labelledby="report-known">
          <SectionHead id="report-known" title={t('report.known')} />
          <p>{t('report.known.said', { confirmed: count(known.confirmed), units: count(known.units) })}</p>
        </section>
      )}
    </>
  )
}

/** A section with its count; without anything in it, it says so in one line. */
function Section({
  id,
  count,
  children,
}: {
  id: 'decisions' | 'evaluations' | 'lessons'
  count: number
  children: ReactNode
}) {
  const { t } = useTranslation('meetings')
  return (
    <section className="v-block" aria-labelledby={`report-${id}`}>
      <SectionHead id={`report-${id}`} title={t(`report.${id}`)}>
        {count}
      </SectionHead>
      {count === 0 ? <p className="v-muted">{t(`report.${id}.none`)}</p> : children}
    </section>
  )
}
