import { useLayoutEffect } from 'react'
import { useCrises, useCrisisTitle } from '../../../slices/crisis/ui/index.ts'

export type OpenCrises = {
  /** Null while it is not known. */
  crises: { id: string; title: string; isWritten: boolean }[] | null
  /** One goes on, by what is known, or was known last in this tab. */
  isOn: boolean
}

const LAST = 'varde.krise'

/**
 * Crises that concern the person and are going on, exercises left out. As long as there is one, the masthead and the status
 * line say so on every page, from its first picture on.
 */
export function useOpenCrises(): OpenCrises {
  const titleOf = useCrisisTitle()
  const { data } = useCrises()
  const open = data?.items.filter((one) => one.isIn && one.state === 'open' && one.mode !== 'exercise')
  const isOn = open ? open.length > 0 : wasOn()
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-crisis', isOn)
    return () => document.documentElement.removeAttribute('data-crisis')
  }, [isOn])
  useLayoutEffect(() => {
    if (data) remember(isOn)
  }, [data, isOn])
  const crises = open?.map((one) => ({ id: one.id, title: titleOf(one), isWritten: one.what !== '' })) ?? null
  return { crises, isOn }
}

/** Whether, and never which: the tab forgets it when it is closed. */
function remember(isOn: boolean): void {
  try {
    if (isOn) sessionStorage.setItem(LAST, '1')
    else sessionStorage.removeItem(LAST)
  } catch {
    // Without a store the page is calm until the server has answered.
  }
}

function wasOn(): boolean {
  try {
    return sessionStorage.getItem(LAST) !== null
  } catch {
    return false
  }
}
