import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Proof } from '../proof.ts'
import { PAGES_AT, pagesApart } from './pages-apart.ts'

type Order = Parameters<Proof['run']>[0]
type Counted = Record<string, number>

/**
 * So many processes side by side, each with a house of its own and its share of the courses: a course is the same whichever are walked before it, and most
 * of one is waiting for the database. Gives what they counted together. Each says how far it has come; Ctrl-C reaches them all, as they are one group.
 */
export async function walkSideBySide(walkers: number, { seed, sizes, say }: Order): Promise<Counted> {
  const { from = 0, runs = 0 } = sizes
  // Once, and not by all of them at the same time.
  const pages = sizes.looks === 0 ? null : pagesApart()
  const each = Math.ceil(runs / walkers)
  const shares = Array.from({ length: walkers }, (_, place) => ({
    from: from + place * each,
    runs: Math.min(each, runs - place * each),
  })).filter((share) => share.runs > 0)
  const env = { ...process.env, ...(pages && { [PAGES_AT]: pages.folder }) }
  const walks = shares.map((share) => walked({ ...sizes, ...share, walkers: 1, seed }, env, say))
  const counted = await Promise.all(walks).finally(() => pages?.end())
  return counted.reduce((sum, one) =>
    Object.fromEntries(Object.entries(one).map(([key, many]) => [key, (sum[key] ?? 0) + many])),
  )
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
