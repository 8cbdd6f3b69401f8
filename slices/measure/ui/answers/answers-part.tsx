import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { useAnswerFile, useAnswerLook } from './answer-data.ts'
import { AnswerFilePart, AnswerFiles } from './answer-files.tsx'
import { CountedFile } from './counted-file.tsx'

type Props = { id: string | undefined; onTaken: (id: string) => void }

/** The head of the page says what has been counted. */
export function AnswersHead({ id }: { id: string | undefined }) {
  const { t } = useTranslation('measure')
  const file = useAnswerFile(id).data
  const title = !file
    ? t('answers.head')
    : t(file.isUndone ? 'answers.head.undone' : 'answers.head.taken', { count: file.valuesMade })
  return <PageHead title={title} className="v-mea-head" lead={t('answers.lead')} />
}

/** A file with one row for each who answered: choose it, say what the columns mean, see what would stand, and count it. */
export function AnswersPart({ id, onTaken }: Props) {
  const { t } = useTranslation('measure')
  const [file, setFile] = useState<File | null>(null)
  const look = useAnswerLook()
  const choose = (chosen: File) => {
    setFile(chosen)
    look.mutate(chosen)
  }
  return (
    <div className="v-mea-import">
      {id && !file && <AnswerFilePart key={id} id={id} />}
      <label className="v-form">
        <span className="v-h4">{t('answers.choose')}</span>
        <span className="v-meta">{t('answers.choose.help')}</span>
        <input
          type="file"
          className="ds-input"
          accept=".csv,.tsv,.txt,.xlsx"
          disabled={look.isPending}
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            if (chosen) choose(chosen)
            event.target.value = ''
          }}
        />
      </label>
      <ProblemText error={look.error} />
      {file && look.data && (
        <CountedFile
          key={`${look.data.fileName} ${look.submittedAt}`}
          file={file}
          look={look.data}
          onTaken={(taken) => {
            setFile(null)
            onTaken(taken)
          }}
        />
      )}
      <AnswerFiles />
    </div>
  )
}
