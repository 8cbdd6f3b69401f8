import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import type { DutyView } from './duty-data.ts'
import { useDutyWords } from './use-duty-words.ts'

/** Who is asked after whom, with the reason that each stands there, and who is passed over because they are away. */
export function DutyChain({ view }: { view: DutyView }) {
  const { t } = useTranslation('press-duty')
  const { owner, when } = useDutyWords()
  return (
    <section aria-labelledby="chain">
      <SectionHead title={t('chain')} id="chain" />
      <ol className="v-duty__chain">
        {view.chain.map((one, place) => (
          <li
            key={`${one.unitId} ${one.personId}`}
            data-current={place === 0 || undefined}
            aria-current={place === 0 ? 'step' : undefined}
          >
            <p className="v-strong" data-data>
              {owner(one)}
            </p>
            <p className="v-meta">
              {t(
                one.why === 'shift' || one.why === 'rota' || one.why === 'duty'
                  ? `why.${one.why}.${one.as}`
                  : `why.${one.why}`,
                {
                  name: one.insteadOf ?? '',
                },
              )}
              {one.unitId !== view.unit.id && one.personId !== null && (
                <span data-data>{` ${t('chain.above', { unit: one.unitName })}`}</span>
              )}
            </p>
          </li>
        ))}
      </ol>
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
