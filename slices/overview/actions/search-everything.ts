import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { findDispatches } from '../../dispatch/index.ts'
import { listMessages } from '../../message/index.ts'
import { searchDirectory } from '../../organisation/index.ts'
import type { ThreadElement } from '../rules/thread.ts'
import { readGraph } from './read-graph.ts'

const HITS = 6
type Kind = 'message' | 'dispatch' | 'initiative' | 'element' | 'unit' | 'person'

/** What the caller may see whose name or number holds these letters: messages, dispatches, initiatives, the strategy, units, colleagues. */
export async function searchEverything(varde: Varde, caller: Caller, text: string) {
  const [messages, dispatches, graph, directory] = await Promise.all([
    listMessages(varde, caller, { text, page: 1 }),
    findDispatches(varde, caller, text),
    readGraph(varde.db, caller),
    searchDirectory(varde, text),
  ])
  const line = (kind: Kind, id: string, name: string, about: string) => ({
    kind,
    id,
    name,
    about,
    phone: null as string | null,
  })
  const wanted = text.trim().toLowerCase()
  const nameOf = ({ names }: ThreadElement) => names[caller.language] ?? names.nb
  const elements = [...graph.elements.values()].filter((one) => nameOf(one).toLowerCase().includes(wanted))
  const initiatives = graph.initiatives.filter((one) => one.title.toLowerCase().includes(wanted))
  return [
    ...messages.items.slice(0, HITS).map((one) => line('message', one.id, one.title, one.state)),
    ...dispatches.slice(0, HITS).map((one) => line('dispatch', one.id, `${one.title} (${one.number})`, one.state)),
    ...initiatives.slice(0, HITS).map((one) => line('initiative', one.id, one.title, one.state)),
    ...elements.slice(0, HITS).map((one) => line('element', one.key, nameOf(one), one.kind)),
    ...directory.units.map((unit) => ({
      ...line('unit', unit.id, unit.name, unit.municipality ?? unit.region ?? ''),
      phone: unit.dutyPhone,
    })),
    ...directory.people.map((person) => line('person', person.id, person.displayName, person.unitName)),
  ]
}
