import { availableParallelism } from 'node:os'
import setup from '../kit/test/global-setup.ts'
import { aWorld, type World } from './crisis-truth/a-world.ts'
import { COUNTS, noCounts } from './crisis-truth/counts.ts'
import { walk } from './crisis-truth/course.ts'
import { GUARDS, type Guard, SAID, switchOff } from './crisis-truth/guards.ts'
import { PATH_NAMES, type Walk } from './crisis-truth/paths/walk-path.ts'
import { randomOf } from './crisis-truth/random.ts'
import { directed, openingOf } from './crisis-truth/steps.ts'
import { walkSideBySide } from './crisis-truth/walkers.ts'
import type { Proof } from './proof.ts'

/** One course in so many says its words in nynorsk and English too. */
const SPEAKS_EACH = 3
/** One step in so many is followed by a look at the screens. */
const LOOKS = 4
/** One course in so many ends with a path that people found. */
const PATHS = 2
const RUNS = 200
/** What the chance of a path is drawn from, apart from that of its course. */
const APART = 1_000_003
/** From so many courses on it is worth it to walk on every core, at most so many. */
const [WORTH, MOST_WALKERS] = [20, 4]
type Order = Parameters<Proof['run']>[0]

/**
 * One truth for the words of a crisis: random courses of facts, statements, approvals, shelvings, releases, corrections, receipts, deaths,
 * absences and reports, by people signed in with a second factor who must prove anew who they are, while a process is killed in the middle of
 * it. E-mail and SMS leave by the channels of the house, and each that comes is read (`letters.ts`). After each step what the database says is held against what receivers got and against the pages as they are read (`compare.ts`), after
 * one in `--looks` steps, the last and the closing against the screens of the staff in a browser (`screen/`, counted as `rendered`); at the
 * end one in `--paths` walks a path that people have found (`paths/`), and the room is closed, and what it leaves is held against I dag and the public page (`closing.ts`).
 * Many are walked on every core (`--walkers`), each core with a house of its own.
 * A course is the same whichever courses are walked before it: `--from N --runs M` walks a part, and Ctrl-C ends after the course under way.
 */
export const proof: Proof = {
  zero: [...COUNTS],
  guards: [...GUARDS],
  run: async (order) => {
    const { runs = RUNS } = order.sizes
    const { walkers = runs < WORTH ? 1 : Math.min(MOST_WALKERS, availableParallelism()) } = order.sizes
    if (walkers > 1 && order.without === null)
      return walkSideBySide(walkers, { ...order, sizes: { ...order.sizes, runs } })
    const end = process.env.VARDE_TEST_SERVER ? null : await setup()
    const { looks = LOOKS } = order.sizes
    const isLooked = looks > 0 && (order.without === null || order.without.startsWith('rendered-'))
    const world = await aWorld({ isLooked })
    try {
      return await walkIn(world, order)
    } finally {
      await world.close()
      await end?.()
    }
  },
}

/** The proof in a house that is there already: whoever walks several does not build one for each. */
export async function walkIn(world: World, { seed, sizes, without, say = () => undefined, signal }: Order, round = 0) {
  const { runs = RUNS, from = 0, steps = 14, kills = 1, looks = LOOKS, paths = PATHS } = sizes
  const counts = noCounts()
  const sum = { runs: 0, released: 0, killed: 0, carried: 0, letters: 0, rendered: 0, paths: 0 }
  // With a guard off, one fault is all that is asked for.
  const isFound = () => without !== null && COUNTS.some((count) => counts[count] > 0)
  const isItsOwn = (what: string) => without === null || (SAID[without as Guard]?.test(what) ?? true)
  const switchOn = await switchOff(world.db, without)
  const { holdWords } = world.varde
  if (without === 'other-room') world.varde.holdWords = async () => undefined
  await world.screens?.withoutGuard(without)
  try {
    for (let run = from; run < from + runs && !isFound() && !signal?.aborted; run++) {
      const started = process.hrtime.bigint()
      const { path, ...walked } = await walk(world, randomOf(seed * 100_003 + run), {
        ...{ run, round, kills, looks, isForgetful: without === 'restart' },
        ...pathOf({ seed, run, steps, paths }, without),
        ...(without === null ? openingOf(run) : directed(without)),
        isFound,
        isNarrow: without === null,
        speaks: without === null ? run % SPEAKS_EACH === 0 : without === 'english',
        fault: (step, count, what) => {
          if (!isItsOwn(what)) return
          counts[count]++
          say(`course ${run}, step ${step}: ${count}: ${what}`)
        },
      })
      sum.runs++
      for (const key of WALKED) sum[key] += walked[key]
      const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1)
      say(
        `course ${run}: ${walked.released} out, ${walked.killed} killed, ${walked.letters} letters, ${walked.rendered} drawn, ${path}, ${seconds} s. Go on from here with --from ${run + 1}`,
      )
    }
  } finally {
    world.varde.holdWords = holdWords
    await switchOn()
  }
  return { ...sum, ...counts }
}

const WALKED = ['released', 'killed', 'carried', 'letters', 'rendered', 'paths'] as const

type Sizes = { seed: number; run: number; steps: number; paths: number }

/** The path that ends a course: each in turn, in one course of so many; where what guards one is switched off, that one with nothing before it. */
function pathOf({ seed, run, steps, paths }: Sizes, without: string | null): { steps: number; path: Walk | null } {
  const random = randomOf(seed * 100_003 + run + APART)
  const own = PATH_NAMES.find((name) => name === without)
  if (own) return { steps: 0, path: { name: own, random } }
  const isWalked = without === null && paths > 0 && random.below(paths) === 0
  return { steps, path: isWalked ? { name: PATH_NAMES[run % PATH_NAMES.length]!, random } : null }
}
