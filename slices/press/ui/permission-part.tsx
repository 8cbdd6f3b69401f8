import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { permissionFault } from '../rules/permission.ts'
import { useInquiryAct } from './inquiry-data.ts'
import type { InquiryFile } from './press-data.ts'

/** The permission to film or to interview, with where the consent is kept. Never who the person is. */
export function PermissionPart({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const { moment } = useFormats()
  const [isOpen, setOpen] = useShown<true>()
  const [isEnding, setEnding] = useShown<true>()
  const end = useInquiryAct(file.id)
  if (file.kind !== 'filming') return null
  const { permission } = file
  const mayGive = file.abilities.includes('route')
  return (
    <section aria-labelledby="permission">
      <SectionHead title={t('permission')} id="permission">
        {mayGive && (
          <button type="button" className="v-link" onClick={() => setOpen(true)}>
            {t(permission ? 'permission.change' : 'permission.give')}
          </button>
        )}
      </SectionHead>
      {permission ? (
        <dl className="v-kv" data-data>
          <dt>{t('permission.place')}</dt>
          <dd>{permission.place}</dd>
          {permission.conditions && (
            <>
              <dt>{t('permission.conditions')}</dt>
              <dd>{permission.conditions}</dd>
            </>
          )}
          {permission.consentOnRecord && (
            <>
              <dt>{t('permission.consent')}</dt>
              <dd>{t('permission.consent.in', { reference: permission.consentReference })}</dd>
            </>
          )}
          {permission.withdrawnAt && (
            <>
              <dt>{t('permission.ended')}</dt>
              <dd>
                {moment(permission.withdrawnAt)}: {permission.withdrawnReason}
              </dd>
            </>
          )}
        </dl>
      ) : (
        <p className="v-muted">{t('permission.none')}</p>
      )}
      {permission && !permission.withdrawnAt && file.abilities.includes('place') && (
        <button type="button" className="v-link" onClick={() => setEnding(true)}>
          {t('permission.end')}
        </button>
      )}
      {isEnding && (
        <ReasonDialog
          title={t('permission.end.title')}
          action={t('permission.end')}
          label={t('permission.end.reason')}
          about={t('permission.end.about')}
          missing={t('permission.end.missing')}
          error={end.error}
          isBusy={end.isPending}
          onReason={(reason) =>
            end.mutate({ path: 'permission-end', json: { reason } }, { onSuccess: () => setEnding(null) })
          }
          onClose={() => setEnding(null)}
        />
      )}
      {isOpen && <PermissionForm file={file} onClose={() => setOpen(null)} />}
    </section>
  )
}

const NONE = { place: '', conditions: '', consentOnRecord: false, consentReference: '' }

function PermissionForm({ file, onClose }: { file: InquiryFile; onClose: () => void }) {
  const { t } = useTranslation('press-desk')
  const [given, setGiven] = useState(file.permission ?? NONE)
  const [isTried, setTried] = useState(false)
  const act = useInquiryAct(file.id, onClose)
  const set = (change: Partial<typeof NONE>) => setGiven((before) => ({ ...before, ...change }))
  const fault = permissionFault(given, file.details.filmed)
  const needsConsent = file.details.filmed !== 'place' && file.details.filmed !== 'staff'
  const submit = () => {
    setTried(true)
    if (!fault) act.mutate({ path: 'permission', json: given })
  }
  return (
    <FormDialog
      title={t('permission.title')}
      action={t('permission.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        max={300}
        label={t('permission.place')}
        fault={isTried && fault === 'no-place' && t('permission.place.missing')}
        value={given.place}
        onWrite={(text) => set({ place: text })}
      />
      <TextField
        rows={2}
        max={1000}
        label={t('permission.conditions')}
        value={given.conditions}
        onWrite={(text) => set({ conditions: text })}
      />
      {needsConsent && (
        <>
          <Checkbox
            data-size="sm"
            label={t('permission.on-record')}
            description={t('permission.on-record.help')}
            checked={given.consentOnRecord}
            error={
              isTried && fault === 'no-consent' && !given.consentOnRecord ? t('permission.consent.missing') : undefined
            }
            onChange={(event) => set({ consentOnRecord: event.target.checked })}
          />
          <TextField
            max={100}
            label={t('permission.reference')}
            about={t('permission.reference.help')}
            fault={
              isTried && fault === 'no-consent' && !given.consentReference.trim() && t('permission.consent.missing')
            }
            value={given.consentReference}
            onWrite={(text) => set({ consentReference: text })}
          />
        </>
      )}
    </FormDialog>
  )
}
