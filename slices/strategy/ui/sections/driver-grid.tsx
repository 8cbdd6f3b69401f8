import { useTranslation } from 'react-i18next'
import type { GridPlace } from '../../rules/level-grid.ts'
import { LevelGrid } from '../drawing/level-grid.tsx'
import { MoveNote } from '../drawing/move-note.tsx'
import { useMove } from '../drawing/use-move.ts'
import type { Drawn } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

const WEIGHTS = [1, 2, 3]

/** The driving forces by uncertainty (across) and importance (up). In the draft they can be moved. */
export function DriverGrid({ whole, drivers, ...drawn }: Drawn & { whole: Whole; drivers: ElementView[] }) {
  const { t } = useTranslation('strategy')
  const move = useMove(whole)
  const axis = (name: 'importance' | 'uncertainty') => ({
    name: t(`field.${name}`),
    levels: WEIGHTS.map((weight) => t(`value.${name}.${weight}`)),
  })
  const onMove = (key: string, to: GridPlace | null) =>
    move.act(key, { uncertainty: to ? WEIGHTS[to.x]! : null, importance: to ? WEIGHTS[to.y]! : null })
  return (
    <>
      <p className="v-meta v-prose">{t('drivers.grid.lead')}</p>
      <MoveNote whole={whole} move={move} facts={['importance', 'uncertainty']} />
      <LevelGrid
        {...drawn}
        whole={whole}
        label={`${t('drivers.grid.label')} ${t('keys')}`}
        x={axis('uncertainty')}
        y={axis('importance')}
        items={drivers.map(({ key, data }) => ({ key, place: placeOf(data) }))}
        onMove={move.isPossible ? onMove : undefined}
      />
    </>
  )
}

function placeOf({ importance, uncertainty }: ElementView['data']): GridPlace | null {
  if (typeof importance !== 'number' || typeof uncertainty !== 'number') return null
  return { x: WEIGHTS.indexOf(uncertainty), y: WEIGHTS.indexOf(importance) }
}
