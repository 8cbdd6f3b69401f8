import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { CasesAbout } from '../../../../slices/cases/ui/index.ts'
import { BesideCrisis } from '../../../../slices/crisis/ui/index.ts'
import {
  LineFacts,
  LineHead,
  LineSaid,
  LineUses,
  LineVersions,
  PressIndex,
  useLine,
} from '../../../../slices/press/ui/index.ts'

/** One line: what we say, whose it is and for how long, its versions, and who was answered by which. */
export function LinePage() {
  const { t } = useTranslation('press-desk')
  const { id } = useParams({ strict: false }) as { id: string }
  const query = useLine(id)
  return (
    <>
      <PressIndex current={null} />
      <Loaded query={query} text={t('line.loading')}>
        {(line) => (
          <>
            <div className="c-3-12">
              <LineHead line={line} />
            </div>
            <div className="c-3-8 v-inquiry__column">
              <BesideCrisis unitId={line.unit.id} />
              <LineSaid line={line} />
              <LineVersions line={line} />
            </div>
            <div className="c-9-12 v-inquiry__column">
              <LineFacts line={line} />
              <CasesAbout targetId={line.id} />
              <LineUses line={line} />
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}
