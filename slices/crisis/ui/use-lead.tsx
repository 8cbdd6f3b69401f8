import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import { ReasonDialog } from '../../../kit/ui/reason-dialog.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { CloseDialog } from './close-dialog.tsx'

const ACTS = ['support', 'take-over', 'close'] as const
type Act = (typeof ACTS)[number]

/**
 * What a leader can do with the crisis as a whole; each asks for a reason, and stands in the log. The buttons stand where the width of the
 * screen has them; the question stays open, with what is written in it, though that changes. `buttons` is null when there are none.
 */
export function useLead(crisis: CrisisView): { buttons: ReactNode; question: ReactNode } {
  const { t } = useTranslation('crisis')
  const client = useQueryClient()
  const [chosen, setChosen] = useState<Act | null>(null)
  const [isClosed, setClosed] = useState(false)
  // The button that was pressed is gone with the acts of an open room.
  useEffect(() => {
    if (isClosed) document.querySelector<HTMLElement>('.v-alarm h1')?.focus({ preventScroll: true })
  }, [isClosed])
  const act = useMutation({
    mutationFn: ({ path, reason }: { path: Act; reason: string }) =>
      call<void>(`/api/crises/${encodeURIComponent(crisis.id)}/${path}`, { method: 'POST', json: { reason } }),
    onSuccess: (_, { path }) => {
      setChosen(null)
      if (path === 'close') setClosed(true)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['crisis'] }),
  })
  const may = ACTS.filter((one) => crisis.abilities.includes(one))
  const buttons = may.map((one) => (
    <Button key={one} className="v-alarm__ghost" variant="secondary" onClick={() => setChosen(one)}>
      {t(`lead.${one}`)}
    </Button>
  ))
  const asked = {
    error: act.error,
    isBusy: act.isPending,
    onReason: (reason: string) => chosen && act.mutate({ path: chosen, reason }),
    onClose: () => setChosen(null),
  }
  const dialog = chosen && chosen !== 'close' && (
    <ReasonDialog
      title={t(`lead.${chosen}.title`)}
      action={t(`lead.${chosen}.go`)}
      label={t('lead.reason')}
      about={t('lead.reason.about')}
      missing={t('lead.reason.missing')}
      {...asked}
    >
      <p>{t(`lead.${chosen}.about`)}</p>
    </ReasonDialog>
  )
  const question = (
    <>
      {dialog}
      {chosen === 'close' && <CloseDialog crisis={crisis} {...asked} />}
      <p className="ds-sr-only" role="status">
        {isClosed && t('lead.close.done')}
      </p>
    </>
  )
  return { buttons: may.length > 0 ? buttons : null, question }
}
