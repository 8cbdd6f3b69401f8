import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type FaultList, type ImportView, useFaults } from './import-data.ts'

type Fault = FaultList['faults'][number]

/** Every row that does not come in as a contact of its own: where, why and what to do. */
export function ImportFaults({ row }: { row: ImportView }) {
  const { t } = useTranslation(['audience', 'kit'])
  const { count } = useFormats()
  const [after, setAfter] = useState<number[]>([0])
  const isReady = !['checking', 'applying', 'undoing'].includes(row.state)
  const query = useFaults(row.id, row.state, after.at(-1)!, isReady)
  const columns: Column<Fault>[] = [
    { key: 'row', title: t('faults.row'), isHead: true, cell: (fault) => t('faults.row.n', { n: count(fault.row) }) },
    {
      key: 'field',
      title: t('faults.field'),
      cell: (fault) => (fault.field === 'row' ? '' : t(`import.field.${fault.field}`)),
    },
    {
      key: 'why',
      title: t('faults.why'),
      cell: (fault) => t(`fault.${fault.code}`, { contact: fault.contactName ?? '' }),
    },
    { key: 'remedy', title: t('faults.remedy'), cell: (fault) => t(`remedy.${fault.code}`) },
  ]
  if (!isReady) return null
  return (
    <section aria-labelledby="faults" className="v-part">
      <SectionHead title={t('faults')} id="faults" />
      <Loaded query={query} text={t('contacts.loading')}>
        {(data) => (
          <>
            <p className="v-gap-under">
              {data.codes.map(({ code, rows }) => `${t(`fault-short.${code}`)}: ${count(rows)}`).join(' · ')}
            </p>
            <DataTable
              caption={t('faults')}
              columns={columns}
              rows={data.faults}
              keyOf={(fault) => `${fault.row}${fault.field}${fault.code}`}
            />
            <div className="v-btns v-pages">
              {after.length > 1 && (
                <button type="button" className="v-link" onClick={() => setAfter(after.slice(0, -1))}>
                  {t('kit:pages.before')}
                </button>
              )}
              {data.faults.length === 100 && (
                <button type="button" className="v-link" onClick={() => setAfter([...after, data.faults.at(-1)!.row])}>
                  {t('kit:pages.after')}
                </button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </section>
  )
}
