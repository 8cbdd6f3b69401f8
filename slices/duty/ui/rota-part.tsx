import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { type DutyView, useDutyAct } from './duty-data.ts'
import { RotaForm } from './rota-form.tsx'
import { useDutyWords } from './use-duty-words.ts'

type Row = DutyView['rota'][number]

/** The weekly rota: who has which days, from and to what time, every week or every so many. */
export function RotaPart({ view, mayEdit }: { view: DutyView; mayEdit: boolean }) {
  const { t, i18n } = useTranslation('duty')
  const { dayName } = useDutyWords()
  const { date } = useFormats()
  const [isAdding, setAdding] = useShown<true>()
  const end = useDutyAct()
  const clock = (text: string) => (i18n.language === 'en' ? text : text.replace(':', '.'))
  return (
    <section aria-labelledby="rota">
      <SectionHead title={t('rota')} id="rota">
        {mayEdit && (
          <button type="button" className="v-link" onClick={() => setAdding(true)}>
            {t('rota.add')}
          </button>
        )}
      </SectionHead>
      <ProblemText error={end.error} />
      {view.rota.length === 0 ? (
        <Empty title={t('rota.none')} text={t(`rota.none.about.${view.duty}`)} />
      ) : (
        <DataTable
          caption={t('rota')}
          rows={view.rota}
          keyOf={(row) => row.id}
          columns={[
            {
              key: 'person',
              title: t('rota.who'),
              isHead: true,
              cell: (row: Row) => <span data-data>{row.person.name}</span>,
            },
            { key: 'place', title: t('rota.place'), cell: (row) => t(`place.${row.place}`) },
            {
              key: 'days',
              title: t('rota.days'),
              cell: (row) =>
                row.weekdays.join() === '1,2,3,4,5' ? t('hours.weekdays') : row.weekdays.map(dayName).join(', '),
            },
            { key: 'hours', title: t('rota.hours'), cell: (row) => `${clock(row.starts)}–${clock(row.ends)}` },
            { key: 'turn', title: t('rota.turn'), cell: (row) => t('rota.every', { count: row.everyWeeks }) },
            {
              key: 'from',
              title: t('rota.from'),
              cell: (row) =>
                row.validTo
                  ? t('rota.span', { from: date(row.validFrom), to: date(row.validTo) })
                  : date(row.validFrom),
            },
            ...(mayEdit
              ? [
                  {
                    key: t('rota.end'),
                    title: '',
                    cell: (row: Row) =>
                      row.validTo ? null : (
                        <button
                          type="button"
                          className="v-link"
                          disabled={end.isPending}
                          aria-label={t('rota.end.of', { name: row.person.name })}
                          onClick={() => end.mutate({ path: `/api/duty/rota/${row.id}`, method: 'DELETE' })}
                        >
                          {t('rota.end')}
                        </button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {isAdding && <RotaForm view={view} onClose={() => setAdding(null)} />}
    </section>
  )
}
