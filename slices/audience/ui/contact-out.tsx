import { Button } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { saveFile } from '../../../kit/ui/save-file.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { isOwnWish } from '../rules/contact.ts'
import { type Contact, useAct } from './audience-data.ts'

const REASONS = ['asked', 'bounces', 'wrong-person'] as const

/** Leaving a contact out, letting it in again, and erasing it for good. */
export function ContactOut({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const { t } = useTranslation('audience')
  const [reason, setReason] = useState<string>('asked')
  const [isErasing, setErasing] = useState(false)
  const [isLifting, setLifting] = useShown<true>()
  const suppress = useAct(
    (json: { reason: string | null; why?: string }) =>
      call(`/api/audience/contacts/${contact.id}/suppression`, { method: 'POST', json }),
    onDone,
  )
  const erase = useAct(
    (why: string) => call(`/api/audience/contacts/${contact.id}?reason=${why}`, { method: 'DELETE' }),
    onDone,
  )
  const handOut = useMutation({
    mutationFn: () => saveFile(`/api/personal-data/contacts/${contact.id}`, 'varde-kontakt.json', {}),
  })
  return (
    <section aria-labelledby="contact-out" className="v-stack">
      <SectionHead title={t('out')} id="contact-out" />
      {contact.suppressedReason ? (
        <>
          <p>{t('out.is-out', { reason: t(`suppressed.${contact.suppressedReason}`) })}</p>
          <Button
            data-size="sm"
            variant="secondary"
            onClick={() => (isOwnWish(contact.suppressedReason) ? setLifting(true) : suppress.mutate({ reason: null }))}
          >
            {t('out.let-in')}
          </Button>
          {isLifting && (
            <ReasonDialog
              title={t('out.let-in')}
              action={t('out.let-in')}
              label={t('out.why')}
              about={t('out.why.about')}
              missing={t('out.why.missing')}
              error={suppress.error}
              isBusy={suppress.isPending}
              onReason={(why) => suppress.mutate({ reason: null, why })}
              onClose={() => setLifting(null)}
            />
          )}
        </>
      ) : (
        <div className="v-tools2">
          <SelectField
            className="v-grow"
            label={t('out.reason')}
            options={REASONS.map((value) => ({ value: value as string, label: t(`suppressed.${value}`) }))}
            value={reason}
            onPick={setReason}
          />
          <Button data-size="sm" variant="secondary" onClick={() => suppress.mutate({ reason })}>
            {t('out.leave-out')}
          </Button>
        </div>
      )}
      <p>
        <button type="button" className="v-link" onClick={() => handOut.mutate()}>
          {t('contact.export')}
        </button>
      </p>
      {isErasing ? (
        <div className="v-note">
          <p>{t('erase.about')}</p>
          <div className="v-btns">
            <Button data-size="sm" variant="secondary" onClick={() => erase.mutate('asked-by-person')}>
              {t('erase.asked')}
            </Button>
            <Button data-size="sm" variant="secondary" onClick={() => erase.mutate('no-longer-relevant')}>
              {t('erase.not-relevant')}
            </Button>
          </div>
        </div>
      ) : (
        <button type="button" className="v-link" onClick={() => setErasing(true)}>
          {t('erase')}
        </button>
      )}
      <ProblemText error={suppress.error ?? erase.error ?? handOut.error} />
    </section>
  )
}
