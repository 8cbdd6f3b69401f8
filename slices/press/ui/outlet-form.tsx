import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type OutletView, useRegisterAct } from './register-data.ts'

/** A new outlet, or a change of one: its desk, never a person. */
export function OutletForm({ outlet, onClose }: { outlet?: OutletView; onClose: () => void }) {
  const { t } = useTranslation('press-registers')
  const navigate = useNavigate()
  const [name, setName] = useState(outlet?.name ?? '')
  const [email, setEmail] = useState(outlet?.email ?? '')
  const [phone, setPhone] = useState(outlet?.phone ?? '')
  const [note, setNote] = useState(outlet?.note ?? '')
  const [isTried, setTried] = useState(false)
  const act = useRegisterAct<{ id: string } | ''>((made) => {
    onClose()
    if (!outlet && made) void navigate({ to: '/presse/medier/$id', params: { id: made.id } })
  })
  const submit = () => {
    setTried(true)
    if (!name.trim()) return
    const json = { name, email: email || null, phone: phone || null, note }
    const path = outlet ? `/api/press/outlets/${encodeURIComponent(outlet.id)}` : '/api/press/outlets'
    act.mutate({ path, method: outlet ? 'PUT' : 'POST', json })
  }
  return (
    <FormDialog
      title={t(outlet ? 'outlet.change' : 'outlets.add')}
      action={t('save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('name')}
        fault={isTried && !name.trim() ? t('name.missing') : undefined}
        value={name}
        onWrite={setName}
      />
      <TextField type="email" label={t('outlet.email')} value={email} onWrite={setEmail} />
      <TextField type="tel" label={t('outlet.phone')} value={phone} onWrite={setPhone} />
      <TextField label={t('note')} about={t('note.about')} rows={3} value={note} onWrite={setNote} />
    </FormDialog>
  )
}
