import type { CSSProperties } from 'react'
import type { DrawnPoint } from '../../rules/neighbour.ts'
import { pyramidLayout } from '../../rules/pyramid-layout.ts'
import { ElementText } from '../element-text.tsx'
import type { Drawn } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { useRoving } from './use-roving.ts'

export type DrawnBand = { key: string; label: string; items: readonly string[]; field?: string }

type Props = Drawn & { whole: Whole; label: string; bands: readonly DrawnBand[]; path?: readonly (string | null)[] }

/** Rows far enough apart that an arrow to the side never leaves its row. */
const ROW = 10

/** Bands that grow from the top down, each with what stands on that level. `path` is the way to what is chosen. */
export function BandDrawing({ whole, label, bands, path = [], chosen, onChoose }: Props) {
  const layout = pyramidLayout(bands)
  const points: DrawnPoint[] = layout.flatMap((band, row) =>
    band.slots.map((slot) => ({ key: slot.key, x: slot.x + slot.width / 2, y: row * ROW })),
  )
  const { onKeyDown, option } = useRoving(points, chosen, onChoose)
  return (
    <div className="v-pyr" role="listbox" aria-label={label} onKeyDown={onKeyDown}>
      {layout.map(({ key, width, slots }) => {
        const band = bands.find((one) => one.key === key)!
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
          <div
            key={key}
            role="group"
            aria-label={band.label}
            className={`v-pyr__band ${key}`}
            style={{ width: `${width * 100}%` }}
          >
            <p className="v-meta" aria-hidden="true">
              {band.label}
            </p>
            <div className="v-pyr__row" role="presentation" style={{ '--n': slots.length } as CSSProperties}>
              {slots.map((slot) => (
                <div
                  key={slot.key}
                  {...option(slot.key)}
                  className={path.includes(slot.key) ? 'v-pyr__item on-path' : 'v-pyr__item'}
                >
                  <ElementText of={whole.byKey.get(slot.key)!} field={band.field ?? 'title'} />
                </div>
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
