import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../../kit/ui/api.ts'
import { TextField } from '../../../kit/ui/text-field.tsx'

/** Asks why something may stand, once the security check has found something: the field, and what was written. */
export function useSecurityReason(error: unknown): { reason: string | null; field: ReactNode } {
  const { t } = useTranslation('press-occasion')
  const [reason, setReason] = useState('')
  const isAsked = reason !== '' || (error instanceof Problem && error.code === 'door.not-weighed')
  const field = isAsked && (
    <TextField label={t('reason')} about={t('reason-help')} rows={2} max={1000} value={reason} onWrite={setReason} />
  )
  return { reason: reason.trim() || null, field }
}
