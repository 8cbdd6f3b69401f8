import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listCases } from '../../cases/index.ts'
import { viewCrises } from '../../crisis/index.ts'
import { findDispatches } from '../../dispatch/index.ts'
import { listMessages } from '../../message/index.ts'
import { searchDirectory } from '../../organisation/index.ts'
import { findInquiries, findLines } from '../../press/index.ts'
import type { FoundKind } from '../rules/found.ts'
import type { ThreadElement } from '../rules/thread.ts'
import { readGraph } from './read-graph.ts'

const HITS = 6
type Line = { kind: FoundKind; id: string; name: string; about: string; phone: string | null }

/**
 * What the caller may see whose name or number holds these letters, by the rights of the slice that has it: crises, messages, dispatches,
 * cases, inquiries, lines to take, initiatives, the strategy, units, colleagues.
 */
export async function searchEverything(varde: Varde, caller: Caller, text: string): Promise<Line[]> {
  const wanted = text.trim().toLowerCase()
  const found = await Promise.all([
    crises(varde, caller, wanted),
    texts(varde, caller, text),
    cases(varde, caller, wanted),
    press(varde, caller, text),
    planned(varde, caller, wanted),
    directory(varde, text),
  ])
  return found.flat()
}

const line = (kind: FoundKind, id: string, name: string, about: string): Line => ({
  kind,
  id,
  name,
  about,
  phone: null,
})

async function crises(varde: Varde, caller: Caller, wanted: string): Promise<Line[]> {
  const { items } = await viewCrises(varde, caller)
  return items
    .filter(({ isIn }) => isIn)
    .map(({ id, number, scenario, what, unit }) => {
      const name = scenario ? (scenario[caller.language] ?? scenario.nb) : what
      return line('crisis', id, `${name} (${number})`, unit.name ?? '')
    })
    .filter(({ name, about }) => holds(`${name} ${about}`, wanted))
    .slice(0, HITS)
}

async function texts(varde: Varde, caller: Caller, text: string): Promise<Line[]> {
  const [messages, dispatches] = await Promise.all([
    listMessages(varde, caller, { text, page: 1 }),
    findDispatches(varde, caller, text),
  ])
  return [
    ...messages.items.slice(0, HITS).map((one) => line('message', one.id, one.title, one.state)),
    ...dispatches.slice(0, HITS).map((one) => line('dispatch', one.id, `${one.title} (${one.number})`, one.state)),
  ]
}

async function cases(varde: Varde, caller: Caller, wanted: string): Promise<Line[]> {
  const lists = await Promise.all([listCases(varde, caller), listCases(varde, caller, { over: true })])
  return lists
    .flatMap(({ items }) => items)
    .filter(({ title, number }) => holds(`${title} ${number}`, wanted))
    .slice(0, HITS)
    .map(({ id, title, number, handlingUnit }) => line('case', id, `${title} (${number})`, handlingUnit.name ?? ''))
}

async function press(varde: Varde, caller: Caller, text: string): Promise<Line[]> {
  const [inquiries, lines] = await Promise.all([
    findInquiries(varde, caller, text),
    findLines(varde, caller, { text, page: 1, isTyping: true }),
  ])
  return [
    ...inquiries.slice(0, HITS).map((one) => line('inquiry', one.id, `${one.topic} (${one.number})`, one.unit.name)),
    // Words that no line has all of are no name.
    ...(lines.isLoose ? [] : lines.items).slice(0, HITS).map((one) => line('line', one.id, one.topic, one.unit.name)),
  ]
}

async function planned({ db }: Varde, caller: Caller, wanted: string): Promise<Line[]> {
  const graph = await readGraph(db, caller)
  const nameOf = ({ names }: ThreadElement) => names[caller.language] ?? names.nb
  const elements = [...graph.elements.values()].filter((one) => holds(nameOf(one), wanted))
  const initiatives = graph.initiatives.filter((one) => holds(one.title, wanted))
  return [
    ...initiatives.slice(0, HITS).map((one) => line('initiative', one.id, one.title, one.state)),
    ...elements.slice(0, HITS).map((one) => line('element', one.key, nameOf(one), one.kind)),
  ]
}

async function directory(varde: Varde, text: string): Promise<Line[]> {
  const { units, people } = await searchDirectory(varde, text)
  return [
    ...units.map((unit) => ({
      ...line('unit', unit.id, unit.name, unit.municipality ?? unit.region ?? ''),
      phone: unit.dutyPhone,
    })),
    ...people.map((person) => line('person', person.id, person.displayName, person.unitName)),
  ]
}

const holds = (name: string, wanted: string): boolean => name.toLowerCase().includes(wanted)
