import { useTranslation } from 'react-i18next'
import { useNarrow } from '../../../../kit/ui/use-narrow.ts'
import { courseLayout } from '../../rules/course-layout.ts'
import { ElementTable, flat } from '../element-table.tsx'
import { SectionBody } from '../section-body.tsx'
import { titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'
import { CourseDrawing } from './course-drawing.tsx'

const WIDE = { width: 820, across: 4 }
const NARROW = { width: 350, across: 1 }
/** What does not work is mended, and delivered anew. */
const BACK: [string, string] = ['optimisation', 'delivery']

/** The spread and activation process: what every initiative builds on, then the steps it goes through. */
export function Process({ whole }: { whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const isNarrow = useNarrow()
  const frames = whole.of('process-frame')
  const steps = whole.of('process-step')
  const names = steps.map((step) => ({ key: step.key, name: titleOf(step, i18n.language) }))
  const layout = courseLayout(names, { ...(isNarrow ? NARROW : WIDE), back: BACK })
  return (
    <SectionBody
      whole={whole}
      adds={['process-step', 'process-frame']}
      title={steps.length === 0 ? t('process.title.none') : t('process.title', { steps: steps.length })}
      first={steps[0]?.key}
      drawing={(drawn) => <CourseDrawing {...drawn} frames={frames} layout={layout} />}
    >
      {({ chosen }) => (
        <ElementTable
          whole={whole}
          title={t('process.table')}
          rows={flat([...frames, ...steps])}
          facts={['needs']}
          chosen={chosen}
        />
      )}
    </SectionBody>
  )
}
