import { useTranslation } from 'react-i18next'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { InquiryFile } from './press-data.ts'

/** The answer as its reader gets it, with what it builds on. */
export function AnswerReading({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const { answer } = file
  return (
    <section aria-labelledby="answer">
      <SectionHead title={t('answer')} id="answer">
        {answer && t('answer.draft', { number: answer.revision })}
      </SectionHead>
      {answer?.text.trim() ? (
        <>
          <div className="v-inquiry__answer" data-typography="secondary" lang={answer.language}>
            {paragraphsOf(answer.text).map((one) => (
              <p key={one}>{one}</p>
            ))}
          </div>
          <AnswerBasis answer={answer} lines={file.lines} />
        </>
      ) : (
        <p className="v-muted">{t('answer.none')}</p>
      )}
    </section>
  )
}

type BasisProps = { answer: NonNullable<InquiryFile['answer']>; lines: InquiryFile['lines'] }

function AnswerBasis({ answer, lines }: BasisProps) {
  const { t } = useTranslation('press-desk')
  const names = [...answer.sources.map(({ title }) => title), ...lines.map(({ topic }) => topic)]
  return (
    <p className="v-meta">
      {names.length > 0 ? t('answer.builds-on') : t('answer.no-source')} <span data-data>{names.join(', ')}</span>
      {answer.approvedAt && ` ${t('answer.approved', { at: answer.approvedAt })}`}
    </p>
  )
}
