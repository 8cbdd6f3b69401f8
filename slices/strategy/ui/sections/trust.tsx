import { useTranslation } from 'react-i18next'
import { inTree } from '../../rules/tree.ts'
import { BandDrawing } from '../drawing/band-drawing.tsx'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

const DEEPEST = 3

/** The trust and reputation model: what is below carries what is above, and the factors of the survey measure it. */
export function Trust({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const parts = inTree(whole.of('trust-part'))
  const factors = whole.of('trust-factor')
  const top = parts[0]?.element
  const levels = Array.from({ length: DEEPEST + 1 }, (_, depth) => ({
    key: `trust-${depth}`,
    label: t(`trust.level.${depth}`),
    items: parts.filter((one) => Math.min(one.depth, DEEPEST) === depth).map((one) => one.element.key),
  }))
  const measured = { key: 'factor', label: t('trust.level.factor'), items: factors.map((one) => one.key) }
  return (
    <SectionBody
      whole={whole}
      adds={['trust-part', 'trust-factor']}
      title={
        top
          ? t('trust.title', {
              name: titleOf(top, i18n.language),
              count: parts.length - 1,
              factors: factors.length,
            })
          : t('trust.title.none')
      }
      first={top?.key}
      drawing={(drawn) => (
        <BandDrawing
          {...drawn}
          whole={whole}
          label={`${t('trust.label')} ${t('keys')}`}
          bands={[...levels, measured]}
        />
      )}
    >
      {({ chosen }) => (
        <>
          <ElementTable whole={whole} title={t('trust.parts')} rows={parts} chosen={chosen} />
          <ElementTable whole={whole} title={t('trust.factors')} rows={flat(factors)} chosen={chosen} />
        </>
      )}
    </SectionBody>
  )
}
