import { useEffect, useRef } from 'react'
import { Problem } from '../../../kit/ui/api.ts'
import { focusFault } from '../../../kit/ui/focus-fault.ts'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import { CONTACT_FAULTS, type ContactFault } from '../rules/contact.ts'

/** What was refused of a contact, said at its field, which gets the focus. */
export function useContactFaults(error: unknown) {
  const textOf = useProblemText()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error && form.current) focusFault(form.current)
  }, [error])
  const code = error instanceof Problem ? error.code : ''
  const isOne = (fault: ContactFault) => code === `audience.contact-${fault}`
  return {
    form,
    isTied: CONTACT_FAULTS.some(isOne),
    faultOf: (...faults: ContactFault[]) => (faults.some(isOne) ? textOf(error) : undefined),
  }
}
