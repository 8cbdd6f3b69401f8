import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { ElementPicker, useElements } from '../../strategy/ui/index.ts'
import type { MessageView, OriginKeys } from '../rules/message-view.ts'
import { useMessageAct, useMessageOptions } from './message-calls.ts'

/** Chooses what the message comes from. An initiative brings its goals, gaps, groups and role along; each can be changed. */
export function OriginForm({ message, onClose }: { message: MessageView; onClose: () => void }) {
  const { t } = useTranslation('message')
  const { revision, initiative, blockKeys: _, ...before } = message.origin
  const [now, setNow] = useState<OriginKeys>(before)
  const act = useMessageAct(message.id, onClose)
  const options = useMessageOptions()
  const initiatives = options.data?.initiatives ?? []
  // The one it has stays a choice also when it is closed.
  const own = initiative && !initiatives.some((one) => one.id === initiative.id) ? [initiative] : []
  const choose = (id: string) => {
    const found = initiatives.find((one) => one.id === id)
    if (!found) return setNow({ ...now, initiativeId: id || null })
    const { goalKeys, gapKeys, audienceKeys, roleKey } = found
    setNow({ initiativeId: id, goalKeys, gapKeys, audienceKeys, roleKey: roleKey ?? now.roleKey })
  }
  return (
    <FormDialog
      title={t('origin.title')}
      action={t('origin.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => act.mutate({ to: '/origin', method: 'PUT', json: { revision, ...now } })}
      onClose={onClose}
    >
      <div>
        <SelectField
          label={t('origin.initiative')}
          value={now.initiativeId ?? ''}
          onPick={choose}
          options={[
            { value: '', label: t('origin.initiative.none') },
            ...[...own, ...initiatives].map((one) => ({ value: one.id, label: one.title })),
          ]}
        />
        <p className="v-meta">{t('origin.initiative.fill')}</p>
      </div>
      <ElementPicker
        kinds={['overall-goal', 'goal', 'sub-goal']}
        label={t('origin.goals')}
        value={now.goalKeys}
        onChange={(goalKeys) => setNow({ ...now, goalKeys })}
      />
      <ElementPicker
        kinds={['gap']}
        label={t('origin.gaps')}
        value={now.gapKeys}
        onChange={(gapKeys) => setNow({ ...now, gapKeys })}
      />
      <ElementPicker
        kinds={['stakeholder-group']}
        label={t('origin.groups')}
        value={now.audienceKeys}
        onChange={(audienceKeys) => setNow({ ...now, audienceKeys })}
      />
      <RolePick value={now.roleKey} onPick={(roleKey) => setNow({ ...now, roleKey })} />
    </FormDialog>
  )
}

/** The role we take. One that others give us can be chosen too, and then says what it is. */
function RolePick({ value, onPick }: { value: string | null; onPick: (key: string | null) => void }) {
  const { t } = useTranslation('message')
  const roles = useElements(['role'])
  const rank = roles.data?.elements.find((one) => one.key === value)?.data.rank
  return (
    <div>
      <ElementPicker
        kinds={['role']}
        isSingle
        label={t('origin.role')}
        value={value ? [value] : []}
        onChange={([key]) => onPick(key ?? null)}
      />
      {typeof rank === 'string' && (
        <p className="v-meta">{t(rank === 'given' ? 'origin.role.given.note' : `origin.role.${rank}`)}</p>
      )}
    </div>
  )
}
