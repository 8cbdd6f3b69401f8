import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../../kit/ui/announcer.tsx'
import { call } from '../../../kit/ui/api.ts'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { CloseDialog } from './close-dialog.tsx'
import { useRoomForm } from './room-forms.tsx'

const ACTS = ['support', 'take-over', 'close'] as const
type Act = (typeof ACTS)[number]

/** What a leader can do with the crisis as a whole; each asks for a reason, and stands in the log. */
export function LeadActs({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const may = ACTS.filter((one) => crisis.abilities.includes(one))
  if (may.length === 0) return null
  const ask = (path: Act) => show((onClose, { crisis }) => <LeadForm {...{ crisis, path, onClose }} />)
  return (
    <div className="v-btns v-roomlead">
      {may.map((one) => (
        <Button key={one} className="v-alarm__ghost" variant="secondary" onClick={() => ask(one)}>
          {t(`lead.${one}`)}
        </Button>
      ))}
    </div>
  )
}

function LeadForm({ crisis, path, onClose }: { crisis: CrisisView; path: Act; onClose: () => void }) {
  const { t } = useTranslation('crisis')
  const client = useQueryClient()
  const isClosed = useRef(false)
  // The button that was pressed is gone with the acts of an open room.
  useEffect(
    () => () => {
      if (isClosed.current) document.querySelector<HTMLElement>('.v-alarm h1')?.focus({ preventScroll: true })
    },
    [],
  )
  const act = useMutation({
    mutationFn: (reason: string) =>
      call<void>(`/api/crises/${encodeURIComponent(crisis.id)}/${path}`, { method: 'POST', json: { reason } }),
    onSuccess: () => {
      isClosed.current = path === 'close'
      onClose()
      if (isClosed.current) announce(t('lead.close.done'))
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis'] }),
  })
  const asked = { error: act.error, isBusy: act.isPending, onReason: act.mutate, onClose }
  if (path === 'close') return <CloseDialog crisis={crisis} {...asked} />
  return (
    <ReasonDialog
      title={t(`lead.${path}.title`)}
      action={t(`lead.${path}.go`)}
      label={t('lead.reason')}
      about={t('lead.reason.about')}
      missing={t('lead.reason.missing')}
      {...asked}
    >
      <p>{t(`lead.${path}.about`)}</p>
    </ReasonDialog>
  )
}
