import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { type Group, useGroupName } from './audience-data.ts'

type Props = { groups: Group[]; chosen: string[]; fault?: string | undefined; onChange: (keys: string[]) => void }

/** Check boxes of the groups that contacts may stand in, those below indented. */
export function GroupChoice({ groups, chosen, fault, onChange }: Props) {
  const { t } = useTranslation('audience')
  const nameOf = useGroupName()
  const possible = groups.filter((group) => group.reach === 'contacts')
  return (
    <>
      {fault && (
        <p className="v-note stop" role="alert" data-fault>
          {fault}
        </p>
      )}
      <details className="v-details">
        <summary>
          {t('field.groups')}:{' '}
          {possible
            .filter((group) => chosen.includes(group.key))
            .map(nameOf)
            .join(', ') || t('groups.none-chosen')}
        </summary>
        <fieldset className="v-choice">
          <legend className="ds-sr-only">{t('field.groups')}</legend>
          {possible.map((group) => (
            <Checkbox
              key={group.key}
              data-size="sm"
              label={nameOf(group)}
              value={group.key}
              className={group.parentId ? 'v-below' : undefined}
              checked={chosen.includes(group.key)}
              onChange={(e) =>
                onChange(e.target.checked ? [...chosen, group.key] : chosen.filter((key) => key !== group.key))
              }
            />
          ))}
        </fieldset>
      </details>
    </>
  )
}
