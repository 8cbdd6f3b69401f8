import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { type JournalistView, useOutlets, useRegisterAct } from './register-data.ts'

const LANGUAGES = ['nb', 'nn', 'en']

/** A journalist who is written in, or whose details are put right. */
export function JournalistForm({ journalist, onClose }: { journalist?: JournalistView; onClose: () => void }) {
  const { t } = useTranslation('press-registers')
  const navigate = useNavigate()
  const outlets = useOutlets('').data?.outlets ?? []
  const [name, setName] = useState(journalist?.name ?? '')
  const [outletId, setOutletId] = useState(journalist?.outlet?.id ?? '')
  const [email, setEmail] = useState(journalist?.email ?? '')
  const [phone, setPhone] = useState(journalist?.phone ?? '')
  const [language, setLanguage] = useState(journalist?.language ?? 'nb')
  const [topics, setTopics] = useState(journalist?.topics.join(', ') ?? '')
  const [isTried, setTried] = useState(false)
  const act = useRegisterAct<{ id: string } | ''>((made) => {
    onClose()
    if (!journalist && made) void navigate({ to: '/presse/journalister/$id', params: { id: made.id } })
  })
  const submit = () => {
    setTried(true)
    if (!name.trim()) return
    const path = journalist ? `/api/press/journalists/${encodeURIComponent(journalist.id)}` : '/api/press/journalists'
    const words = topics.split(',').map((one) => one.trim().slice(0, 60))
    act.mutate({
      path,
      method: journalist ? 'PUT' : 'POST',
      json: {
        ...{ name, language, outletId: outletId || null, email: email || null, phone: phone || null },
        topics: [...new Set(words.filter(Boolean))].slice(0, 20),
      },
    })
  }
  return (
    <FormDialog
      title={t(journalist ? 'journalist.change' : 'journalists.add')}
      action={t('save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('journalist.form.about')}</p>
      <TextField
        label={t('name')}
        fault={isTried && !name.trim() ? t('name.missing') : undefined}
        value={name}
        onWrite={setName}
      />
      <SelectField
        label={t('outlet')}
        options={[
          { value: '', label: t('outlet.freelance') },
          ...outlets.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={outletId}
        onPick={setOutletId}
      />
      <TextField type="email" label={t('email')} value={email} onWrite={setEmail} />
      <TextField type="tel" label={t('phone')} value={phone} onWrite={setPhone} />
      <SelectField
        label={t('language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={LANGUAGES.includes(language) ? language : 'nb'}
        onPick={setLanguage}
      />
      <TextField label={t('topics')} about={t('topics.about')} value={topics} onWrite={setTopics} />
    </FormDialog>
  )
}
