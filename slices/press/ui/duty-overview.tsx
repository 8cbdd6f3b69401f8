import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import {
  type AllDuty,
  DutyChoice,
  DutyGaps,
  DutyTable,
  type RotaDuty,
  useAllDuty,
  useDutyWords,
} from '../../duty/ui/index.ts'
import { ContactPreview } from './contact-preview.tsx'
import { useContactPreview, useDutyNumbers } from './duty-numbers-data.ts'
import { KindClocks } from './kind-clocks.tsx'
import { TelephonePart } from './telephone-part.tsx'

type Props = { duty: RotaDuty; onDuty: (duty: RotaDuty) => void }

/** Presse → Vakt: who answers where now, what is not covered ahead, the telephone's hours, and what the public sees. */
export function DutyOverview({ duty, onDuty }: Props) {
  const { t } = useTranslation('duty')
  const query = useAllDuty(duty)
  return (
    <LoadedPage query={query} title={t('title')} text={t('loading')}>
      {(data) => <Overview all={data} onDuty={onDuty} />}
    </LoadedPage>
  )
}

function Overview({ all, onDuty }: { all: AllDuty; onDuty: Props['onDuty'] }) {
  const { t } = useTranslation('duty')
  const { when, dutyName } = useDutyWords()
  const numbers = useDutyNumbers().data
  const gaps = all.units.filter((unit) => unit.gaps.length > 0)
  const { telephone, duty } = all
  const isPress = duty === 'press-contact'
  const [at] = useState(() => new Date())
  const anyHour = useContactPreview(at).data?.anyHour
  const hours = telephone && t(telephone.isOpen ? 'lead.open' : 'lead.closed', { time: when(telephone.changesAt) })
  const phones = new Map(isPress ? numbers?.units.map((one) => [one.unitId, one.phone]) : [])
  return (
    <>
      <PageHead
        className="c-3-12"
        over={dutyName(duty)}
        title={
          gaps.length > 0
            ? t('h1.gaps', { count: gaps.length })
            : t(isPress ? 'h1.covered' : 'h1.covered.other', { duty: dutyName(duty) })
        }
        {...(isPress ? { lead: anyHour ? t('lead.any-hour') : (hours ?? t('lead.no-hours')) } : {})}
      />
      <div className="c-3-12 v-duty">
        <DutyChoice duties={all.duties} value={duty} onPick={onDuty} />
        {gaps.length > 0 && <DutyGaps units={gaps} duty={duty} />}
        <DutyTable units={all.units} duty={duty} phones={phones} />
        {isPress && (
          <>
            <TelephonePart hours={all.hours} mayChange={all.maySetHours} />
            <KindClocks />
            <ContactPreview />
          </>
        )}
      </div>
    </>
  )
}
