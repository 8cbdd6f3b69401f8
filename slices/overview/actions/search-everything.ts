import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findDispatches } from '../../dispatch/index.ts'
import { listMessages } from '../../message/index.ts'
import { searchDirectory } from '../../organisation/index.ts'

const HITS = 6

/** What the caller may see whose name or number holds these letters: messages, dispatches, units, colleagues. */
export async function searchEverything(varde: Varde, caller: Caller, text: string) {
  const [messages, dispatches, directory] = await Promise.all([
    listMessages(varde, caller, { text, page: 1 }),
    findDispatches(varde, caller, text),
    searchDirectory(varde, text),
  ])
  const line = (kind: 'message' | 'dispatch' | 'unit' | 'person', id: string, name: string, about: string) => ({
    kind,
    id,
    name,
    about,
    phone: null as string | null,
  })
  return [
    ...messages.items.slice(0, HITS).map((one) => line('message', one.id, one.title, one.state)),
    ...dispatches.slice(0, HITS).map((one) => line('dispatch', one.id, `${one.title} (${one.number})`, one.state)),
    ...directory.units.map((unit) => ({
      ...line('unit', unit.id, unit.name, unit.municipality ?? unit.region ?? ''),
      phone: unit.dutyPhone,
    })),
    ...directory.people.map((person) => line('person', person.id, person.displayName, person.unitName)),
  ]
}
