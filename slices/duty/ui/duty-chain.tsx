import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { ChainList } from './chain-list.tsx'
import type { DutyView } from './duty-data.ts'
import { useDutyWords } from './use-duty-words.ts'

/** Who is asked after whom now, and who is passed over because they are away. */
export function DutyChain({ view }: { view: DutyView }) {
  const { t } = useTranslation('duty')
  const { when } = useDutyWords()
  return (
    <section aria-labelledby="chain">
      <SectionHead title={t('chain')} id="chain" />
      <ChainList chain={view.chain} duty={view.duty} unitId={view.unit.id} />
      {view.away.length > 0 && (
        <ul className="v-duty__away">
          {view.away.map((one) => (
            <li key={one.name} data-data>
              {one.until
                ? t('chain.away.until', { name: one.name, time: when(one.until) })
                : t('chain.away', { name: one.name })}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
