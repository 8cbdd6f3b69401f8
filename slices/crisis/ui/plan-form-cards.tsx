import { Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { ROLES, type Role } from '../rules/crisis.ts'
import type { PlanCard } from '../rules/plan-content.ts'
import type { PlanView } from '../rules/plan-view.ts'
import { useNameIn } from './crisis-title.ts'
import { newKey, RowList } from './plan-form-rows.tsx'

/** Roles that somebody is called in as; who is only told has no card. */
const CARD_ROLES = ROLES.filter((role) => role !== 'told' && role !== 'participant' && role !== 'support')

type Props = { plan: PlanView; value: PlanCard[]; onChange: (value: PlanCard[]) => void }

/** The unit's own lines on the action cards, beside the agency's. */
export function CardFields({ plan, value, onChange }: Props) {
  const { t } = useTranslation('crisis')
  const nameIn = useNameIn()
  return (
    <RowList
      title={t('form.cards')}
      add={t('form.card.add')}
      value={value}
      onChange={onChange}
      fresh={(): PlanCard => ({
        ...{ key: newKey(), role: 'leader', text: '', dueMinutes: 30, scenarioKeys: [], findingId: null },
      })}
    >
      {(row, set) => (
        <>
          <Textfield
            data-size="sm"
            label={t('tasks.text')}
            maxLength={300}
            value={row.text}
            onChange={(event) => set({ text: event.target.value })}
          />
          <div className="v-three">
            <SelectField
              label={t('tasks.role')}
              options={CARD_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
              value={row.role}
              onPick={(role: Role) => set({ role })}
            />
            <NumberField
              isWhole
              label={t('form.card.within')}
              value={row.dueMinutes}
              onChange={(dueMinutes) => set({ dueMinutes })}
            />
            <SelectField
              label={t('cards.for')}
              options={[
                { value: '', label: t('cards.all') },
                ...plan.scenarios.map(({ key, names }) => ({ value: key, label: nameIn(names) })),
              ]}
              value={row.scenarioKeys[0] ?? ''}
              onPick={(key) => set({ scenarioKeys: key ? [key] : [] })}
            />
          </div>
        </>
      )}
    </RowList>
  )
}
