import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Bar } from '../../../kit/ui/bar.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { placeOfElement } from '../../strategy/ui/index.ts'
import type { Sums, ThreadNode } from '../rules/thread-view.ts'
import { EffectFigure } from './effect-figure.tsx'
import { useNameOf } from './use-thread.ts'

/** The facts of what stands on the line: its state and unit, its sums, its measure; and the way to its own page. */
export function NodeFacts({ node }: { node: ThreadNode }) {
  const { t } = useTranslation('thread')
  const state = node.kind === 'target' ? null : node.state && t(`state.${node.kind}.${node.state}`)
  return (
    <>
      {(state || node.unit) && <p className="v-meta">{[state, node.unit].filter(Boolean).join(', ')}</p>}
      {node.hole && <p className="v-meta">{t(`lacks.${node.hole}`)}</p>}
      {node.sums && node.sums.total > 0 && <SumsOf sums={node.sums} />}
      {node.measure && <EffectFigure measure={node.measure} />}
      <OpenLink node={node} />
    </>
  )
}

export const SUM_PARTS = ['confirmed', 'reached', 'waiting', 'unreached', 'excluded'] as const
/** The pattern of each part, as dispatch draws them. */
const PATTERN = {
  confirmed: 'confirmed',
  reached: 'delivered',
  waiting: 'waiting',
  unreached: 'unreachable',
  excluded: 'excluded',
} as const

function SumsOf({ sums }: { sums: Sums }) {
  const { t } = useTranslation('thread')
  const { count } = useFormats()
  const parts = SUM_PARTS.map((part) => ({ state: PATTERN[part], label: t(`heads.${part}`), count: sums[part] }))
  return (
    <>
      <Bar parts={parts} />
      <p className="v-meta">{t('sum.dispatch', { confirmed: count(sums.confirmed), total: count(sums.total) })}</p>
    </>
  )
}

function OpenLink({ node }: { node: ThreadNode }) {
  const { t } = useTranslation('thread')
  const { text } = useNameOf()(node)
  const shared = {
    className: 'v-link v-thread__open',
    'aria-label': t('open.of', { name: text }),
    'data-data': '',
    children: t('open'),
  }
  if (node.kind === 'message') return <Link to="/budskap/$id" params={{ id: node.id }} {...shared} />
  if (node.kind === 'dispatch') return <Link to="/utsending/$id" params={{ id: node.id }} {...shared} />
  if (node.kind === 'initiative') return <Link to="/plan/tiltak/$id" params={{ id: node.id }} {...shared} />
  // A target is read and measured on the page of its initiative, whose id is its state.
  if (node.kind === 'target')
    return node.state ? <Link to="/plan/tiltak/$id" params={{ id: node.state }} hash="mal" {...shared} /> : null
  const place = placeOfElement(node.kind, node.id)
  return place && <Link {...place} {...shared} />
}
