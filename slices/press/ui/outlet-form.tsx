import { Textfield } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
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
      <Textfield
        data-size="sm"
        label={t('name')}
        error={isTried && !name.trim() ? t('name.missing') : undefined}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Textfield
        type="email"
        data-size="sm"
        label={t('outlet.email')}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Textfield
        type="tel"
        data-size="sm"
        label={t('outlet.phone')}
        value={phone}
        onChange={(event) => setPhone(event.target.value)}
      />
      <Textfield
        multiline
        rows={3}
        data-size="sm"
        label={t('note')}
        description={t('note.about')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </FormDialog>
  )
}
