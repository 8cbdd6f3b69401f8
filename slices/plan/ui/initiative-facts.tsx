import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { ElementLink } from '../../strategy/ui/index.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { useStrategyParts, useTitles } from './use-titles.ts'

/** What the initiative points to in the strategy, who has it, when, and for how much. */
export function InitiativeFacts({ initiative }: { initiative: InitiativeView }) {
  const { t } = useTranslation('plan')
  const { date, count } = useFormats()
  const { document } = initiative
  const day = (on: string | null) => (on ? date(on) : t('not-set'))
  return (
    <section aria-labelledby="facts-title">
      <SectionHead id="facts-title" title={t('facts.title')} />
      <dl className="v-ini-facts">
        <Keys name={t('facts.gaps')} keys={document.gapKeys} initiative={initiative} />
        <Keys name={t('facts.goals')} keys={document.subGoalKeys} initiative={initiative} />
        <Keys name={t('facts.audiences')} keys={document.audienceKeys} initiative={initiative} />
        <Keys name={t('facts.channels')} keys={document.channelKeys} initiative={initiative} />
        <Keys name={t('facts.blocks')} keys={document.blockKeys} initiative={initiative} />
        {document.roleKey && <Keys name={t('facts.role')} keys={[document.roleKey]} initiative={initiative} />}
        <Fact name={t('form.owner')}>{initiative.owner.name ?? t('person.gone')}</Fact>
        <Fact name={t('form.unit')}>{initiative.unit.name ?? t('unit.gone')}</Fact>
        <Fact name={t('facts.period')}>
          {document.startOn || document.endOn
            ? t('facts.from-to', { from: day(document.startOn), to: day(document.endOn) })
            : t('not-set')}
        </Fact>
        <Fact name={t('facts.budget')}>
          {document.budgetNok === null ? t('not-set') : t('facts.kroner', { amount: count(document.budgetNok) })}
        </Fact>
      </dl>
    </section>
  )
}

type KeysProps = { name: string; keys: string[]; initiative: InitiativeView }

function Keys({ name, keys, initiative }: KeysProps) {
  const { t } = useTranslation('plan')
  const title = useTitles(initiative.elementNames)
  const parts = useStrategyParts().data?.elements ?? []
  const said = (key: string) => {
    const element = parts.find((one) => one.key === key)
    return element ? <ElementLink of={element} className="v-link" /> : title(key)
  }
  return (
    <Fact name={name}>
      {keys.length === 0 ? (
        t('facts.none')
      ) : (
        <ul>
          {keys.map((key) => (
            <li key={key}>
              {said(key)}
              {initiative.goneKeys.includes(key) && <span className="v-meta v-ini-under">{t('facts.gone')}</span>}
            </li>
          ))}
        </ul>
      )}
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
