import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Proof } from '../proof.ts'
import { PAGES_AT, pagesApart } from './pages-apart.ts'

type Order = Parameters<Proof['run']>[0]
type Counted = Record<string, number>

/** A house that has had many courses is slow: a new one after so many. */
const COURSES_EACH = 25

/**
 * So many processes side by side, each with a house of its own and its share of the courses: a course is the same whichever are walked before it, and most
 * of one is waiting for the database. Gives what they counted together. Each says how far it has come; Ctrl-C reaches them all, as they are one group.
 */
export async function walkSideBySide(walkers: number, { seed, sizes, say, signal }: Order): Promise<Counted> {
  const { from = 0, runs = 0 } = sizes
  // Once, and not by all of them at the same time.
  const pages = sizes.looks === 0 ? null : pagesApart()
  const env = { ...process.env, ...(pages && { [PAGES_AT]: pages.folder }) }
  const waiting = sharesOf(from, runs, walkers)
  const counted: Counted[] = []
  const walksOn = async () => {
    for (let share = waiting.shift(); share && !signal?.aborted; share = waiting.shift())
      counted.push(await walked({ ...sizes, ...share, walkers: 1, seed }, env, say))
  }
  await Promise.all(Array.from({ length: walkers }, walksOn)).finally(() => pages?.end())
  return counted.reduce((sum, one) =>
    Object.fromEntries(Object.entries(one).map(([key, many]) => [key, (sum[key] ?? 0) + many])),
  )
}

/** The courses in shares of the same size, as many for each walker, none too large for one house. */
function sharesOf(from: number, runs: number, walkers: number): { from: number; runs: number }[] {
  const houses = walkers * Math.ceil(runs / walkers / COURSES_EACH)
  const each = Math.ceil(runs / houses)
  const starts = Array.from({ length: Math.ceil(runs / each) }, (_, place) => place * each)
  return starts.map((start) => ({ from: from + start, runs: Math.min(each, runs - start) }))
}

async function walked(options: Counted, env: NodeJS.ProcessEnv, say: Order['say'] = () => undefined) {
  const main = join(import.meta.dirname, '..', 'main.ts')
  const given = Object.entries(options).flatMap(([key, value]) => [`--${key}`, String(value)])
  const child = spawn(process.execPath, [main, 'crisis-truth', ...given, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  let last = ''
  createInterface({ input: child.stdout }).on('line', (line) => {
    last = line
  })
  createInterface({ input: child.stderr }).on('line', say)
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  // One that found something ends with 1, and says what it counted.
  if (!last.startsWith('{')) throw new Error(`a walker from course ${options.from} ended with ${code}`)
  return JSON.parse(last) as Counted
}
