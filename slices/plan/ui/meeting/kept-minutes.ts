import { dropKept, keep, kept } from '../../../../kit/ui/kept.ts'
import { useMe } from '../../../../kit/ui/use-me.ts'

/** Minutes that were typed and not saved, and the revision they build on. */
export type KeptMinutes = { text: string; revision: number }

/** What this person has typed about an item on this device and the server does not have. */
export function useKeptMinutes(itemId: string) {
  const place = `referat.${useMe().data?.person.id ?? ''}.${itemId}`
  return {
    find: (): KeptMinutes | null => {
      const found = kept(place) as KeptMinutes | null
      return typeof found?.text === 'string' && typeof found.revision === 'number' ? found : null
    },
    keep: (minutes: KeptMinutes) => keep(place, minutes),
    drop: () => dropKept(place),
  }
}
