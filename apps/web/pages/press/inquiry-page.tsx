import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { useNow } from '../../../../kit/ui/use-now.ts'
import {
  AnswerReading,
  EarlierInquiries,
  InquiryHead,
  InquiryQuestion,
  LetterThread,
  PressIndex,
  SourceList,
  useInquiry,
  usePressLive,
} from '../../../../slices/press/ui/index.ts'

/** One inquiry and its whole course. */
export function InquiryPage() {
  const { t } = useTranslation('press-desk')
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useInquiry(id)
  const now = useNow(10_000)
  usePressLive()
  return (
    <>
      <PressIndex current={null} />
      <Loaded query={query} text={t('inquiry.loading')}>
        {(file) => (
          <>
            <div className="c-3-12">
              <InquiryHead file={file} now={now} />
            </div>
            <div className="c-3-8 v-inquiry__column">
              <InquiryQuestion file={file} />
              <AnswerReading file={file} />
              <LetterThread file={file} />
            </div>
            <div className="c-9-12 v-inquiry__column">
              <SourceList file={file} />
              <EarlierInquiries file={file} />
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}
