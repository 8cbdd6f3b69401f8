import { useTranslation } from 'react-i18next'
import { circlesLayout, type MapItem, type MapRing, rowsOf } from '../../rules/circles-layout.ts'
import { inTree } from '../../rules/tree.ts'
import { CircleDrawing } from '../drawing/circle-drawing.tsx'
import { MoveNote } from '../drawing/move-note.tsx'
import { useMove } from '../drawing/use-move.ts'
import type { Drawn } from '../section-body.tsx'
import { type ElementView, titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

const TYPE = { inner: { width: 160, size: 15 }, outer: { width: 150, size: 14 } }
const ACROSS = 5
const HEAD = 26

/** The map: the inner circle in the middle, the outer around it, and above and below what works on both from outside. */
export function StakeholderMap({ whole, chosen, onChoose }: Drawn & { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const layout = mapLayout(whole, i18n.language)
  const move = useMove(whole)
  const onMove = (key: string, circle: string) => move.act(key, { circle })
  return (
    <>
      <MoveNote whole={whole} move={move} facts={['circle']} how="stakeholders.move" />
      <CircleDrawing
        label={`${t('stakeholders.map.label')} ${t('keys')}`}
        layout={layout}
        nameOf={(ring) => t(`stakeholders.${ring}`)}
        chosen={chosen}
        onChoose={onChoose}
        move={move.isPossible ? { rings: ['inner', 'outer'], onMove } : undefined}
      >
        {layout.hasOutside && (
          <text className="v-map__name" x={layout.width / 2} y={14} textAnchor="middle" fontSize={13}>
            {t('stakeholders.external')}
          </text>
        )}
      </CircleDrawing>
    </>
  )
}

function mapLayout(whole: Whole, language: string) {
  const name = (element: ElementView) => titleOf(element, language)
  const groups = whole.of('stakeholder-group')
  const rings = (['inner', 'outer'] as const).map((key): MapRing => {
    const inside = groups.filter((one) => one.data.circle === key)
    return { key, ...TYPE[key], boxes: boxesOf(inside, name) }
  })
  const outside = whole.of('external-factor').map((one) => ({ key: one.key, name: name(one) }))
  const half = Math.ceil(outside.length / 2)
  const { width } = circlesLayout(rings)
  const place = { ring: 'external', width, across: ACROSS }
  const above = rowsOf(outside.slice(0, half), { ...place, top: outside.length > 0 ? HEAD : 0 })
  const circles = circlesLayout(rings, { top: above.bottom })
  const below = rowsOf(outside.slice(half), { ...place, top: circles.bottom + HEAD / 2 })
  const labels = [...above.labels, ...circles.labels, ...below.labels]
  return { ...circles, height: below.bottom, labels, hasOutside: outside.length > 0 }
}

/** Each outermost element of a ring with all that stands under it there. */
function boxesOf(elements: ElementView[], name: (element: ElementView) => string): MapRing['boxes'] {
  const boxes: { head: MapItem; below: MapItem[] }[] = []
  for (const { element, depth } of inTree(elements)) {
    const item = { key: element.key, name: name(element) }
    if (depth === 0) boxes.push({ head: item, below: [] })
    else boxes.at(-1)?.below.push(item)
  }
  return boxes
}
