import { Button, Textarea } from '@digdir/designsystemet-react'
import { useEffect, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { LeaveGuard } from '../../../kit/ui/leave-guard.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useChecks } from '../../message/ui/index.ts'
import { ANSWER_LIMIT, wholeLine } from '../rules/answer.ts'
import { answerFrame, questionsIn } from '../rules/kind-details.ts'
import { AnswerChecks } from './answer-checks.tsx'
import { AnswerSources } from './answer-sources.tsx'
import { useKnownPublic } from './inquiry-data.ts'
import type { LineItem } from './line-data.ts'
import { lineText } from './line-data.ts'
import { LineHits } from './line-hits.tsx'
import type { InquiryFile } from './press-data.ts'
import { useAnswer } from './use-answer.ts'

type Props = { file: InquiryFile; onWriting: (isWriting: boolean) => void }

/** Writes the answer: from lines to take and sources, with the checks beside it. Two who write at once both keep their text. */
export function AnswerEditor({ file, onWriting }: Props) {
  const { t } = useTranslation('press-desk')
  const id = useId()
  const { mine, state, theirs, change, choose, save } = useAnswer(file)
  const questions = file.kind === 'written-questions' ? questionsIn(file.question) : []
  const known = useKnownPublic()
  const body = useMemo(
    () => paragraphsOf(mine.text).map((text) => ({ kind: 'paragraph' as const, text: [{ text }] })),
    [mine.text],
  )
  const paper = useMemo(() => ({ title: file.topic, body }), [file.topic, body])
  const checked = useChecks(mine.language, paper, PRESS, known)
  const isSaved = state.kind === 'saved'
  useEffect(() => onWriting(!isSaved), [isSaved, onWriting])
  const use = (line: LineItem) => {
    const whole = wholeLine(line, mine.language) ?? lineText(line.texts, mine.language).answer
    change({ text: [mine.text.trim(), whole].filter(Boolean).join('\n\n'), lineIds: [...mine.lineIds, line.id] })
  }
  return (
    <section aria-labelledby={id} className="v-answer">
      <SectionHead title={t('answer')} id={id}>
        <span role="status">{(!isSaved || mine.text.trim() !== '') && t(`save.${state.kind}`)}</span>
      </SectionHead>
      {file.answer?.returnedReason && (
        <div className="v-note stop">
          <p>{t('answer.returned')}</p>
          <p data-data>{file.answer.returnedReason}</p>
        </div>
      )}
      {theirs && <AnswerConflict theirs={theirs.text} onChoose={choose} />}
      <Textarea
        className="v-answer__paper"
        aria-label={t('answer')}
        data-typography="secondary"
        lang={mine.language}
        rows={8}
        maxLength={ANSWER_LIMIT}
        value={mine.text}
        onChange={(event) => change({ text: event.target.value })}
        onBlur={() => {
          if (state.kind === 'waiting') void save()
        }}
      />
      {questions.length > 1 && mine.text.trim() === '' && (
        <div className="v-btns">
          <Button data-size="sm" variant="secondary" onClick={() => change({ text: answerFrame(questions) })}>
            {t('answer.frame', { count: questions.length })}
          </Button>
        </div>
      )}
      <ProblemText error={state.kind === 'refused' ? state.error : null} />
      <LeaveGuard kind={state.kind} words={[mine.text]} />
      <AnswerChecks checked={checked} language={mine.language} />
      <AnswerSources sources={mine.sources} onChange={(sources) => change({ sources })} />
      <LineHits words={file.topic} language={mine.language} onUse={use} usedIds={mine.lineIds} />
    </section>
  )
}

const PRESS = ['press']

/** Somebody saved first: their text stands here, one's own in the field, and a person chooses. */
function AnswerConflict({ theirs, onChoose }: { theirs: string; onChoose: (which: 'mine' | 'theirs') => void }) {
  const { t } = useTranslation('press-desk')
  return (
    <div className="v-note stop" role="alert">
      <p>{t('conflict.title')}</p>
      <p className="v-inquiry__answer" data-typography="secondary" data-data>
        {theirs}
      </p>
      <div className="v-btns">
        <Button data-size="sm" onClick={() => onChoose('theirs')}>
          {t('conflict.theirs')}
        </Button>
        <Button data-size="sm" variant="secondary" onClick={() => onChoose('mine')}>
          {t('conflict.mine')}
        </Button>
      </div>
    </div>
  )
}
