import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { inTree } from '../../rules/tree.ts'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import type { Whole } from '../whole.ts'
import { StakeholderGrid } from './stakeholder-grid.tsx'
import { StakeholderMap } from './stakeholder-map.tsx'

/** Who has something at stake: the map with its circles and what works on them from outside, then interest and influence. */
export function Stakeholders({ whole }: { whole: Whole }) {
  const { t } = useTranslation('strategy')
  const groups = whole.of('stakeholder-group')
  const concerning = principlesFor(whole)
  const near = groups.filter((one) => one.data.circle === 'inner')
  return (
    <SectionBody
      whole={whole}
      adds={['stakeholder-group', 'external-factor']}
      title={
        groups.length === 0
          ? t('stakeholders.title.none')
          : t('stakeholders.title', { count: near.length, total: groups.length })
      }
      lead={groups.some((one) => one.standing === 'judgement') ? t('stakeholders.judgement') : undefined}
      first={groups[0]?.key}
      drawing={(drawn) => (
        <div className="v-stack">
          <SectionHead title={t('stakeholders.map')}>{groups.length}</SectionHead>
          <StakeholderMap whole={whole} {...drawn} />
          <div className="v-gap">
            <SectionHead title={t('stakeholders.matrix')}>{groups.length}</SectionHead>
          </div>
          <StakeholderGrid whole={whole} groups={groups} {...drawn} />
        </div>
      )}
    >
      {({ chosen }) => (
        <>
          <ElementTable
            whole={whole}
            title={t('stakeholders.table')}
            rows={inTree(groups)}
            facts={['circle', 'interest', 'influence']}
            chosen={chosen}
          />
          <ElementTable whole={whole} title={t('stakeholders.external')} rows={flat(whole.of('external-factor'))} />
          {concerning.length > 0 && (
            <ElementTable whole={whole} title={t('stakeholders.principles')} rows={flat(concerning)} facts={['set']} />
          )}
        </>
      )}
    </SectionBody>
  )
}

/** Principles that hold towards some group: what the map alone does not say. */
function principlesFor(whole: Whole) {
  const pointing = new Set(whole.links.filter(({ kind }) => kind === 'for').map(({ from }) => from))
  return whole.of('principle').filter(({ key }) => pointing.has(key))
}
