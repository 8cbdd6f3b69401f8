import { seedOf } from './seed.ts'

/** Says which seed the random tests of this run draw from, and hands the same one to every worker. */
export default function printSeed(): void {
  const seed = seedOf(process.env)
  process.env.VARDE_TEST_SEED = String(seed)
  console.log(`varde: random tests draw from seed ${seed} (VARDE_TEST_SEED=${seed} repeats this run)`)
}
