import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { FileTable } from '../file-table.tsx'
import { useAnswerFile, useAnswerFiles, useAnswersUndo } from './answer-data.ts'

/** A file that was counted, and undoing it. */
export function AnswerFilePart({ id }: { id: string }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const undo = useAnswersUndo(id)
  return (
    <Loaded query={useAnswerFile(id)} text={t('import.loading')}>
      {(file) => (
        <section aria-labelledby="answer-file-title">
          <SectionHead id="answer-file-title" title={t('answers.file')}>
            <span data-data>{file.fileName}</span>
          </SectionHead>
          <p role="status">
            {t(file.isUndone ? 'answers.undone' : 'answers.taken', {
              ...{ at: file.at, respondents: count(file.respondents), values: count(file.valuesMade) },
            })}{' '}
            <span className="v-muted" data-data>
              {file.source}
            </span>
          </p>
          <ProblemText error={undo.error} />
          {!file.isUndone && (
            <div className="v-btns v-mea-do">
              <Button data-size="sm" variant="secondary" disabled={undo.isPending} onClick={() => undo.mutate()}>
                {t('import.undo')}
              </Button>
            </div>
          )}
        </section>
      )}
    </Loaded>
  )
}

/** Files that were counted before; each opens, to be undone. */
export function AnswerFiles() {
  const { t } = useTranslation('measure')
  return (
    <Loaded query={useAnswerFiles()} text={t('import.loading')}>
      {({ files }) =>
        files.length > 0 && (
          <section aria-labelledby="answer-files-title">
            <SectionHead id="answer-files-title" title={t('answers.files')} />
            <FileTable
              caption={t('answers.files')}
              files={files}
              name={t('answers.file')}
              to="/maling/svar"
              counts={[
                { key: 'respondents', title: t('answers.respondents'), of: (file) => file.respondents },
                { key: 'values', title: t('answers.values'), of: (file) => file.valuesMade },
              ]}
              state={(file) => (file.isUndone ? 'undone' : 'held')}
            />
          </section>
        )
      }
    </Loaded>
  )
}
