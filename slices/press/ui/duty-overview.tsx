import { useTranslation } from 'react-i18next'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { ContactPreview } from './contact-preview.tsx'
import { type AllDuty, useAllDuty } from './duty-data.ts'
import { DutyGaps } from './duty-gaps.tsx'
import { DutyTable } from './duty-table.tsx'
import { KindClocks } from './kind-clocks.tsx'
import { TelephonePart } from './telephone-part.tsx'
import { useDutyWords } from './use-duty-words.ts'

/** Presse → Vakt: who answers where now, what is not covered ahead, the telephone's hours, and what the public sees. */
export function DutyOverview() {
  const { t } = useTranslation('press-duty')
  const query = useAllDuty()
  return (
    <LoadedPage query={query} title={t('title')} text={t('loading')}>
      {(data) => <Overview all={data} />}
    </LoadedPage>
  )
}

function Overview({ all }: { all: AllDuty }) {
  const { t } = useTranslation('press-duty')
  const { when } = useDutyWords()
  const gaps = all.units.filter((unit) => unit.gaps.length > 0)
  const { telephone } = all
  const lead = telephone && t(telephone.isOpen ? 'lead.open' : 'lead.closed', { time: when(telephone.changesAt) })
  return (
    <>
      <PageHead
        className="c-3-12"
        title={gaps.length > 0 ? t('h1.gaps', { count: gaps.length }) : t('h1.covered')}
        lead={lead ?? t('lead.no-hours')}
      />
      <div className="c-3-12 v-duty">
        {gaps.length > 0 && <DutyGaps units={gaps} />}
        <DutyTable units={all.units} />
        <TelephonePart hours={all.hours} mayChange={all.maySetHours} />
        <KindClocks />
        <ContactPreview />
      </div>
    </>
  )
}
