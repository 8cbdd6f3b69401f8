import setup from '../kit/test/global-setup.ts'
import { aWorld } from './crisis-truth/a-world.ts'
import { COUNTS, type Counts } from './crisis-truth/compare.ts'
import { walk } from './crisis-truth/course.ts'
import { GUARDS, switchOff } from './crisis-truth/guards.ts'
import { randomOf } from './crisis-truth/random.ts'
import type { Proof } from './proof.ts'

/**
 * One truth for the words of a crisis: random courses of facts, statements, approvals, shelvings, releases, corrections, deaths and
 * absences. `--first N`: from the course with this number on, so that many can be walked in parts. After each step what the database says is held against what receivers got and against the pages as they are rendered: the
 * room, the approval page, the choice of *Utsending*, the status page, the press room and its feed.
 */
export const proof: Proof = {
  zero: [...COUNTS],
  guards: [...GUARDS],
  run: async ({ seed, sizes, without }) => {
    const end = process.env.VARDE_TEST_SERVER ? null : await setup()
    const world = await aWorld()
    const runs = sizes.runs ?? 200
    const first = sizes.first ?? 0
    const counts: Counts = {
      ...{ falseLeft: 0, twoTruths: 0, pastPromises: 0, countedTwice: 0, noApprover: 0, logUnreadable: 0 },
    }
    let released = 0
    try {
      await switchOff(world.db, without)
      for (let run = first; run < first + runs; run++)
        released += await walk(world, randomOf(seed * 100_003 + run), { run, steps: sizes.steps ?? 14, counts })
    } finally {
      await world.close()
      await end?.()
    }
    return { runs, released, ...counts }
  },
}
