import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../../../kit/ui/data-table.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
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
  const { count, moment } = useFormats()
  return (
    <Loaded query={useAnswerFiles()} text={t('import.loading')}>
      {({ files }) =>
        files.length > 0 && (
          <section aria-labelledby="answer-files-title">
            <SectionHead id="answer-files-title" title={t('answers.files')} />
            <DataTable
              caption={t('answers.files')}
              rows={files}
              keyOf={(file) => file.id}
              columns={[
                {
                  key: 'file',
                  title: t('answers.file'),
                  isHead: true,
                  cell: (file) => (
                    <Link to="/maling/svar" search={{ fil: file.id } as never} className="v-link" data-data>
                      {file.fileName}
                    </Link>
                  ),
                },
                { key: 'at', title: t('unmention.at'), cell: (file) => moment(file.at) },
                {
                  key: 'respondents',
                  title: t('answers.respondents'),
                  isNumber: true,
                  cell: (file) => count(file.respondents),
                },
                { key: 'values', title: t('answers.values'), isNumber: true, cell: (file) => count(file.valuesMade) },
                {
                  key: 'state',
                  title: t('unmention.state'),
                  cell: (file) => t(`unmention.state.${file.isUndone ? 'undone' : 'held'}`),
                },
              ]}
            />
          </section>
        )
      }
    </Loaded>
  )
}
