import { Button, Radio, Textfield } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useSecurityReason } from '../../../kit/ui/use-security-reason.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { localText, momentOf } from '../../duty/ui/index.ts'
import { CANCEL_REASONS, type CancelReason } from '../rules/occasion.ts'
import { type OccasionView, useOccasionAct } from './occasion-data.ts'
import { OccasionForm } from './occasion-form.tsx'
import { OccasionNotes } from './occasion-notes.tsx'

type Asks = 'change' | 'publish' | 'cancel' | null

/** What is done with an occasion: announce it, change it, cancel it. */
export function OccasionActs({ of }: { of: OccasionView }) {
  const { t } = useTranslation('press-occasion')
  const [asks, setAsks] = useShown<Asks>()
  const close = () => setAsks(null)
  const isHidden = ['draft', 'timed', 'waits'].includes(of.state)
  if (!of.mayKeep || of.state === 'cancelled') return null
  return (
    <>
      {of.state !== 'over' && isHidden && (
        <Button data-size="sm" onClick={() => setAsks('publish')}>
          {t('publish')}
        </Button>
      )}
      <Button data-size="sm" variant="secondary" onClick={() => setAsks('change')}>
        {t('change')}
      </Button>
      {of.state !== 'over' && (
        <Button data-size="sm" variant="tertiary" onClick={() => setAsks('cancel')}>
          {isHidden ? t('drop') : t('cancel')}
        </Button>
      )}
      {asks === 'change' && <OccasionForm of={of} texts={of.choices} unitIds={null} onClose={close} />}
      {asks === 'publish' && <Publish of={of} onClose={close} />}
      {asks === 'cancel' && <Cancel of={of} isHidden={isHidden} onClose={close} />}
    </>
  )
}

function Publish({ of, onClose }: { of: OccasionView; onClose: () => void }) {
  const { t } = useTranslation('press-occasion')
  const [isLater, setLater] = useState(of.state === 'timed')
  const [at, setAt] = useState(() => localText(new Date(of.publicFrom ?? Date.now())))
  const act = useOccasionAct(onClose)
  const security = useSecurityReason(act.error)
  const moment = isLater ? momentOf(at) : null
  const send = () =>
    act.mutate({
      path: `occasions/${of.id}/publish`,
      json: { at: moment?.toISOString() ?? null, reason: security.reason },
    })
  return (
    <FormDialog
      title={t('publish-title')}
      action={t('publish')}
      error={act.error}
      isBusy={act.isPending || (isLater && !moment)}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('publish-text')}</p>
      <fieldset className="v-choice">
        <legend>{t('publish-at')}</legend>
        {[false, true].map((later) => (
          <Radio
            key={String(later)}
            data-size="sm"
            name="publish-at"
            label={t(later ? 'publish-later' : 'publish-now')}
            value={String(later)}
            checked={isLater === later}
            onChange={() => setLater(later)}
          />
        ))}
      </fieldset>
      {isLater && (
        <Textfield
          type="datetime-local"
          data-size="sm"
          aria-label={t('publish-at')}
          value={at}
          onChange={(event) => setAt(event.target.value)}
        />
      )}
      {security.field}
    </FormDialog>
  )
}

function Cancel({ of, isHidden, onClose }: { of: OccasionView; isHidden: boolean; onClose: () => void }) {
  const { t } = useTranslation('press-occasion')
  const navigate = useNavigate()
  const [notes, setNotes] = useState<OccasionView['notes']>({})
  const [why, setWhy] = useState<CancelReason>('cancelled')
  const act = useOccasionAct(() => {
    onClose()
    if (isHidden) void navigate({ to: '/presse/arrangementer' })
  })
  return (
    <FormDialog
      title={t(isHidden ? 'drop-title' : 'cancel-title')}
      action={t(isHidden ? 'drop' : 'cancel')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() =>
        act.mutate(
          isHidden
            ? { path: `occasions/${of.id}`, method: 'DELETE' }
            : { path: `occasions/${of.id}/cancel`, json: { why, notes } },
        )
      }
      onClose={onClose}
    >
      <p>{t(isHidden ? 'drop-text' : 'cancel-text')}</p>
      {!isHidden && (
        <SelectField
          label={t('cancel-why')}
          options={CANCEL_REASONS.map((value) => ({ value, label: t(`cancel-why.${value}`) }))}
          value={why}
          onPick={setWhy}
        />
      )}
      {!isHidden && <OccasionNotes notes={notes} onWrite={setNotes} />}
    </FormDialog>
  )
}
