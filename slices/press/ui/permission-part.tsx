import { Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { permissionFault } from '../rules/inquiry.ts'
import { useInquiryAct } from './inquiry-data.ts'
import type { InquiryFile } from './press-data.ts'

/** The permission to film or to interview, with where the consent is kept. Never who the person is. */
export function PermissionPart({ file }: { file: InquiryFile }) {
  const { t } = useTranslation('press-desk')
  const [isOpen, setOpen] = useState(false)
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
          <dt>{t('permission.consent')}</dt>
          <dd>{t('permission.consent.in', { reference: permission.consentReference })}</dd>
        </dl>
      ) : (
        <p className="v-muted">{t('permission.none')}</p>
      )}
      {isOpen && <PermissionForm file={file} onClose={() => setOpen(false)} />}
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
  const fault = permissionFault(given)
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
      <Textfield
        data-size="sm"
        maxLength={300}
        label={t('permission.place')}
        error={isTried && fault === 'no-place' ? t('permission.place.missing') : undefined}
        value={given.place}
        onChange={(event) => set({ place: event.target.value })}
      />
      <Textfield
        multiline
        rows={2}
        data-size="sm"
        maxLength={1000}
        label={t('permission.conditions')}
        value={given.conditions}
        onChange={(event) => set({ conditions: event.target.value })}
      />
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
      <Textfield
        data-size="sm"
        maxLength={100}
        label={t('permission.reference')}
        description={t('permission.reference.help')}
        error={
          isTried && fault === 'no-consent' && !given.consentReference.trim()
            ? t('permission.consent.missing')
            : undefined
        }
        value={given.consentReference}
        onChange={(event) => set({ consentReference: event.target.value })}
      />
    </FormDialog>
  )
}
