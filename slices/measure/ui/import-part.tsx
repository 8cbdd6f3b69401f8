import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { isBigFile } from './big-file/big-file-data.ts'
import { BigFileHead, BigFilePart } from './big-file/big-file-part.tsx'
import { useImportStep, useValueImport, useValueUpload } from './import-data.ts'
import { ImportMappingForm } from './import-mapping.tsx'
import { ImportPreview } from './import-preview.tsx'
import { isMentionImport } from './media/mention-import-data.ts'
import { MentionImportHead, MentionImportPart } from './media/mention-import-part.tsx'

type Props = { id: string | undefined; onUploaded: (id: string) => void }

/** Values from a file: choose it, say what the columns hold, see what would happen, and take it in or undo it. */
export function ImportPart({ id, onUploaded }: Props) {
  const { t } = useTranslation('measure')
  const upload = useValueUpload(onUploaded)
  return (
    <div className="v-mea-import">
      <label className="v-form">
        <span className="v-h4">{t('import.choose')}</span>
        <span className="v-meta">{t('import.choose.help')}</span>
        <input
          type="file"
          className="ds-input"
          accept=".csv,.tsv,.txt,.xlsx"
          disabled={upload.isPending}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) upload.mutate(file)
            event.target.value = ''
          }}
        />
      </label>
      <p className="v-meta">
        {t('import.answers')}{' '}
        <Link to="/maling/svar" className="v-link">
          {t('import.answers.link')}
        </Link>
      </p>
      <ProblemText error={upload.error} />
      {id && <File key={id} id={id} />}
    </div>
  )
}

function File({ id }: { id: string }) {
  if (isMentionImport(id)) return <MentionImportPart id={id} />
  return isBigFile(id) ? <BigFilePart id={id} /> : <ImportFile id={id} />
}

function ImportFile({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const query = useValueImport(id)
  const step = useImportStep(id)
  return (
    <Loaded query={query} text={t('import.loading')}>
      {(view) => (
        <>
          {view.takenInAt && view.state === 'uploaded' && (
            <p className="v-note">{t('import.again', { at: view.takenInAt })}</p>
          )}
          {view.state === 'uploaded' && (
            <ImportMappingForm
              view={view}
              labels={view.labels}
              isBusy={step.isPending}
              onSave={(mapping) => step.mutate({ mapping })}
            />
          )}
          <ProblemText error={step.error} />
          <ImportPreview view={view} isBusy={step.isPending} onStep={(one) => step.mutate({ do: one })} />
        </>
      )}
    </Loaded>
  )
}

/** The head of the page says how far the file has come. */
export function ImportHead({ id }: { id: string | undefined }) {
  if (isMentionImport(id)) return <MentionImportHead id={id} />
  return isBigFile(id) ? <BigFileHead id={id} /> : <SmallFileHead id={id} />
}

function SmallFileHead({ id }: { id: string | undefined }) {
  const { t } = useTranslation('measure')
  const view = useValueImport(id).data
  const title = view
    ? t(`import.head.${view.state}`, { count: view.state === 'uploaded' ? view.lines.length : view.valuesMade })
    : t('import.head')
  return <PageHead title={title} className="v-mea-head" />
}
