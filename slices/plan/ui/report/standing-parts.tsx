import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { ReportContent } from '../../rules/report/leadership-report.ts'
import { useAmount } from '../use-amount.ts'

/** How each initiative goes, and why. */
export function InitiativesPart({ content: { initiatives } }: { content: ReportContent }) {
  const { t } = useTranslation('meetings')
  const { date } = useFormats()
  return (
    <section className="v-block" aria-labelledby="report-initiatives">
      <SectionHead id="report-initiatives" title={t('report.initiatives')}>
        {initiatives.length}
      </SectionHead>
      {initiatives.length === 0 && <p className="v-muted">{t('report.initiatives.none')}</p>}
      {initiatives.length > 0 && (
        <DataTable
          caption={t('report.initiatives')}
          rows={initiatives}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'initiative',
              title: t('report.initiative'),
              isHead: true,
              cell: ({ id, title, unitName }) => (
                <>
                  <Link to="/plan/tiltak/$id" params={{ id }} data-data>
                    {title}
                  </Link>
                  <span className="v-meta v-ini-under" data-data>
                    {unitName}
                  </span>
                </>
              ),
            },
            { key: 'state', title: t('state'), cell: ({ state }) => t(`plan:state.${state}`) },
            {
              key: 'how',
              title: t('report.how'),
              cell: ({ status }) => (
                <span className={status === 'off-track' ? 'v-signal' : undefined}>
                  {status ? t(`plan:status.${status}`) : t('report.not-said')}
                </span>
              ),
            },
            { key: 'why', title: t('report.why'), cell: ({ reason }) => <span data-data>{reason || '–'}</span> },
            { key: 'ends', title: t('report.ends'), cell: ({ endOn }) => (endOn ? date(endOn) : '–') },
          ]}
        />
      )}
    </section>
  )
}

/** Each target: where it began, the latest value with its uncertainty, and what is aimed at. */
export function TargetsPart({ content: { targets } }: { content: ReportContent }) {
  const { t } = useTranslation('meetings')
  const amount = useAmount()
  const number = (value: number | null) => (value === null ? '–' : amount(value))
  const reached = targets.filter(({ standing }) => standing === 'reached').length
  return (
    <section className="v-block" aria-labelledby="report-targets">
      <SectionHead id="report-targets" title={t('report.targets')}>
        {t('report.targets.reached', { count: reached, of: targets.length })}
      </SectionHead>
      {targets.length === 0 && <p className="v-muted">{t('report.targets.none')}</p>}
      {targets.length > 0 && (
        <DataTable
          caption={t('report.targets')}
          rows={targets}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'target',
              title: t('report.target'),
              isHead: true,
              cell: ({ name, unit, initiativeTitle }) => (
                <>
                  <span data-data>{`${name} (${unit})`}</span>
                  <span className="v-meta v-ini-under" data-data>
                    {initiativeTitle}
                  </span>
                </>
              ),
            },
            { key: 'start', title: t('report.start'), isNumber: true, cell: ({ start }) => number(start) },
            {
              key: 'latest',
              title: t('report.latest'),
              isNumber: true,
              cell: ({ latest }) =>
                latest
                  ? `${amount(latest.value)}${latest.margin === null ? '' : ` ± ${amount(latest.margin)}`}${latest.sample === null ? '' : ` (n = ${amount(latest.sample)})`}`
                  : '–',
            },
            { key: 'goal', title: t('report.goal'), isNumber: true, cell: ({ target }) => number(target) },
            {
              key: 'standing',
              title: t('report.standing'),
              cell: ({ standing, isOverdue }) => (
                <>
                  {t(`plan:standing.${standing}`)}
                  {isOverdue && <span className="v-signal v-ini-under">{t('report.overdue')}</span>}
                </>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
