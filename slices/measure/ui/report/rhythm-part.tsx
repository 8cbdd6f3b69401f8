import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../../kit/ui/confirm-dialog.tsx'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { RhythmLine } from '../../rules/report/report-view.ts'
import { useDutyNames } from './duty-choice.tsx'
import { useRhythmAct, useRhythms } from './report-data.ts'
import { RhythmDialog } from './rhythm-dialog.tsx'

/** Reports that come by themselves when a period is over. */
export function RhythmPart() {
  const { t } = useTranslation('report')
  const { date } = useFormats()
  const names = useDutyNames()
  const rhythms = useRhythms().data?.rhythms ?? []
  const [isSetting, setSetting] = useShown<true>()
  const [ending, setEnding] = useShown<RhythmLine>()
  const act = useRhythmAct()
  const said = ({ publishDays, duties }: RhythmLine) =>
    [
      publishDays === null ? t('rhythm.said.by-hand') : t('rhythm.said.by-itself', { count: publishDays }),
      duties.length > 0 && t('rhythm.said.sent', { duties: names(duties) }),
    ]
      .filter(Boolean)
      .join(' ')
  return (
    <section className="v-sur-block" aria-labelledby="report-rhythms">
      <SectionHead id="report-rhythms" title={t('rhythm.title')}>
        {rhythms.length}
      </SectionHead>
      <p className="v-mea-prose">{t('rhythm.about')}</p>
      {rhythms.length > 0 && (
        <DataTable
          caption={t('rhythm.title')}
          rows={rhythms}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'unit',
              title: t('column.unit'),
              isHead: true,
              cell: ({ unit }) => <span data-data>{unit.name ?? '–'}</span>,
            },
            { key: 'audience', title: t('column.audience'), cell: ({ audience }) => t(`audience.${audience}`) },
            { key: 'period', title: t('rhythm.period'), cell: ({ period }) => t(`rhythm.period.${period}`) },
            { key: 'next', title: t('rhythm.next'), cell: ({ nextOn }) => date(nextOn) },
            { key: 'how', title: t('rhythm.how'), cell: said },
            { key: 'owner', title: t('column.owner'), cell: ({ owner }) => <span data-data>{owner ?? '–'}</span> },
            {
              key: 'end',
              title: '',
              cell: (one) =>
                one.mayEnd && (
                  <button type="button" className="v-link" onClick={() => setEnding(one)}>
                    {t('rhythm.end')}
                  </button>
                ),
            },
          ]}
        />
      )}
      <Button type="button" variant="secondary" data-size="sm" className="v-sur-do" onClick={() => setSetting(true)}>
        {t('rhythm.open')}
      </Button>
      {isSetting && <RhythmDialog onClose={() => setSetting(null)} />}
      <ConfirmDialog
        isOpen={ending !== null}
        title={t('rhythm.end.title')}
        action={t('rhythm.end.do')}
        error={act.error}
        isBusy={act.isPending}
        onConfirm={() => ending && act.mutate({ path: `/${ending.id}/end` }, { onSuccess: () => setEnding(null) })}
        onClose={() => setEnding(null)}
      >
        <p>{t('rhythm.end.about')}</p>
      </ConfirmDialog>
    </section>
  )
}
