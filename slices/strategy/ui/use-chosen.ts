import { useNavigate, useSearch } from '@tanstack/react-router'

/** The chosen element of a section: it stands in the address (`?valgt=key`), so that a choice can be shared and linked to. */
export function useChosen(first: string | null = null): [string | null, (key: string) => void] {
  const navigate = useNavigate()
  const { valgt } = useSearch({ strict: false }) as { valgt?: string }
  const choose = (key: string) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, valgt: key }),
      replace: true,
      resetScroll: false,
    } as never)
  return [valgt ?? first, choose]
}

/** Shows the draft with an element chosen, such as one that was just written there. */
export function useGoToDraft(): (key: string) => void {
  const navigate = useNavigate()
  return (key) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, utgave: 'utkast', valgt: key }),
      replace: true,
      resetScroll: false,
    } as never)
}
