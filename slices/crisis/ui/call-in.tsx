import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { PersonSearch } from '../../organisation/ui/index.ts'
import type { Callable } from '../rules/callable.ts'
import { ROLES, type Role } from '../rules/crisis.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { useCallable } from './crisis-data.ts'
import { useRoomForm } from './room-forms.tsx'
import { useRoomAct } from './room-tasks.tsx'

/** Calls in one more person from the room. */
export function CallIn({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  if (!crisis.abilities.includes('call-in')) return null
  const ask = () => show((onClose, { crisis }) => <CallInForm {...{ crisis, onClose }} />)
  return (
    <Button variant="secondary" data-size="sm" onClick={ask}>
      {t('call-in')}
    </Button>
  )
}

function CallInForm({ crisis, onClose }: { crisis: CrisisView; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const [personId, setPerson] = useState('')
  const [search, setSearch] = useState('')
  const found = useCallable(crisis.id, search)
  const noteOf = useCallableNote()
  const isExercise = crisis.mode === 'exercise'
  const [role, setRole] = useState<Role>(isExercise ? 'participant' : 'support')
  const [isTried, setTried] = useState(false)
  const act = useRoomAct(crisis.id, onClose)
  return (
    <FormDialog
      title={t('call-in.title')}
      action={t('call-in.go')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (personId) act.mutate({ path: 'call-in', json: { personId, role } })
      }}
    >
      <PersonSearch
        label={t('call-in.who')}
        about={t('call-in.who.help')}
        search={search}
        onSearch={setSearch}
        found={found.data && { ...found.data, people: found.data.people.map((one) => ({ ...one, note: noteOf(one) })) }}
        value={personId}
        onPick={(id) => setPerson(id)}
      />
      {isTried && !personId && (
        <p className="v-signal" role="alert">
          {t('call-in.missing')}
        </p>
      )}
      <SelectField
        label={t('call-in.role')}
        options={ROLES.filter((one) => one !== 'told' && (isExercise || one !== 'participant')).map((value) => ({
          ...{ value, label: t(`role.${value}`) },
        }))}
        value={role}
        onPick={setRole}
      />
    </FormDialog>
  )
}

/** What whoever calls in must know of somebody before they press: away now, or called already. */
function useCallableNote() {
  const { t } = useTranslation('crisis')
  const { near } = useFormats()
  return ({ away, called }: Callable): string | undefined => {
    const notes = [
      ...(called ? [t(`call-in.called.${called.answer ?? 'asked'}`)] : []),
      ...(away ? [away.until ? t('call-in.away.until', { at: near(away.until) }) : t('call-in.away')] : []),
    ]
    return notes.length > 0 ? notes.join(', ') : undefined
  }
}
