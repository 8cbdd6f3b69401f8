import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { isOpen } from '../rules/inquiry.ts'
import type { InquiryFile } from './press-data.ts'
import { useDueWords } from './use-due-words.ts'

type Props = { file: InquiryFile; now: Date; children?: ReactNode }

/** What it is about, and the sentence that says where it stands now. */
export function InquiryHead({ file, now, children }: Props) {
  const { t } = useTranslation('press-desk')
  return (
    <PageHead
      className="v-inquiry__head"
      isWritten
      title={file.topic}
      over={
        <>
          {t(`kind.${file.kind}`)} · {t(`channel.${file.channel}`, { at: file.receivedAt })} ·{' '}
          <span className="nb">{file.number}</span>
        </>
      }
      lead={<Standing file={file} now={now} />}
    >
      {children}
    </PageHead>
  )
}

function Standing({ file, now }: { file: InquiryFile; now: Date }) {
  const { t } = useTranslation('press-desk')
  const { left, when } = useDueWords()(file.dueAt, now)
  if (file.state === 'answered') return t(`stands.answered.${file.answeredBy ?? 'phone'}`, { at: file.answeredAt })
  if (file.state === 'handed-over')
    return (
      <>
        {t('stands.handed-over')} <span data-data>{file.handedTo}</span>
      </>
    )
  if (!isOpen(file.state))
    return (
      <>
        {t('stands.closed')} <span data-data>{file.closedReason}</span>
      </>
    )
  const isLate = Date.parse(file.dueAt) <= now.getTime()
  const clock = t(isLate ? 'stands.late' : 'stands.due', { when, left })
  return (
    <>
      {isLate ? <b className="v-signal">{clock}</b> : clock}{' '}
      {t(file.isRouted ? `stands.${file.state}` : 'stands.unrouted')}
    </>
  )
}
