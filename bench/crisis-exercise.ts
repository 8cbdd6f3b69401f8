import { openLane, type Run } from './exercise-lane.ts'
import type { Failure } from './exercise-verdict.ts'

/**
 * From a declaration to a public statement, with people's steps at their fastest, in several installations at once: the process is
 * killed (-9) one to three times at random moments, the mail server is slow, and the SMS gateway is dead in one of four ways; every
 * third of own staff has no e-mail, so what is public goes past them on the word of a leader that was given beforehand (decision 53). In every run: had all of
 * own staff been told when the public was, or their unit asked to, and was it public by the time that was promised? `--seed` gives the same runs again, `--first` begins with a later one. What went wrong is in `failures`.
 */
export async function run({
  runs = 100,
  lanes = 4,
  seed = Math.floor(Math.random() * 1e6),
  first = 1,
  officers = 60,
  press = 40,
  minutes = 1,
}: Record<string, number>): Promise<Record<string, unknown>> {
  const started = performance.now()
  const done: Run[] = []
  process.stderr.write(`seed ${seed}\n`)
  let next = first
  const one = async () => {
    const lane = await openLane({ officers, press, minutes })
    try {
      while (next < first + runs) {
        const number = next++
        done.push(await lane.exercise(seed, number))
        tell(done, runs)
      }
    } finally {
      await lane.close()
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: Math.min(lanes, runs) }, one))
  process.stderr.write('\n')
  const broken = ended.find((lane) => lane.status === 'rejected')
  if (broken) throw broken.reason
  return { ...sumsOf(done), seed, lanes, tookMinutes: Math.round((performance.now() - started) / 6000) / 10 }
}

function sumsOf(done: readonly Run[]) {
  const seconds = done.map((one) => one.seconds ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  const told = done.flatMap(({ failure }) => failure ?? [])
  const isFailed = ({ faults }: Failure) => faults.length > 0
  return {
    runs: done.length,
    staffFirst: count(done, (one) => one.isStaffFirst),
    outAsPromised: count(done, (one) => one.isInTime),
    byOverride: count(done, (one) => one.isOverridden),
    kills: sum(done, (one) => one.kills),
    byOtherChannel: sum(done, (one) => one.byOtherChannel),
    uncertain: sum(done, (one) => one.uncertain),
    medianSeconds: seconds[Math.floor(seconds.length / 2)],
    slowestSeconds: seconds.at(-1),
    failures: told.filter(isFailed),
    overrides: told.filter((one) => !isFailed(one)),
  }
}

const count = (done: readonly Run[], is: (one: Run) => boolean) => done.filter(is).length
const sum = (done: readonly Run[], of: (one: Run) => number) => done.reduce((all, one) => all + of(one), 0)

function tell(done: readonly Run[], runs: number): void {
  const { staffFirst, outAsPromised, byOverride, kills } = sumsOf(done)
  process.stderr.write(
    `\r${done.length}/${runs} staff first ${staffFirst} as promised ${outAsPromised} override ${byOverride} kills ${kills}   `,
  )
  const failure = done.at(-1)?.failure
  if (failure) process.stderr.write(`\n${JSON.stringify(failure, null, 1)}\n`)
}
