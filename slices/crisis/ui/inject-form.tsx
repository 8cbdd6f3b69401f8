import { Button, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import type { Role } from '../rules/crisis.ts'
import { INJECT_HOWS, type InjectHow } from '../rules/inject.ts'
import type { PracticeView } from '../rules/practice-view.ts'
import { usePracticeAct } from './practice-data.ts'
import { useRoomForm } from './room-forms.tsx'

const WITHIN = ['5', '10', '15', '20', '30', '60'] as const
const WHEN = ['0', '2', '5', '10', '15', '30'] as const

/** Opens the form of an inject written on the way, for those who lead the exercise while it lasts. */
export function WriteInject({ id, practice }: { id: string; practice: PracticeView }) {
  const { t } = useTranslation('practice')
  const show = useRoomForm()
  if (practice.part !== 'director' || !practice.isOpen) return null
  const write = () => show((onClose) => <InjectForm {...{ id, practice, onClose }} />)
  return (
    <Button data-size="sm" onClick={write}>
      {t('write')}
    </Button>
  )
}

function InjectForm({ id, practice, onClose }: { id: string; practice: PracticeView; onClose: () => void }) {
  const { t } = useTranslation(['practice', 'crisis'])
  const roles = practice.roles
  const [role, setRole] = useState<Role>(roles[0] ?? 'leader')
  const [how, setHow] = useState<InjectHow>('journalist')
  const [sender, setSender] = useState('')
  const [text, setText] = useState('')
  const [expects, setExpects] = useState('')
  const [within, setWithin] = useState<(typeof WITHIN)[number]>('15')
  const [when, setWhen] = useState<(typeof WHEN)[number]>('0')
  const [isTried, setTried] = useState(false)
  const act = usePracticeAct(id, onClose)
  const submit = () => {
    setTried(true)
    if (!text.trim() || !sender.trim()) return
    const expectMinutes = expects.trim() ? Number(within) : null
    act.mutate({ path: 'injects', json: { role, how, sender, text, expects, expectMinutes, inMinutes: Number(when) } })
  }
  return (
    <FormDialog
      title={t('write')}
      action={t('write.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      <SelectField
        label={t('write.role')}
        options={roles.map((value) => ({ value, label: t(`crisis:role.${value}`) }))}
        value={role}
        onPick={setRole}
      />
      <SelectField
        label={t('write.how')}
        options={INJECT_HOWS.map((value) => ({ value, label: t(`how.${value}`) }))}
        value={how}
        onPick={setHow}
      />
      <Textfield
        label={t('write.sender')}
        description={t('write.sender.help')}
        maxLength={120}
        value={sender}
        error={isTried && !sender.trim() ? t('write.sender.missing') : undefined}
        onChange={(event) => setSender(event.target.value)}
      />
      <Textfield
        multiline
        rows={3}
        label={t('write.text')}
        maxLength={1000}
        value={text}
        error={isTried && !text.trim() ? t('write.text.missing') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Textfield
        label={t('write.expects')}
        description={t('write.expects.help')}
        maxLength={500}
        value={expects}
        onChange={(event) => setExpects(event.target.value)}
      />
      {expects.trim() && (
        <SelectField
          label={t('write.minutes')}
          options={WITHIN.map((value) => ({ value, label: value }))}
          value={within}
          onPick={setWithin}
        />
      )}
      <SelectField
        label={t('write.when')}
        options={WHEN.map((value) => ({
          value,
          label: value === '0' ? t('write.in.0') : t('write.in', { count: Number(value) }),
        }))}
        value={when}
        onPick={setWhen}
      />
    </FormDialog>
  )
}
