import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { base64Of } from './file-base64.ts'
import { type PeopleFileResult, useOrganisationAct } from './organisation-data.ts'
import { PeopleFileApply } from './people-file-apply.tsx'
import { PeopleFileRows } from './people-file-rows.tsx'
import { PeopleFiles } from './people-files.tsx'
import { TableChooser } from './table-chooser.tsx'

const COLUMNS = 'navn;e-post;enhet;stilling;mobil;språk'

/** Reads staff from a CSV file: choose a file, see what would happen with each, then do it or not; and undo it. */
export function PeopleImport() {
  const { t } = useTranslation('organisation')
  const [file, setFile] = useState('')
  const [result, setResult] = useState<PeopleFileResult | null>(null)
  const act = useOrganisationAct<PeopleFileResult>(setResult)
  const choose = async (chosen: File | undefined) => {
    setResult(null)
    if (!chosen) return
    const base64 = await base64Of(chosen)
    setFile(base64)
    act.mutate({ path: '/api/people/import', json: { file: base64, apply: false } })
  }
  const countOf = (outcome: string) => result?.rows.filter((row) => row.outcome === outcome).length ?? 0
  return (
    <>
      <SectionHead title={t('import.file')} />
      <div className="v-form">
        <TableChooser
          label={t('import.choose')}
          about={t('people-file.about')}
          onChoose={(chosen) => void choose(chosen)}
        />
        <a
          className="v-link"
          download="ansatte.csv"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${COLUMNS}\r\n`)}`}
        >
          {t('people-file.empty')}
        </a>
        <ProblemText error={act.error} />
      </div>
      {result && (
        <section aria-labelledby="people-dry-run" className="v-gap">
          <SectionHead title={t(result.applied ? 'import.done' : 'import.dry')} id="people-dry-run">
            {t('import.read', {
              encoding: result.encoding.toUpperCase(),
              separator: t(`separator.${result.separator}`),
            })}
          </SectionHead>
          <p role="status">
            {t(result.applied ? 'people-file.sum.done' : 'people-file.sum', {
              total: result.rows.filter((row) => row.line !== null).length,
              added: countOf('new'),
              changed: countOf('changed'),
              same: countOf('same'),
              faulty: countOf('faulty'),
            })}
          </p>
          {result.ignored.length > 0 && (
            <p className="v-meta">{t('import.ignored', { columns: result.ignored.join(', ') })}</p>
          )}
          {!result.applied && (
            <PeopleFileApply
              key={file}
              countOf={countOf}
              isBusy={act.isPending}
              onApply={(how) => act.mutate({ path: '/api/people/import', json: { file, apply: true, ...how } })}
            />
          )}
          <PeopleFileRows rows={result.rows} />
        </section>
      )}
      <PeopleFiles />
    </>
  )
}
