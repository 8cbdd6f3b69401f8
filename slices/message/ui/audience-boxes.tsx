import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { AUDIENCE_KINDS } from '../../organisation/ui/index.ts'

type Props = {
  chosen: readonly string[]
  /** Says that somebody must be chosen. */
  isMissing: boolean
  onChange: (chosen: string[]) => void
}

/** Whom a message is for. */
export function AudienceBoxes({ chosen, isMissing, onChange }: Props) {
  const { t } = useTranslation('message')
  return (
    <fieldset className="v-choice">
      <legend>{t('settings.audience')}</legend>
      {isMissing && <p className="v-signal v-body2">{t('settings.audience.missing')}</p>}
      <div className="v-boxes">
        {AUDIENCE_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            data-size="sm"
            label={t(`audience.${kind}`)}
            checked={chosen.includes(kind)}
            onChange={() =>
              onChange(chosen.includes(kind) ? chosen.filter((each) => each !== kind) : [...chosen, kind])
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
