import setup from '../kit/test/global-setup.ts'
import { aWorld } from './crisis-truth/a-world.ts'
import { beginsOf, LEADS } from './crisis-truth/acts.ts'
import { COUNTS, noCounts } from './crisis-truth/counts.ts'
import { walk } from './crisis-truth/course.ts'
import { GUARDS, switchOff } from './crisis-truth/guards.ts'
import { randomOf } from './crisis-truth/random.ts'
import type { Proof } from './proof.ts'

/** One course in so many says its words in nynorsk and English too. */
const SPEAKS_EACH = 3

/**
 * One truth for the words of a crisis: random courses of facts, statements, approvals, shelvings, releases, corrections, receipts, deaths,
 * absences and reports, by people signed in with a second factor who must prove anew who they are, while a process is killed in the middle of
 * it. E-mail and SMS leave by the channels of the house, and each that comes is read (`letters.ts`). After each step what the database says is held against what receivers got and against the pages as they are read (`compare.ts`), after
 * one in `--looks` steps, the last and the closing against the screens of the staff in a browser (`screen/`, counted as `rendered`); at the
 * end the room is closed, and what it leaves is held against I dag and the public page (`closing.ts`).
 * A course is the same whichever courses are walked before it: `--from N --runs M` walks a part, and Ctrl-C ends after the course under way.
 */
export const proof: Proof = {
  zero: [...COUNTS],
  guards: [...GUARDS],
  run: async ({ seed, sizes, without, say = () => undefined, signal }) => {
    const end = process.env.VARDE_TEST_SERVER ? null : await setup()
    const { runs = 200, from = 0, steps = 14, kills = 1, looks = 4 } = sizes
    const world = await aWorld({ without, looks })
    const counts = noCounts()
    const sum = { runs: 0, released: 0, killed: 0, carried: 0, letters: 0, rendered: 0 }
    // With a guard off, one fault is all that is asked for.
    const isFound = () => without !== null && COUNTS.some((count) => counts[count] > 0)
    try {
      await switchOff(world.db, without)
      for (let run = from; run < from + runs && !isFound() && !signal?.aborted; run++) {
        const started = process.hrtime.bigint()
        const { released, killed, carried, letters, rendered } = await walk(world, randomOf(seed * 100_003 + run), {
          ...{
            run,
            steps,
            kills,
            looks,
            begins: LEADS[without ?? ''] ?? beginsOf(without ? 0 : run),
            isForgetful: without === 'restart',
          },
          isFound,
          isNarrow: without === null,
          speaks: without === null ? run % SPEAKS_EACH === 0 : without === 'english',
          fault: (step, count, what) => {
            counts[count]++
            if (!without) say(`course ${run}, step ${step}: ${count}: ${what}`)
          },
        })
        sum.runs++
        sum.released += released
        sum.killed += killed
        sum.carried += carried
        sum.letters += letters
        sum.rendered += rendered
        const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1)
        say(
          `course ${run}: ${released} out, ${killed} killed, ${letters} letters, ${rendered} drawn, ${seconds} s. Go on from here with --from ${run + 1}`,
        )
      }
    } finally {
      await world.close()
      await end?.()
    }
    return { ...sum, ...counts }
  },
}
