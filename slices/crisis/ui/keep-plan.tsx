import { Button } from '@digdir/designsystemet-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, read } from '../../../kit/ui/api.ts'
import { canKeep, forgetKept, keep, readKept } from '../../../kit/ui/kept-plan.ts'
import type { Me } from '../../../kit/ui/use-me.ts'
import type { PlanView } from '../rules/plan-view.ts'

const KEY = ['crisis', 'kept-plan']
export const useKeptPlan = () => useQuery({ queryKey: KEY, queryFn: () => readKept<PlanView>(), networkMode: 'always' })

/** Fetches the code of the page that shows it, so that it is there without a network too. */
type LoadPage = () => Promise<unknown>

/** Fetches the plan and keeps it as one who only reads it. */
async function keepFor(personId: string, unitId: string, loadPage: LoadPage): Promise<void> {
  const plan: PlanView = await read(api.GET('/api/crisis-plans/{unitId}', { params: { path: { unitId } } }))
  if (!plan.approved) return
  const readOnly = { ...plan, draft: plan.approved, hasChanges: false, abilities: [] }
  await keep({ personId, fetchedAt: new Date().toISOString(), plan: readOnly }, loadPage)
}

/** Keeps the plan of one's own unit on this telephone, or takes it away. Not on a shared computer. */
export function KeepPlan({ plan, me, loadPage }: { plan: PlanView; me: Me; loadPage: LoadPage }) {
  const { t } = useTranslation('crisis')
  const client = useQueryClient()
  const kept = useKeptPlan()
  const toggle = useMutation({
    mutationFn: () => (kept.data ? forgetKept() : keepFor(me.person.id, plan.unit.id, loadPage)),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
  const isOwn = me.person.unit?.id === plan.unit.id
  if (!canKeep() || !isOwn || !plan.approved || me.session?.shared !== false) return null
  return (
    <Button variant="secondary" data-size="sm" disabled={toggle.isPending} onClick={() => toggle.mutate()}>
      {t(kept.data ? 'keep.forget' : 'keep.do')}
    </Button>
  )
}

/**
 * Runs once when somebody is in: what was kept for another, or on what is now a shared computer, goes; what is one's own is fetched
 * anew. An installed app keeps the plan by itself.
 */
export function useFreshKept(me: Me, loadPage: LoadPage): void {
  const { person, session } = me
  const unitId = person.unit?.id
  const isShared = session?.shared !== false
  useEffect(() => {
    const refresh = async () => {
      const kept = await readKept<PlanView>()
      if (isShared || (kept && kept.personId !== person.id)) await forgetKept()
      const isInstalled = window.matchMedia('(display-mode: standalone)').matches
      if (unitId && !isShared && (isInstalled || kept?.personId === person.id))
        await keepFor(person.id, unitId, loadPage)
    }
    // Without a network what is kept stays as it is.
    refresh().catch(() => undefined)
  }, [person.id, unitId, isShared, loadPage])
}
