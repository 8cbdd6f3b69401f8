import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { PeopleImport, UnitImport } from '../../../../slices/organisation/ui/index.ts'

export function ImportView() {
  const { t } = useTranslation('organisation')
  return (
    <>
      <PageHead className="c-3-12" title={t('import.title')} lead={t('import.lead')} />
      <div className="c-3-12">
        <UnitImport />
      </div>
    </>
  )
}

/** Staff from a file, for administrators. */
export function PeopleImportView() {
  const { t } = useTranslation('organisation')
  return (
    <>
      <PageHead className="c-3-12" title={t('people-file.title')} lead={t('people-file.lead')} />
      <div className="c-3-12">
        <PeopleImport />
      </div>
    </>
  )
}
