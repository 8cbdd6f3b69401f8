import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerActs, PublicationNote } from './answer-acts.tsx'
import { AnswerEditor } from './answer-editor.tsx'
import { AnswerReading } from './answer-reading.tsx'
import { ApprovePanel } from './approve-panel.tsx'
import type { InquiryFile } from './press-data.ts'

type Props = { file: InquiryFile; onWriting: (isWriting: boolean) => void }

/** The answer, written or read. A text that waits for approval, or has it, is only opened again by somebody who means to. */
export function AnswerPart({ file, onWriting }: Props) {
  const { t } = useTranslation('press-desk')
  const [isOpened, setOpened] = useState(false)
  const [isSaved, setSaved] = useState(true)
  const mayWrite = file.abilities.includes('write')
  const isDecided = file.state === 'in-review' || file.state === 'approved'
  const told = (isWriting: boolean) => {
    setSaved(!isWriting)
    onWriting(isWriting)
  }
  const isWriting = mayWrite && (!isDecided || isOpened)
  return (
    <div className="v-inquiry__column v-answer__part">
      {isWriting ? <AnswerEditor file={file} onWriting={told} /> : <AnswerReading file={file} />}
      {mayWrite && isDecided && !isOpened && (
        <p>
          <Button variant="tertiary" data-size="sm" onClick={() => setOpened(true)}>
            {t('answer.change')}
          </Button>{' '}
          <span className="v-meta">{t('answer.change.about')}</span>
        </p>
      )}
      <PublicationNote file={file} />
      {file.abilities.includes('approve') && !isWriting && <ApprovePanel file={file} />}
      <AnswerActs file={file} isSaved={isSaved} />
    </div>
  )
}
