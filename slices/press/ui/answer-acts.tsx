import { Button } from '@digdir/designsystemet-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/ui/confirm-dialog.tsx'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { useInquiryAct } from './inquiry-data.ts'
import type { InquiryFile } from './press-data.ts'

/** What comes after the answer is written: approval, sending, and, only when somebody decides it, all press. */
export function AnswerActs({ file, isSaved }: { file: InquiryFile; isSaved: boolean }) {
  const { t } = useTranslation('press-desk')
  const [asks, setAsks] = useShown<'send' | 'share'>()
  const close = () => setAsks(null)
  const act = useInquiryAct(file.id)
  const may = (ability: InquiryFile['abilities'][number]) => file.abilities.includes(ability)
  const mayDo = may('ask-approval') || may('send') || may('share')
  if (!mayDo && file.state !== 'in-review') return null
  return (
    <div className="v-answer__acts">
      {file.state === 'in-review' && !may('approve') && (
        <p className="v-meta">
          {t('approval.waits')} <span data-data>{file.approvers.map(({ displayName }) => displayName).join(', ')}</span>
        </p>
      )}
      {may('send') && file.state === 'working' && <p className="v-meta">{t('send.lines-alone')}</p>}
      <ProblemText error={asks === null ? act.error : null} />
      <div className="v-btns v-thumb">
        {may('send') && file.replyEmail && (
          <Button disabled={!isSaved} onClick={() => setAsks('send')}>
            {t('send.email')}
          </Button>
        )}
        {may('send') && (
          <Button
            variant={file.replyEmail ? 'secondary' : 'primary'}
            disabled={act.isPending || !isSaved}
            onClick={() => act.mutate({ path: 'send', json: { by: 'phone' } })}
          >
            {t('send.phone')}
          </Button>
        )}
        {may('ask-approval') && (
          <Button
            variant={may('send') ? 'secondary' : 'primary'}
            disabled={act.isPending || !isSaved}
            onClick={() => act.mutate({ path: 'approval' })}
          >
            {t('approval.ask')}
          </Button>
        )}
        {may('share') && (
          <Button variant="secondary" onClick={() => setAsks('share')}>
            {t('share.do')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        isOpen={asks === 'send'}
        title={t('send.title')}
        action={t('send.email')}
        error={act.error}
        isBusy={act.isPending}
        onConfirm={() => act.mutate({ path: 'send', json: { by: 'email' } }, { onSuccess: close })}
        onClose={close}
      >
        <p>
          {t('send.to')} <b data-data>{file.replyEmail}</b>
        </p>
        <p className="v-inquiry__answer" data-typography="secondary" data-data>
          {file.answer?.text}
        </p>
      </ConfirmDialog>
      {asks === 'share' && (
        <ReasonDialog
          title={t('share.title')}
          action={t('share.do')}
          label={t('share.reason')}
          about={t('share.about')}
          missing={t('share.missing')}
          error={act.error}
          isBusy={act.isPending}
          onReason={(reason) => act.mutate({ path: 'share', json: { reason } }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </div>
  )
}

/** Where the answer to all press is, once somebody has decided that: draft, out, corrected or withdrawn. */
export function PublicationNote({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const { publication } = file
  if (!publication) return null
  const state = publication.isWithdrawn
    ? 'withdrawn'
    : publication.isCorrected
      ? 'corrected'
      : publication.releasedAt
        ? 'released'
        : 'draft'
  return (
    <p className="v-note">
      {t(`publication.${state}`, { at: publication.releasedAt })}{' '}
      <Link className="v-link" to="/budskap/$id" params={{ id: publication.messageId }}>
        {t('publication.open')}
      </Link>
    </p>
  )
}
