import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import type { CaseView } from '../rules/case-view.ts'
import { useCase, useCasesLive } from './cases-data.ts'

type Props = { caseId: string; isShared: boolean; onAgain: () => void }

/** The receipt: what it is called, who has it, and by when. It follows what the directorate does. */
export function ReportReceipt({ caseId, ...rest }: Props) {
  const { t } = useTranslation('cases')
  useCasesLive()
  return (
    <Loaded query={useCase(caseId)} text={t('case.loading')}>
      {(file) => <Receipt file={file} {...rest} />}
    </Loaded>
  )
}

function Receipt({ file, isShared, onAgain }: Omit<Props, 'caseId'> & { file: CaseView }) {
  const { t } = useTranslation('cases')
  const { clock, moment } = useFormats()
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => head.current?.focus(), [])
  const isSoon = file.howSoon === 'now' || file.howSoon === 'today'
  const { phone = null } = file.desk ?? {}
  return (
    <div className="v-report">
      <div ref={head} tabIndex={-1}>
        <PageHead
          className=""
          over={t('receipt.over')}
          title={t('receipt.title', { number: file.number })}
          lead={t('receipt.lead', { unit: file.desk?.unit ?? '' })}
        />
      </div>
      <dl className="v-kv" aria-live="polite">
        <dt>{t('receipt.by')}</dt>
        <dd>
          <b>{isSoon ? clock(file.assessBy) : moment(file.assessBy)}</b>
        </dd>
        <dt>{t('receipt.has')}</dt>
        <dd>
          {file.takenBy
            ? t('receipt.taken', { name: file.takenBy.name ?? t('analysis.somebody'), at: file.takenAt! })
            : t('receipt.nobody')}
        </dd>
        {phone && (
          <>
            <dt>{t('receipt.phone')}</dt>
            <dd>
              <a className="v-link" href={`tel:${phone.replaceAll(' ', '')}`}>
                {phone}
              </a>
            </dd>
          </>
        )}
      </dl>
      {isShared && <p className="v-note">{t('receipt.shared')}</p>}
      <div className="v-btns v-report__go">
        <Button asChild>
          <Link to="/saker/$id" params={{ id: file.id }}>
            {t('receipt.open')}
          </Link>
        </Button>
        <Button variant="secondary" onClick={onAgain}>
          {t('receipt.again')}
        </Button>
      </div>
    </div>
  )
}
