import { useTranslation } from 'react-i18next'
import { LEVELS } from '../../rules/fields.ts'
import type { GridPlace } from '../../rules/level-grid.ts'
import { LevelGrid } from '../drawing/level-grid.tsx'
import { MoveNote } from '../drawing/move-note.tsx'
import { useMove } from '../drawing/use-move.ts'
import type { Drawn } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

/** The groups by interest (across) and influence (up), with a filled mark for the inner circle. In the draft they can be moved. */
export function StakeholderGrid({ whole, groups, ...drawn }: Drawn & { whole: Whole; groups: ElementView[] }) {
  const { t } = useTranslation('strategy')
  const move = useMove(whole)
  const axis = (name: 'interest' | 'influence') => ({
    name: t(`field.${name}`),
    levels: LEVELS.map((level) => t(`value.${name}.${level}`)),
  })
  const onMove = (key: string, to: GridPlace | null) =>
    move.act(key, { interest: to ? LEVELS[to.x]! : null, influence: to ? LEVELS[to.y]! : null })
  return (
    <>
      <p className="v-meta v-prose">{t('stakeholders.matrix.lead')}</p>
      <MoveNote whole={whole} move={move} facts={['interest', 'influence']} />
      <LevelGrid
        {...drawn}
        whole={whole}
        label={`${t('stakeholders.matrix.label')} ${t('keys')}`}
        x={axis('interest')}
        y={axis('influence')}
        items={groups.map(({ key, data }) => ({ key, place: placeOf(data) }))}
        onMove={move.isPossible ? onMove : undefined}
        item={(key) => (
          <span
            aria-hidden="true"
            className={whole.byKey.get(key)?.data.circle === 'inner' ? 'v-lvl__dot full' : 'v-lvl__dot'}
          />
        )}
      />
    </>
  )
}

function placeOf({ interest, influence }: ElementView['data']): GridPlace | null {
  const levels: readonly unknown[] = LEVELS
  const [x, y] = [levels.indexOf(interest), levels.indexOf(influence)]
  return x < 0 || y < 0 ? null : { x, y }
}
