import { useTranslation } from 'react-i18next'
import { areaOf } from '../../rules/goal-path.ts'
import { childrenOf, inTree } from '../../rules/tree.ts'
import { treeLayout } from '../../rules/tree-layout.ts'
import { ElementTable } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'
import { LinkedNames } from './linked-names.tsx'
import { TreeDrawing } from './tree-drawing.tsx'

const WIDTH = 820

/** All goals and sub-goals under their areas, with what measures them and the gaps that stand in the way. */
export function Goals({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const goals = whole.of('goal')
  const open = goals.filter((goal) => !isMeasured(goal.key, whole))
  const said = goals.length === 0 ? 'none' : open.length > 0 ? 'open' : 'done'
  const nodes = whole.of('area', 'goal', 'sub-goal').map((one) => ({
    ...one,
    parentKey: one.kind === 'goal' ? areaOf(one.key, whole.byKey) : one.parentKey,
    name: titleOf(one, i18n.language),
  }))
  const overall = whole.of('overall-goal')
  const layout = treeLayout(nodes, WIDTH)
  return (
    <SectionBody
      whole={whole}
      adds={['sub-goal', 'goal', 'overall-goal']}
      title={t(`goals.title.${said}`, { count: open.length, total: goals.length })}
      lead={t('goals.key')}
      first={overall[0]?.key ?? goals[0]?.key}
      drawing={(drawn) => <TreeDrawing {...drawn} whole={whole} overall={overall} layout={layout} />}
    >
      {({ chosen }) => (
        <ElementTable
          whole={whole}
          title={t('goals.table')}
          rows={[...overall.map((element) => ({ element, depth: 0 })), ...inTree(nodes)]}
          more={[
            {
              key: 'indicators',
              title: t('goals.indicators'),
              cell: ({ element }) => <LinkedNames whole={whole} to={element.key} kind="measures" />,
            },
            {
              key: 'gaps',
              title: t('goals.gaps'),
              cell: ({ element }) => <LinkedNames whole={gapsOnly(whole)} to={element.key} kind="serves" />,
            },
          ]}
          chosen={chosen}
        />
      )}
    </SectionBody>
  )
}

/** A goal is measured when an indicator points at it, or at a sub-goal under it. */
function isMeasured(key: string, whole: Whole): boolean {
  const keys = [key, ...childrenOf(whole.elements, key).map((one) => one.key)]
  return whole.links.some(
    (link) => link.kind === 'measures' && keys.includes(link.to) && whole.byKey.get(link.from)?.kind === 'kpi',
  )
}

const gapsOnly = (whole: Whole): Whole => ({
  ...whole,
  links: whole.links.filter((link) => whole.byKey.get(link.from)?.kind === 'gap'),
})
