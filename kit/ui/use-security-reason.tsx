import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from './api.ts'
import { TextField } from './text-field.tsx'

/** Asks why something may stand, once the security check has found something: the field, and what was written. */
export function useSecurityReason(error: unknown): { reason: string | null; field: ReactNode } {
  const { t } = useTranslation('kit')
  const [reason, setReason] = useState('')
  const isAsked = reason !== '' || (error instanceof Problem && error.code === 'door.not-weighed')
  const field = isAsked && (
    <TextField
      label={t('security.reason')}
      about={t('security.reason.about')}
      rows={2}
      max={1000}
      value={reason}
      onWrite={setReason}
    />
  )
  return { reason: reason.trim() || null, field }
}
