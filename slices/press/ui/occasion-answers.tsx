import { Button, Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { OccasionRequest } from './occasion-data.ts'

/** Yes or no to one who wants to come; what is answered already is not asked again. */
export function Answers(props: { of: OccasionRequest; isBusy: boolean; onYes: () => void; onNo: () => void }) {
  const { t } = useTranslation('press-occasion')
  const { name, state } = props.of
  return (
    <div className="v-btns">
      {state !== 'accepted' && (
        <Button
          data-size="sm"
          variant="secondary"
          disabled={props.isBusy}
          aria-label={t('accept-one', { name })}
          onClick={props.onYes}
        >
          {t('accept')}
        </Button>
      )}
      {state !== 'declined' && (
        <Button
          data-size="sm"
          variant="tertiary"
          disabled={props.isBusy}
          aria-label={t('decline-one', { name })}
          onClick={props.onNo}
        >
          {t('decline')}
        </Button>
      )}
    </div>
  )
}

/** Ticked at the door when one who got a yes has come. */
export function Arrival(props: { of: OccasionRequest; isBusy: boolean; onCome: (hasCome: boolean) => void }) {
  const { t } = useTranslation('press-occasion')
  return (
    <Checkbox
      data-size="sm"
      aria-label={t('came-one', { name: props.of.name })}
      checked={props.of.cameAt !== null}
      disabled={props.isBusy}
      onChange={(event) => props.onCome(event.target.checked)}
    />
  )
}
