import type { ApprovalPageView } from '../../../slices/crisis/rules/approval-view.ts'
import type { CrisisView } from '../../../slices/crisis/rules/crisis-view.ts'
import { promisesIn } from '../../../slices/crisis/store/promises.ts'
import { statementsSeen } from '../acts.ts'
import type { Count, Here } from '../counts.ts'
import { type Random, randomOf } from '../random.ts'
import { falseIn, partsIn } from '../rows.ts'
import { countedIn, type Dispatches } from '../staff-pages.ts'
import { approvalOnScreen } from './approval-on-screen.ts'
import { choiceOnScreen, dispatchesOnScreen } from './dispatches-on-screen.ts'
import type { Screen } from './read-screen.ts'
import { roomOnScreen } from './room-on-screen.ts'
import type { Reader } from './screens.ts'
import { todayOnScreen } from './today-on-screen.ts'

/** So many approval pages that ask for nothing are opened at a look. */
const MOST_SETTLED = 1
/** So often what differs is read once more: what was still being drawn is no fault. */
const AGAIN = 5
export type Told = (count: Count, what: string) => void
export type Asked = { messageId: string; page: ApprovalPageView }
/** What a page is held against: the one reading of the room, and the database. */
export type Truth = Awaited<ReturnType<typeof truthOf>>
type Look = { who: Reader; path: string; asks: string; compare: (screen: Screen, tell: Told) => void }

/** The screens of a course: looked at after one in so many steps (`looks`; never at 0), after the last, and when the room is closed. */
export async function lookAtScreens(here: Here, { run, looks }: { run: number; looks: number }) {
  // Of its own, so that the course is the same however often it is looked at.
  const random = randomOf(run)
  let read = 0
  if (looks > 0) await here.screens?.begin()
  return {
    after: async (isAlways: boolean): Promise<void> => {
      if (looks > 0 && (random.below(looks) === 0 || isAlways)) read += await asRendered(here, random)
    },
    read: () => read,
  }
}

/** The pages of the staff as they are drawn in a browser, beside the room and the database. Gives how many were read. */
async function asRendered(here: Here, random: Random): Promise<number> {
  const { screens, fault, crisisId } = here
  if (!screens) return 0
  const truth = await truthOf(here)
  const looks: Look[] = [
    {
      ...{ who: 'leader', path: `/krise/${crisisId}`, asks: `/api/crises/${crisisId}/statements` },
      compare: (screen, tell) => roomOnScreen(screen, truth, tell),
    },
    {
      ...{ who: 'head', path: '/', asks: '/api/today' },
      compare: (screen, tell) => todayOnScreen(screen, truth, tell),
    },
    {
      ...{ who: 'head', path: '/utsending', asks: '/api/dispatches' },
      compare: (screen, tell) => dispatchesOnScreen(screen, truth, tell),
    },
    {
      ...{ who: 'head', path: '/utsending/ny', asks: '/api/dispatches/ready' },
      compare: (screen, tell) => choiceOnScreen(screen, truth, tell),
    },
    ...opened(truth.asked, random).map(
      ({ messageId, page }): Look => ({
        ...{ who: 'head', path: `/godkjenn/${messageId}`, asks: `/api/crisis-approvals/${messageId}` },
        compare: (screen, tell) => approvalOnScreen(screen, page, truth, tell),
      }),
    ),
  ]
  const read = looks.filter(({ path }) => screens.isRead(path))
  for (const { who, path, asks, compare } of read) {
    const faultsOf = (screen: Screen) => {
      const found: [Count, string][] = []
      compare(screen, (count, what) => found.push([count, what]))
      return found
    }
    let found = faultsOf(await screens.read(who, { path, asks }))
    for (let again = 0; found.length > 0 && again < AGAIN; again++) found = faultsOf(await screens.again(who))
    for (const [count, what] of found) fault(count, `${path}, as it is drawn: ${what}`)
  }
  await screens.rest()
  return read.length
}

/** What asks for a yes now, and some of what does not. */
function opened(all: readonly Asked[], random: Random): Asked[] {
  const isOpen = ({ page }: Asked) => page.approvalId !== null
  const rest = all.filter((one) => !isOpen(one))
  const first = random.below(Math.max(1, rest.length - MOST_SETTLED + 1))
  return [...all.filter(isOpen), ...rest.slice(first, first + MOST_SETTLED)]
}

/**
 * What is owed, to everybody or to groups: the newest promise of each that nothing has come to. `broken`: those whose time has passed, the public's first;
 * `comes`: the first to come, and when something is broken the public's alone.
 */
async function owedIn(db: Here['db'], crisisId: string, now: Date) {
  const newest = [...Map.groupBy(await promisesIn(db, crisisId), (one) => one.to_group).values()].map(([one]) => one!)
  const owed = newest
    .filter(({ state, kept_by }) => state === 'open' || (state === 'broken' && kept_by === null))
    .toSorted((a, b) => a.due_at.getTime() - b.due_at.getTime())
  const isPublic = (one: (typeof owed)[number]) => one.to_group === 'public'
  const late = owed.filter(({ state, due_at }) => state === 'broken' || due_at <= now)
  const open = owed.filter((one) => !late.includes(one) && (late.length === 0 || isPublic(one)))
  return {
    broken: [...late.filter(isPublic), ...late.filter((one) => !isPublic(one))].map((one) => one.due_at),
    comes: open[0]?.due_at ?? null,
  }
}

async function truthOf(here: Here) {
  const { ask, db, crisisId, varde } = here
  const parts = await partsIn(here)
  const asked: Asked[] = []
  for (const { messageId } of parts)
    asked.push({ messageId, page: await ask<ApprovalPageView>('head', 'GET', `/api/crisis-approvals/${messageId}`) })
  return {
    ...{ crisisId, parts, asked, now: varde.now() },
    view: await statementsSeen(here),
    crisis: await ask<CrisisView>('leader', 'GET', `/api/crises/${crisisId}`),
    untrue: await falseIn(here),
    owed: await owedIn(db, crisisId, varde.now()),
    counted: await countedIn(here),
    lines: (await ask<Dispatches>('head', 'GET', '/api/dispatches')).dispatches,
  }
}
