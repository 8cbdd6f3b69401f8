import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import type { PackPreview } from './pack-data.ts'

/** Every fault of a pack where it stands, with what mends it. */
export function PackFaults({ faults, faultCount }: PackPreview) {
  const { t } = useTranslation('strategy')
  return (
    <section className="v-part" aria-labelledby="pack-faults">
      <SectionHead id="pack-faults" title={t('pack.faults')}>
        {faultCount}
      </SectionHead>
      <p className="v-body2">{t('pack.faults.about')}</p>
      <DataTable
        caption={t('pack.faults')}
        rows={faults}
        keyOf={({ file, line, column, code, details }) =>
          `${file} ${line} ${column} ${code} ${JSON.stringify(details)}`
        }
        columns={[
          { key: 'file', title: t('pack.file'), isHead: true, cell: ({ file }) => <span data-data>{file}</span> },
          {
            key: 'place',
            title: t('pack.place'),
            cell: ({ line, column }) => t('pack.place.at', { line, column }),
          },
          { key: 'what', title: t('pack.what'), cell: ({ code, details }) => t(`fault.${code}`, details) },
        ]}
      />
      {faultCount > faults.length && (
        <p className="v-meta">{t('pack.faults.more', { count: faultCount - faults.length })}</p>
      )}
    </section>
  )
}
