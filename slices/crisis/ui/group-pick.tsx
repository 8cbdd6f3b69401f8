import { Checkbox, Fieldset } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { GROUPS, type Group } from '../rules/statement.ts'

type Props = { chosen: readonly Group[]; disabled?: readonly Group[]; onChosen: (groups: Group[]) => void }

/** Which of the six groups it goes to. What goes to the public goes to own staff, before. */
export function GroupPick({ chosen, disabled = [], onChosen }: Props) {
  const { t } = useTranslation('crisis')
  const isBound = (group: Group) => group === 'staff' && chosen.includes('public')
  return (
    <Fieldset className="v-groups">
      <Fieldset.Legend>{t('say.groups')}</Fieldset.Legend>
      {GROUPS.map((group) => (
        <Checkbox
          key={group}
          label={t(`group.${group}`)}
          checked={chosen.includes(group)}
          disabled={disabled.includes(group)}
          readOnly={isBound(group)}
          onChange={(event) =>
            onChosen(
              GROUPS.filter((one) => (one === group ? event.target.checked || isBound(group) : chosen.includes(one))),
            )
          }
        />
      ))}
    </Fieldset>
  )
}
