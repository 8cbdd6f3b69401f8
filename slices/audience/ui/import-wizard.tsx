import { Button, Field, Label } from '@digdir/designsystemet-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type Group, useAct } from './audience-data.ts'
import { type ImportView, useImport, useImports, useUpload } from './import-data.ts'
import { ImportFaults } from './import-faults.tsx'
import { ImportMapping } from './import-mapping.tsx'
import { ImportProgress } from './import-progress.tsx'

/** A contact list comes in: file, columns, dry run, and only then the contacts. Every step can be left and taken up. */
export function ImportWizard({
  id,
  groups,
  onOpen,
}: {
  id: string | null
  groups: Group[]
  onOpen: (id: string | null) => void
}) {
  return id ? <OneImport key={id} id={id} groups={groups} onOpen={onOpen} /> : <Upload onOpen={onOpen} />
}

function Upload({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation('audience')
  const file = useRef<HTMLInputElement>(null)
  const upload = useUpload(onOpen)
  const imports = useImports()
  return (
    <>
      <SectionHead title={t('import.new')} />
      <form
        className="v-form"
        onSubmit={(event) => {
          event.preventDefault()
          const chosen = file.current?.files?.[0]
          if (chosen) upload.mutate(chosen)
        }}
      >
        <p className="v-muted v-prose">{t('import.about')}</p>
        <Field data-size="sm">
          <Label htmlFor="import-file">{t('import.file')}</Label>
          <input id="import-file" className="ds-input" type="file" ref={file} accept=".csv,.tsv,.txt,.xlsx" required />
        </Field>
        <ProblemText error={upload.error} />
        <div className="v-btns">
          <Button type="submit" data-size="sm" disabled={upload.isPending}>
            {t(upload.isPending ? 'import.uploading' : 'import.upload')}
          </Button>
        </div>
      </form>
      <div className="v-part">
        <SectionHead title={t('import.last')} />
        <Loaded query={imports} text={t('contacts.loading')}>
          {(data) =>
            data.imports.length === 0 ? (
              <p className="v-muted">{t('import.none')}</p>
            ) : (
              <LastImports rows={data.imports} onOpen={onOpen} />
            )
          }
        </Loaded>
      </div>
    </>
  )
}

function LastImports({ rows, onOpen }: { rows: ImportView[]; onOpen: (id: string) => void }) {
  const { t } = useTranslation('audience')
  const { moment, count } = useFormats()
  const columns: Column<ImportView>[] = [
    {
      key: 'file',
      title: t('import.file'),
      isHead: true,
      cell: (row) => (
        <button type="button" className="v-link v-rowname" onClick={() => onOpen(row.id)}>
          {row.fileName}
        </button>
      ),
    },
    { key: 'state', title: t('import.state'), cell: (row) => t(`import.state.${row.state}`) },
    { key: 'at', title: t('import.at'), cell: (row) => moment(row.startedAt) },
    {
      key: 'made',
      title: t('import.made'),
      isNumber: true,
      cell: (row) => (row.state === 'checked' ? '' : count(row.contactsMade)),
    },
  ]
  return <DataTable caption={t('import.last')} columns={columns} rows={rows} keyOf={(row) => row.id} />
}

function OneImport({ id, groups, onOpen }: { id: string; groups: Group[]; onOpen: (id: string | null) => void }) {
  const { t } = useTranslation('audience')
  const query = useImport(id)
  const step = useAct((name: string) => call(`/api/audience/imports/${id}/${name}`, { method: 'POST' }))
  return (
    <Loaded query={query} text={t('contacts.loading')}>
      {(row) => (
        <>
          <SectionHead title={row.fileName}>
            <button type="button" className="v-link" onClick={() => onOpen(null)}>
              {t('import.all')}
            </button>
          </SectionHead>
          <ImportProgress row={row} onStep={(name) => step.mutate(name)} isBusy={step.isPending} />
          <ProblemText error={step.error} />
          {row.abilities.includes('map') && (
            <ImportMapping key={`${row.encoding}${row.separator}`} row={row} groups={groups} />
          )}
          {row.rowsFaulty + row.rowsDuplicate > 0 && <ImportFaults row={row} />}
        </>
      )}
    </Loaded>
  )
}
