import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { useNow } from '../../../../kit/ui/use-now.ts'
import { BesideCrisis } from '../../../../slices/crisis/ui/index.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'
import {
  AnswerPart,
  EarlierInquiries,
  InquiryActs,
  InquiryCase,
  InquiryCourse,
  InquiryHead,
  InquiryQuestion,
  LetterThread,
  PermissionPart,
  PresenceNote,
  PressIndex,
  SourceList,
  UsedLines,
  useInquiry,
  useInquiryLive,
  usePresence,
  WhoHas,
} from '../../../../slices/press/ui/index.ts'

const OVER = ['answered', 'handed-over', 'closed']

/** One inquiry and its whole course. */
export function InquiryPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  return (
    <>
      <PressIndex current={null} />
      <Inquiry key={id} id={id} />
    </>
  )
}

function Inquiry({ id }: { id: string }) {
  const { t } = useTranslation('press-desk')
  const query = useInquiry(id)
  const units = useUnits()
  const now = useNow(10_000)
  const here = useInquiryLive(id)
  const [isWriting, setWriting] = useState(false)
  usePresence(id, isWriting)
  const agency = (units.data?.units ?? []).filter((unit) => unit.kind !== 'ministry')
  return (
    <Loaded query={query} text={t('inquiry.loading')}>
      {(file) => (
        <>
          <div className="c-3-12">
            <InquiryHead file={file} now={now}>
              <InquiryActs file={file} units={agency} now={now} />
            </InquiryHead>
            <PresenceNote here={here} />
          </div>
          <div className="c-3-8 v-inquiry__column">
            {!OVER.includes(file.state) && <BesideCrisis unitId={file.unit.id} />}
            <InquiryQuestion file={file} now={now} />
            <AnswerPart file={file} onWriting={setWriting} />
            <LetterThread file={file} />
          </div>
          <div className="c-9-12 v-inquiry__column">
            <WhoHas file={file} />
            <InquiryCase file={file} />
            <PermissionPart file={file} />
            <SourceList file={file} units={agency} />
            <UsedLines file={file} />
            <InquiryCourse file={file} />
            <EarlierInquiries file={file} />
          </div>
        </>
      )}
    </Loaded>
  )
}
