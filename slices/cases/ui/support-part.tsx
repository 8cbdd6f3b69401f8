import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../kit/ui/empty.tsx'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useNow } from '../../../kit/ui/use-now.ts'
import { useShown } from '../../../kit/ui/use-shown.ts'
import { supportHeadline } from '../rules/support.ts'
import { ClockPart } from './clock-part.tsx'
import { type SupportLine, useSupport } from './support-data.ts'
import { SupportForm } from './support-form.tsx'
import { SupportRow } from './support-row.tsx'

type Props = { units: readonly { id: string; name: string }[]; ownUnitId: string | null }

/** Requests for support: what waits for an answer by its clock, who is being helped, and what is over. */
export function SupportPart({ units, ownUnitId }: Props) {
  const { t } = useTranslation('cases')
  const query = useSupport()
  const now = useNow(15_000)
  const [isAsking, setAsking] = useShown<true>()
  const items = query.data?.items ?? []
  const { code, count } = supportHeadline(items, now)
  const own = units.filter((unit) => query.data?.unitIds.includes(unit.id))
  return (
    <div className="c-3-12">
      <PageHead title={query.data ? t(`support.h1.${code}`, { count }) : t('support.title')} lead={t('support.lead')}>
        {own.length > 0 && (
          <Button data-size="sm" onClick={() => setAsking(true)}>
            {t('support.ask')}
          </Button>
        )}
      </PageHead>
      <Loaded query={query} text={t('support.loading')}>
        {() => (
          <div className="v-case__column">
            {items.length === 0 && <Empty title={t('support.none')} text={t('support.none.about')} />}
            <Group name="waits" lines={items.filter((one) => one.state === 'asked')} now={now} />
            <Group
              name="goes"
              lines={items.filter((one) => one.state === 'accepted' || one.state === 'taken-over')}
              now={now}
            />
            <Group
              name="over"
              lines={items.filter((one) => one.state === 'returned' || one.state === 'done')}
              now={now}
            />
            <ClockPart />
          </div>
        )}
      </Loaded>
      {isAsking && <SupportForm units={own} ownUnitId={ownUnitId} onClose={() => setAsking(null)} />}
    </div>
  )
}

function Group({ name, lines, now }: { name: 'waits' | 'goes' | 'over'; lines: SupportLine[]; now: Date }) {
  const { t } = useTranslation('cases')
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={`support-${name}`}>
      <SectionHead title={t(`support.${name}`)} id={`support-${name}`}>
        {lines.length}
      </SectionHead>
      <ul className="v-rows">
        {lines.map((line) => (
          <SupportRow key={line.id} line={line} now={now} />
        ))}
      </ul>
    </section>
  )
}
