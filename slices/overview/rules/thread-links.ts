import { isGoal, type ThreadElement, type ThreadGraph } from './thread.ts'

/** How elements stand to each other, looked up both ways. */
export type ThreadLinks = {
  /** Keys of elements of this kind that point at the key by the link. */
  from: (link: string, to: string, kind?: string) => string[]
  /** Keys it points at by the link. */
  to: (key: string, link: string) => readonly string[]
  /** The element with everything below it, itself first. */
  below: (key: string) => string[]
  /** What it stands under and serves, nearest first; goals only. */
  above: (key: string) => string[]
}

const GOAL_RANK = ['sub-goal', 'goal', 'overall-goal', 'area', 'value', 'vision', 'mission']

export function linksIn({ elements }: Pick<ThreadGraph, 'elements'>): ThreadLinks {
  const back = new Map<string, string[]>()
  const children = new Map<string, string[]>()
  const put = (map: Map<string, string[]>, at: string, key: string) => map.set(at, [...(map.get(at) ?? []), key])
  for (const { key, kind, parentKey, links } of elements.values()) {
    if (parentKey) put(children, parentKey, key)
    for (const [link, targets] of Object.entries(links))
      for (const target of targets ?? []) {
        put(back, `${link} ${target}`, key)
        // A goal that serves another stands below it, also where it is not drawn under it.
        if (link === 'serves' && isGoal(kind) && parentKey !== target) put(children, target, key)
      }
  }
  const kindOf = (key: string) => elements.get(key)?.kind
  return {
    from: (link, to, kind) => (back.get(`${link} ${to}`) ?? []).filter((key) => !kind || kindOf(key) === kind),
    to: (key, link) => elements.get(key)?.links[link] ?? [],
    below: (key) => walk(key, (at) => children.get(at) ?? []),
    above: (key) =>
      walk(key, (at) => upFrom(elements.get(at)))
        .slice(1)
        .sort(byRank(kindOf)),
  }
}

const upFrom = (element: ThreadElement | undefined): string[] => [
  ...(element?.parentKey ? [element.parentKey] : []),
  ...(element?.links.serves ?? []),
]

const byRank = (kindOf: (key: string) => string | undefined) => (a: string, b: string) =>
  GOAL_RANK.indexOf(kindOf(a) ?? '') - GOAL_RANK.indexOf(kindOf(b) ?? '')

/** Everything that can be reached, each once, in the order it is met. */
function walk(start: string, next: (key: string) => readonly string[]): string[] {
  const seen = new Set([start])
  for (const key of seen) for (const other of next(key)) seen.add(other)
  return [...seen]
}
