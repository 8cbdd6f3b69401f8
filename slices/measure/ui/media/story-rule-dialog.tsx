import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { NumberField } from '../../../../kit/ui/number-field.tsx'
import { useMeasureAct } from '../measure-data.ts'
import { useStoryRule } from './outlet-data.ts'

const LONGEST = 3650

/** How far apart the same words are one story; tells what the change does before it is made. */
export function StoryRuleDialog({ days: now, onClose }: { days: number | null; onClose: () => void }) {
  const { t } = useTranslation('measure')
  const { count } = useFormats()
  const [days, setDays] = useState(now)
  const isWrong = days !== null && (!Number.isInteger(days) || days < 1 || days > LONGEST)
  const asked = useDeferredValue(isWrong ? now : days)
  const told = useStoryRule(asked).data
  const act = useMeasureAct(onClose)
  return (
    <FormDialog
      title={t('story-rule.title')}
      action={t('story-rule.do')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={() => !isWrong && act.mutate({ path: '/media/story-rule', method: 'PUT', json: { days } })}
      onClose={onClose}
    >
      <p className="v-meta">{t('story-rule.about')}</p>
      <p className="v-meta">{t('story-rule.everywhere')}</p>
      <NumberField
        label={t('story-rule.days')}
        about={t('story-rule.days.help')}
        value={days}
        onChange={setDays}
        isWhole
      />
      {isWrong && (
        <p className="v-signal" role="alert">
          {t('story-rule.wrong')}
        </p>
      )}
      <p role="status" aria-live="polite">
        {told &&
          t(told.storiesThen === told.stories ? 'story-rule.same' : 'story-rule.change', {
            now: count(told.stories),
            next: count(told.storiesThen),
          })}
      </p>
    </FormDialog>
  )
}
