import { Field, Label } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useStrategy } from '../strategy-data.ts'
import { StrategyIndex } from '../strategy-index.tsx'
import { PackChanges } from './pack-changes.tsx'
import { type PackPreview, type Upload, uploadOf, usePreview } from './pack-data.ts'
import { PackFaults } from './pack-faults.tsx'

/** Takes a pack in: choose files, see every fault or every change, and only then let the draft say what the pack says. */
export function PackImport() {
  const { t } = useTranslation('strategy')
  const may = useStrategy().data?.abilities.includes('import')
  const [files, setFiles] = useState<Upload>([])
  const preview = usePreview()
  const choose = async (chosen: FileList | null) => {
    const read = await uploadOf(chosen ?? [])
    setFiles(read)
    if (read.length > 0) preview.mutate(read)
    else preview.reset()
  }
  return (
    <>
      <StrategyIndex />
      <PageHead className="c-3-12" title={useTitle(preview.data)} lead={t('pack.lead')} />
      <div className="c-3-12">
        {may === false && <p className="v-note">{t('pack.may-not')}</p>}
        {may && (
          <div className="v-form">
            <Field data-size="sm">
              <Label>{t('pack.choose')}</Label>
              <Field.Description>{t('pack.choose.about')}</Field.Description>
              <input
                type="file"
                multiple
                className="v-org-file"
                accept=".zip,.yaml,application/zip,application/yaml"
                onChange={(event) => void choose(event.target.files)}
              />
            </Field>
            <ProblemText error={preview.error} />
          </div>
        )}
        {preview.isPending && <p role="status">{t('pack.reading')}</p>}
        {preview.data && preview.data.faultCount > 0 && <PackFaults {...preview.data} />}
        {preview.data?.found && (
          <PackChanges found={preview.data.found} files={files} onOutdated={() => preview.mutate(files)} />
        )}
        <section className="v-part">
          <SectionHead title={t('pack.how')} />
          <p className="v-body2">{t('pack.how.text')}</p>
        </section>
      </div>
    </>
  )
}

/** What is true of the chosen files. */
function useTitle(preview: PackPreview | undefined): string {
  const { t } = useTranslation('strategy')
  if (!preview) return t('pack.title')
  if (!preview.found) return t('pack.title.faults', { count: preview.faultCount })
  return t('pack.title.changes', { count: preview.found.differences.length })
}
