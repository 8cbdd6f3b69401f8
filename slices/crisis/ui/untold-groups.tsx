import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { LeftGroup } from '../rules/left-groups.ts'
import type { Group } from '../rules/statement.ts'
import { useGroupNames } from './who-waits.tsx'

type Props = { groups: readonly LeftGroup[]; onWrite: ((group: Group) => void) | null }

/** The groups that words were meant for and that nothing is on its way to, each with the way to write to it. */
export function UntoldGroups({ groups, onWrite }: Props) {
  const { t } = useTranslation('crisis')
  const named = useGroupNames()
  return groups.map(({ group, left, of, isUnsure }) => (
    <div key={group} className="v-statements__flag" role="status">
      <p>
        <b>
          {/* The public is more than those who are counted. */}
          {t(of > 0 && group !== 'public' ? (isUnsure ? 'untold.unsure' : 'untold') : 'untold.none', {
            group: t(`group.${group}`),
            left,
            of,
          })}
        </b>
      </p>
      {onWrite && (
        <Button data-size="sm" variant="secondary" onClick={() => onWrite(group)}>
          {t('untold.write', { groups: named([group]) })}
        </Button>
      )}
    </div>
  ))
}
