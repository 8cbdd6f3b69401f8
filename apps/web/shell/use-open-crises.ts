import { useEffect } from 'react'
import { useCrises, useCrisisTitle } from '../../../slices/crisis/ui/index.ts'

/**
 * Crises that concern the person and are going on, exercises left out. As long as there is one, the masthead and the status
 * line say so on every page.
 */
export function useOpenCrises(): { id: string; title: string; isWritten: boolean }[] {
  const titleOf = useCrisisTitle()
  const open = (useCrises().data?.items ?? []).filter(
    (one) => one.isIn && one.state === 'open' && one.mode !== 'exercise',
  )
  const isOn = open.length > 0
  useEffect(() => {
    document.documentElement.toggleAttribute('data-crisis', isOn)
    return () => document.documentElement.removeAttribute('data-crisis')
  }, [isOn])
  return open.map((one) => ({ id: one.id, title: titleOf(one), isWritten: one.what !== '' }))
}
