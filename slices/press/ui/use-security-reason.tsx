import { Textfield } from '@digdir/designsystemet-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'

/** Asks why something may stand, once the security check has found something: the field, and what was written. */
export function useSecurityReason(error: unknown): { reason: string | null; field: ReactNode } {
  const { t } = useTranslation('press-occasion')
  const [reason, setReason] = useState('')
  const isAsked = reason !== '' || (error instanceof Problem && error.code === 'press.occasion-not-weighed')
  const field = isAsked && (
    <Textfield
      multiline
      rows={2}
      data-size="sm"
      label={t('reason')}
      description={t('reason-help')}
      maxLength={1000}
      value={reason}
      onChange={(event) => setReason(event.target.value)}
    />
  )
  return { reason: reason.trim() || null, field }
}
