import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type GridItem, type GridPlace, gridCells, gridMove, gridPoints } from '../../rules/level-grid.ts'
import type { Arrow } from '../../rules/neighbour.ts'
import { ElementText } from '../element-text.tsx'
import type { Drawn } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { useRoving } from './use-roving.ts'

/** An axis: what it is, and its levels from the low end. */
export type Axis = { name: string; levels: readonly string[] }

type Props = Drawn & {
  whole: Whole
  label: string
  x: Axis
  y: Axis
  items: readonly GridItem[]
  /** Given where a person may move things: a place, or null for none. */
  onMove?: ((key: string, to: GridPlace | null) => void) | undefined
  item?: (key: string) => ReactNode
}

const ARROWS: Record<string, Arrow> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** Levels against levels: each thing stands in its cell. Things are moved by dragging, or with Alt and an arrow. */
export function LevelGrid({ whole, label, x, y, items, onMove, item, chosen, onChoose }: Props) {
  const { t } = useTranslation('strategy')
  const [over, setOver] = useState<string | null>(null)
  const size = { columns: x.levels.length, rows: y.levels.length }
  const { cells, unplaced } = gridCells(items, size)
  const { onKeyDown, option, focus } = useRoving(gridPoints(items, size), chosen, onChoose)
  const place = JSON.stringify(items.find((one) => one.key === chosen)?.place ?? null)
  const moving = useRef<string | null>(null)
  // What is moved is drawn anew in another cell: the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the place changes
  useEffect(() => {
    if (moving.current) focus(moving.current)
    moving.current = null
  }, [place])
  const move = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    const isOut = event.key === 'Backspace' || event.key === 'Delete'
    if (!onMove || !chosen || !event.altKey || !(arrow || isOut)) return onKeyDown(event)
    event.preventDefault()
    moving.current = chosen
    const from = items.find((one) => one.key === chosen)?.place ?? null
    onMove(chosen, arrow ? gridMove(from, arrow, size) : null)
  }
  const zone = (name: string, to: GridPlace | null) =>
    onMove
      ? {
          'data-over': over === name,
          onDragOver: (event: React.DragEvent) => {
            event.preventDefault()
            setOver(name)
          },
          onDragLeave: () => setOver(null),
          onDrop: (event: React.DragEvent) => {
            event.preventDefault()
            setOver(null)
            onMove(event.dataTransfer.getData('text/plain'), to)
          },
        }
      : {}
  const cellName = (place: GridPlace) =>
    t('grid.cell', {
      x: x.name,
      xLevel: x.levels[place.x]!.toLowerCase(),
      y: y.name.toLowerCase(),
      yLevel: y.levels[place.y]!.toLowerCase(),
    })
  const draw = (key: string) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: an option, whose role comes with the rest
    <div
      key={key}
      {...option(key)}
      className="v-lvl__item"
      draggable={onMove !== undefined}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', key)}
    >
      {item?.(key)}
      <ElementText of={whole.byKey.get(key)!} />
    </div>
  )
  return (
    <div className="v-lvl" role="listbox" aria-label={label} onKeyDown={move}>
      <p className="v-lvl__y v-meta" aria-hidden="true">
        {y.name}
      </p>
      <div className="v-lvl__grid" role="presentation" style={{ '--columns': size.columns } as React.CSSProperties}>
        {cells.map(({ place, keys }) => {
          const name = cellName(place)
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
            <div key={name} role="group" aria-label={name} className="v-lvl__cell" {...zone(name, place)}>
              <p className="v-micro" aria-hidden="true">
                {place.x === 0 && y.levels[place.y]}
              </p>
              {keys.map(draw)}
            </div>
          )
        })}
        {x.levels.map((level) => (
          <p key={level} className="v-lvl__x v-micro" aria-hidden="true">
            {level}
          </p>
        ))}
      </div>
      <p className="v-lvl__xname v-meta" aria-hidden="true">
        {x.name}
      </p>
      {(unplaced.length > 0 || onMove) && (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
        <div role="group" aria-label={t('grid.unplaced')} className="v-lvl__tray" {...zone('unplaced', null)}>
          <p className="v-meta" aria-hidden="true">
            {t('grid.unplaced.count', { count: unplaced.length })}
          </p>
          <div className="v-lvl__free" role="presentation">
            {unplaced.map(draw)}
          </div>
        </div>
      )}
    </div>
  )
}
