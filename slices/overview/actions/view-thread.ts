import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type MainLine, mainLine } from '../rules/main-line.ts'
import {
  type Focus,
  isGoal,
  isOther,
  type Names,
  type Stage,
  type ThreadGraph,
  type ThreadParts,
} from '../rules/thread.ts'
import { linksIn } from '../rules/thread-links.ts'
import { threadParts } from '../rules/thread-parts.ts'
import { startOf } from '../rules/thread-start.ts'
import type { ThreadView } from '../rules/thread-view.ts'
import {
  countMessages,
  findFocusMessage,
  type Sight,
  someDispatches,
  someMessages,
  sumDispatches,
} from '../store/thread-messages.ts'
import { countByInitiative, readEdition, readNames } from '../store/thread-reads.ts'
import { readGraph, sightOf } from './read-graph.ts'
import { stagesOf } from './thread-stages.ts'

/** How many stand at each place; the rest are a number. */
const SHOWN = 8

/**
 * The thread from where somebody stands: what it comes from, what it leads to, one straight line through it, and what else
 * stands at each place. Without a focus it begins at the goal whose thread reaches furthest. Throws `thread.not-found`.
 */
export async function viewThread(varde: Varde, caller: Caller, asked: Focus | null): Promise<ThreadView> {
  const { db } = varde
  const sight = sightOf(caller)
  const isText = asked?.kind === 'message' || asked?.kind === 'dispatch'
  const [edition, graph, saying, message] = await Promise.all([
    readEdition(db),
    readGraph(db, caller, asked && isOther(asked.kind) ? asked.id : null),
    countByInitiative(db, sight.reader),
    asked && isText ? findFocusMessage(db, asked, sight) : null,
  ])
  const focus = asked ?? startOf(graph, saying)
  if (!focus) return { focus: null, edition, lineage: [], stages: [], means: [] }
  const names = message ? { nb: message.title } : namesOf(focus, graph)
  if (!names || (isText && !message)) throw new Failure('not-found', 'thread.not-found')
  const parts = threadParts(focus, graph, message)
  const line = mainLine(focus.id, parts, saying)
  const texts = await readTexts(db, parts, { sight, line, focus })
  const units = [
    ...parts.initiatives.map((one) => one.unitId),
    ...texts.messages.map((one) => one.unitId),
    ...texts.dispatches.map((one) => one.unitId),
  ]
  const stages = stagesOf({ parts, graph, line, saying, ...texts, unitNames: await readNames(db, units) }, SHOWN)
  const links = linksIn(graph)
  const start = isGoal(focus.kind) ? focus.id : (line.goal ?? focus.id)
  const above = links.above(start).toReversed()
  const elementOf = (id: string) => {
    const found = graph.elements.get(id)
    return found ? [{ kind: found.kind, id, names: found.names }] : []
  }
  return {
    focus: { ...focus, names, stage: stageOf(focus.kind) },
    edition,
    lineage: above.flatMap(elementOf),
    stages,
    means: parts.means.filter((key) => key !== focus.id).flatMap(elementOf),
  }
}

type Reading = { sight: Sight; line: MainLine; focus: Focus }

async function readTexts(db: Database, { messages: choice }: ThreadParts, { sight, line, focus }: Reading) {
  const only = focus.kind === 'dispatch' ? focus.id : null
  const [messageCounts, messages, sums] = await Promise.all([
    countMessages(db, choice, sight),
    someMessages(db, choice, sight, { first: line.initiative, limit: SHOWN }),
    sumDispatches(db, choice, sight, only),
  ])
  const first = messages[0]?.id ?? null
  const dispatches = sums.total === 0 ? [] : await someDispatches(db, choice, sight, { first, only, limit: SHOWN })
  return { messageCounts, messages, sums, dispatches }
}

function namesOf({ kind, id }: Focus, { elements, initiatives }: ThreadGraph): Names | null {
  if (kind === 'initiative') {
    const found = initiatives.find((one) => one.id === id)
    return found ? { nb: found.title } : null
  }
  const found = elements.get(id)
  return found?.kind === kind ? found.names : null
}

function stageOf(kind: string): Stage | null {
  if (kind === 'initiative' || kind === 'message' || kind === 'dispatch' || kind === 'gap') return kind
  if (kind === 'goal' || kind === 'sub-goal') return 'goal'
  if (kind === 'stakeholder-group') return 'audience'
  return kind === 'kpi' ? 'effect' : null
}
