import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { titleOf, useElements } from '../../strategy/ui/index.ts'
import type { MessageView } from '../rules/message-view.ts'
import { useMessageAct } from './message-calls.ts'

const RANKS = ['primary', 'secondary', 'given']

/** The role we take, chosen in one step where none is said yet: those to grow first, those others give us last. */
export function RoleField({ message }: { message: MessageView }) {
  const { t, i18n } = useTranslation('message')
  const act = useMessageAct(message.id)
  const roles = useElements(['role'])
  const { revision, initiative: _, blockKeys: __, ...origin } = message.origin
  const rankOf = (rank: unknown) => RANKS.indexOf(String(rank))
  const sorted = (roles.data?.elements ?? []).toSorted((a, b) => rankOf(a.data.rank) - rankOf(b.data.rank))
  if (sorted.length === 0) return null
  return (
    <div className="v-role">
      <SelectField
        label={t('origin.role')}
        value=""
        onPick={(roleKey) =>
          roleKey && act.mutate({ to: '/origin', method: 'PUT', json: { ...origin, revision, roleKey } })
        }
        options={[
          { value: '', label: t('origin.role.none') },
          ...sorted.map((role) => ({
            value: role.key,
            label: `${titleOf(role, i18n.language)}, ${t(`origin.role.${role.data.rank}`)}`,
          })),
        ]}
      />
      <ProblemText error={act.error} />
    </div>
  )
}
