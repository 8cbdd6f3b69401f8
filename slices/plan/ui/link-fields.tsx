import { useTranslation } from 'react-i18next'
import { ElementPicker } from '../../strategy/ui/index.ts'
import type { WrittenDocument } from '../rules/document-difference.ts'

type Props = { value: WrittenDocument; onChange: (over: Partial<WrittenDocument>) => void; isFrozen: boolean }

/** What the initiative points to in the strategy: the gap, the sub-goals and groups, the channels, blocks and role. */
export function LinkFields({ value, onChange, isFrozen }: Props) {
  const { t } = useTranslation('plan')
  return (
    <>
      {isFrozen ? (
        <p className="v-note">{t('form.frozen')}</p>
      ) : (
        <>
          <ElementPicker
            kinds={['gap']}
            label={t('link.gaps')}
            about={t('link.gaps.about')}
            value={value.gapKeys}
            onChange={(gapKeys) => onChange({ gapKeys })}
          />
          <ElementPicker
            kinds={['sub-goal']}
            label={t('link.goals')}
            about={t('link.goals.about')}
            value={value.subGoalKeys}
            onChange={(subGoalKeys) => onChange({ subGoalKeys })}
          />
          <ElementPicker
            kinds={['stakeholder-group']}
            label={t('link.audiences')}
            about={t('link.audiences.about')}
            value={value.audienceKeys}
            onChange={(audienceKeys) => onChange({ audienceKeys })}
          />
        </>
      )}
      <ElementPicker
        kinds={['channel', 'instrument']}
        label={t('link.channels')}
        value={value.channelKeys}
        onChange={(channelKeys) => onChange({ channelKeys })}
      />
      <ElementPicker
        kinds={['platform-block']}
        label={t('link.blocks')}
        about={t('link.blocks.about')}
        value={value.blockKeys}
        onChange={(blockKeys) => onChange({ blockKeys })}
      />
      <ElementPicker
        kinds={['role']}
        isSingle
        label={t('link.role')}
        about={t('link.role.about')}
        value={value.roleKey ? [value.roleKey] : []}
        onChange={([roleKey = null]: (string | null)[]) => onChange({ roleKey })}
      />
    </>
  )
}
