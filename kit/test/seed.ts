import { configureGlobal } from 'fast-check'

/** The seed of this run, a 32-bit integer: VARDE_TEST_SEED, or 1. `VARDE_TEST_SEED=random` draws one and prints it. */
export function seedOf(env: NodeJS.ProcessEnv): number {
  const said = env.VARDE_TEST_SEED ?? '1'
  if (said === 'random') return Math.floor(Math.random() * 2 ** 31)
  const seed = Number(said)
  if (!Number.isInteger(seed)) throw new Error(`VARDE_TEST_SEED is a whole number or "random"; "${said}" is not.`)
  return seed
}

// Loaded before every test file: whatever is drawn in a test is drawn from here, and drawn again by the same seed.
configureGlobal({ seed: seedOf(process.env) })
