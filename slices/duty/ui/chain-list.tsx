import { useTranslation } from 'react-i18next'
import type { Answers, AskedDuty } from './duty-data.ts'
import { useDutyWords } from './use-duty-words.ts'

type Link = Answers['chain'][number]

/** Who is asked after whom, with the reason that each stands there. The first one answers. */
export function ChainList({ chain, duty, unitId }: { chain: Link[]; duty: AskedDuty; unitId: string }) {
  const { t } = useTranslation('duty')
  const { owner, why } = useDutyWords()
  return (
    <ol className="v-duty__chain">
      {chain.map((one, place) => (
        <li
          key={`${one.unitId} ${one.personId}`}
          data-current={place === 0 || undefined}
          aria-current={place === 0 ? 'step' : undefined}
        >
          <p className="v-strong" data-data>
            {owner(one)}
          </p>
          <p className="v-meta">
            {why(duty, one)}
            {one.unitId !== unitId && one.as !== 'desk' && (
              <span data-data>{` ${t('chain.above', { unit: one.unitName })}`}</span>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
