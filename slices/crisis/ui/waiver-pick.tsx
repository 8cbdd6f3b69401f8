import { Fieldset, Radio, Textfield } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasReason, SHORTEST_REASON, WAIVER_REASONS, type WaiverReason } from '../rules/waiver.ts'

type Choice = 'wait' | WaiverReason | 'own'

/**
 * What a leader says about own staff who cannot be reached: to wait, which stands unless they choose otherwise, or a reason not to.
 * `waiver` is what is sent; `isWhole` is false while their own words are too few.
 */
export function useWaiver() {
  const { t } = useTranslation('crisis')
  const [choice, setChoice] = useState<Choice>('wait')
  const [own, setOwn] = useState('')
  const [isTried, setTried] = useState(false)
  const reason = choice === 'wait' ? null : choice === 'own' ? own.trim() : t(`waiver.reason.${choice}`)
  return {
    ...{ choice, setChoice, own, setOwn, isTried },
    waiver: reason === null ? null : { reason },
    /** Marks what is missing; true when nothing is. */
    isWhole: () => {
      setTried(true)
      return reason === null || hasReason(reason)
    },
  }
}

type Props = {
  legend: string
  about: string
  given: ReturnType<typeof useWaiver>
  /** What it says to wait; null where somebody has come to say that it does not. */
  wait: string | null
}

/** One press gives both the word and the reason. */
export function WaiverPick({ legend, about, given, wait }: Props) {
  const { t } = useTranslation('crisis')
  const name = useId()
  const { choice, setChoice, own, setOwn, isTried } = given
  const choices: Choice[] = [...(wait === null ? [] : ['wait' as const]), ...WAIVER_REASONS, 'own']
  const labelOf = (one: Choice) => {
    if (one === 'wait') return wait
    if (one === 'own') return t(wait === null ? 'waiver.own' : 'waiver.own.anyway')
    const reason = t(`waiver.reason.${one}`)
    return wait === null ? reason : t('waiver.anyway', { reason })
  }
  return (
    <>
      <Fieldset className="v-groups">
        <Fieldset.Legend>{legend}</Fieldset.Legend>
        <Fieldset.Description>{about}</Fieldset.Description>
        {choices.map((one) => (
          <Radio
            key={one}
            name={name}
            value={one}
            label={labelOf(one)}
            checked={choice === one}
            onChange={() => setChoice(one)}
          />
        ))}
      </Fieldset>
      {choice === 'own' && (
        <Textfield
          label={t('waiver.own.label')}
          maxLength={500}
          value={own}
          error={isTried && !hasReason(own) ? t('waiver.own.missing', { count: SHORTEST_REASON }) : undefined}
          onChange={(event) => setOwn(event.target.value)}
        />
      )}
    </>
  )
}
