import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { TextField } from '../../../kit/ui/text-field.tsx'
import { useDutyAct } from '../../duty/ui/index.ts'
import type { UnitNumbers } from './duty-numbers-data.ts'

/** `22 00 00 00` and `+47 22 00 00 00` as `+4722000000`; null when it is no number, and `''` stays empty. */
function numberOf(text: string): string | null {
  const digits = text.replaceAll(/[\s().-]/g, '')
  if (digits === '') return ''
  const whole = /^\d{8}$/.test(digits) ? `+47${digits}` : digits.replace(/^00/, '+')
  return /^\+\d{6,15}$/.test(whole) ? whole : null
}

type Props = { unitId: string; numbers: UnitNumbers; onClose: () => void }

/** The numbers that the press calls. Whoever writes them says that they are the duty's own. */
export function NumbersForm({ unitId, numbers, onClose }: Props) {
  const { t } = useTranslation('duty')
  const [primary, setPrimary] = useState(numbers.primary ?? '')
  const [alternate, setAlternate] = useState(numbers.alternate ?? '')
  const [isDutyNumber, setDutyNumber] = useState(false)
  const [isTried, setTried] = useState(false)
  const act = useDutyAct(onClose)
  const first = numberOf(primary)
  const second = numberOf(alternate)
  const isMissing = (first !== '' || second !== '') && !isDutyNumber
  const submit = () => {
    setTried(true)
    if (first === null || second === null || isMissing) return
    const json = { primary: first || null, alternate: second || null, isDutyNumber }
    act.mutate({ path: `/api/press/duty/${encodeURIComponent(unitId)}/numbers`, method: 'PUT', json })
  }
  return (
    <FormDialog
      title={t('numbers.form')}
      action={t('numbers.save')}
      error={act.error}
      isBusy={act.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="v-meta">{t('numbers.form.about')}</p>
      <TextField
        type="tel"
        label={t('place.primary')}
        fault={isTried && first === null ? t('numbers.wrong') : undefined}
        value={primary}
        onWrite={setPrimary}
      />
      <TextField
        type="tel"
        label={t('place.alternate')}
        fault={isTried && second === null ? t('numbers.wrong') : undefined}
        value={alternate}
        onWrite={setAlternate}
      />
      <Checkbox
        data-size="sm"
        label={t('numbers.mark')}
        error={isTried && isMissing ? t('numbers.mark.missing') : undefined}
        checked={isDutyNumber}
        onChange={(event) => setDutyNumber(event.target.checked)}
      />
    </FormDialog>
  )
}
