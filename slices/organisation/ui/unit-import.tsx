import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { base64Of } from './file-base64.ts'
import { ImportRows } from './import-rows.tsx'
import { type ImportResult, useOrganisationAct } from './organisation-data.ts'
import { TableChooser } from './table-chooser.tsx'

/** Reads units from a CSV file: choose a file, see what would happen row by row, then do it or not. */
export function UnitImport() {
  const { t } = useTranslation('organisation')
  const [file, setFile] = useState<{ name: string; base64: string } | null>(null)
  const [result, setResult] = useState<ImportResult | null>(null)
  const [skipFaulty, setSkipFaulty] = useState(false)
  const act = useOrganisationAct<ImportResult>(setResult)
  const choose = async (chosen: File | undefined) => {
    setResult(null)
    setSkipFaulty(false)
    if (!chosen) return setFile(null)
    const base64 = await base64Of(chosen)
    setFile({ name: chosen.name, base64 })
    act.mutate({ path: '/api/units/import', json: { file: base64, apply: false } })
  }
  const countOf = (outcome: string) => result?.rows.filter((row) => row.outcome === outcome).length ?? 0
  const todo = countOf('new') + countOf('changed')
  const faulty = countOf('faulty')
  return (
    <>
      <SectionHead title={t('import.file')} />
      <div className="v-form">
        <TableChooser
          label={t('import.choose')}
          about={t('import.choose.about')}
          onChoose={(chosen) => void choose(chosen)}
        />
        <a className="v-link" href="/api/units.csv">
          {t('import.export')}
        </a>
        <ProblemText error={act.error} />
      </div>
      {result && file && (
        <section aria-labelledby="dry-run" className="v-gap">
          <SectionHead title={t(result.applied ? 'import.done' : 'import.dry')} id="dry-run">
            {t('import.read', {
              encoding: result.encoding.toUpperCase(),
              separator: t(`separator.${result.separator}`),
            })}
          </SectionHead>
          <p role="status">
            {t(result.applied ? 'import.sum.done' : 'import.sum', {
              total: result.rows.length,
              added: countOf('new'),
              changed: countOf('changed'),
              same: countOf('same'),
              faulty,
            })}
          </p>
          {result.ignored.length > 0 && (
            <p className="v-meta">{t('import.ignored', { columns: result.ignored.join(', ') })}</p>
          )}
          {!result.applied && (
            <div className="v-form v-org-gap-s">
              {faulty > 0 && todo > 0 && (
                <Checkbox
                  data-size="sm"
                  label={t('import.skip', { count: faulty })}
                  checked={skipFaulty}
                  onChange={(event) => setSkipFaulty(event.target.checked)}
                />
              )}
              <div className="v-btns">
                <Button
                  data-size="sm"
                  disabled={act.isPending || todo === 0 || (faulty > 0 && !skipFaulty)}
                  onClick={() =>
                    act.mutate({ path: '/api/units/import', json: { file: file.base64, apply: true, skipFaulty } })
                  }
                >
                  {todo === 0 ? t('import.nothing') : t('import.apply', { count: todo })}
                </Button>
              </div>
            </div>
          )}
          <ImportRows rows={result.rows} />
        </section>
      )}
    </>
  )
}
