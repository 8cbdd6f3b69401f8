import type { CSSProperties, ReactNode } from 'react'
import { columnPoints, columnsAcross } from '../../rules/columns-layout.ts'
import { ElementText } from '../element-text.tsx'
import type { Drawn } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'
import { useRoving } from './use-roving.ts'

export type DrawnColumn = {
  key: string
  /** Null where the first item is the head itself. */
  title: ReactNode
  /** What the column is called, for those who hear it. */
  name: string
  about?: ReactNode
  items: readonly ElementView[]
}

type Props = Drawn & {
  label: string
  columns: readonly DrawnColumn[]
  /** Columns side by side, at most. */
  most?: number
  className?: string
  /** What an item shows besides its title. */
  item?: (element: ElementView) => ReactNode
}

/** Columns side by side, with a head each and what belongs there below: one list to work in by keys. */
export function ColumnDrawing({ label, columns, most = 4, className = '', item, chosen, onChoose }: Props) {
  const filled = columns.filter((column) => column.items.length > 0)
  const across = columnsAcross(filled.length, most)
  const keys = filled.map((column) => column.items.map((one) => one.key))
  const { onKeyDown, option } = useRoving(columnPoints(keys, across), chosen, onChoose)
  return (
    <div
      className={`v-cols ${className}`}
      role="listbox"
      aria-label={label}
      onKeyDown={onKeyDown}
      style={{ '--across': across } as CSSProperties}
    >
      {filled.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
        <div key={column.key} role="group" aria-label={column.name} className={`v-cols__col ${column.key}`}>
          <div className="v-cols__head" aria-hidden="true">
            {column.title !== null && <p>{column.title}</p>}
            {column.about && <p className="v-meta">{column.about}</p>}
          </div>
          <div role="presentation">
            {column.items.map((element) => (
              <div key={element.key} {...option(element.key)} className={`v-cols__item ${element.standing}`}>
                <ElementText of={element} /> {item?.(element)}
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
