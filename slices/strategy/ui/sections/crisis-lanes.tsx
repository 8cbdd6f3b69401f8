import { useTranslation } from 'react-i18next'
import type { CrisisTurn } from '../../rules/crisis-order.ts'
import { useRoving } from '../drawing/use-roving.ts'
import { ElementText } from '../element-text.tsx'
import type { Drawn } from '../section-body.tsx'
import type { ElementView } from '../strategy-data.ts'

type Props = Drawn & { lanes: { group: ElementView; turn: CrisisTurn }[] }

/** A lane for each group: own staff from the first moment, the public not before them, the rest as early as they can. */
export function CrisisLanes({ lanes, chosen, onChoose }: Props) {
  const { t } = useTranslation('strategy')
  const { onKeyDown, option } = useRoving(
    lanes.map(({ group }, i) => ({ key: group.key, x: 0, y: i })),
    chosen,
    onChoose,
  )
  return (
    <div className="v-lanes" role="listbox" aria-label={`${t('crisis.label')} ${t('keys')}`} onKeyDown={onKeyDown}>
      {lanes.map(({ group, turn }) => (
        <div key={group.key} {...option(group.key)} className={`v-lanes__lane ${turn}`}>
          <ElementText of={group} className="v-lanes__name" />{' '}
          <span className="v-lanes__track">
            <i aria-hidden="true" />
            <span className="v-meta">{t(`crisis.when.${turn}`)}</span>
          </span>
        </div>
      ))}
    </div>
  )
}
