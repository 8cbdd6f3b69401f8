import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `node scripts/test-again.ts --times 20 --busy 2 --project unit|medium [PATH…]`: the same tests many times, each time with another seed
 * and the files in another order, while others keep the machine busy. It stops at the first red round; begun again on the same code, it goes
 * on after the rounds that were green.
 */
const ROOT = join(import.meta.dirname, '..')
const say = (text: string) => console.log(`varde: ${text}`)

const { values, positionals } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    busy: { type: 'string', default: '2' },
    project: { type: 'string', default: 'unit' },
  },
  allowPositionals: true,
})
const [times, busy] = [Number(values.times), Number(values.busy)]
if (![times, busy].every(Number.isInteger)) throw new Error('--times and --busy are whole numbers.')

const git = (...args: string[]) => spawnSync('git', args, { cwd: ROOT, maxBuffer: 2 ** 30 }).stdout
const what = [values.project, busy, ...positionals, git('rev-parse', 'HEAD'), git('diff', 'HEAD')]
const folder = join(tmpdir(), `varde-again-${createHash('sha256').update(what.join('\n')).digest('hex').slice(0, 10)}`)
mkdirSync(folder, { recursive: true })

const others = Array.from({ length: busy }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }))
let running: ChildProcess | undefined
process.on('exit', () => {
  for (const one of others) one.kill('SIGKILL')
  running?.kill('SIGTERM')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

for (let round = 1; round <= times; round++) {
  const [green, log] = [join(folder, `${round}.green`), join(folder, `${round}.log`)]
  if (existsSync(green)) {
    say(`round ${round} of ${times} was green before (seed ${readFileSync(green, 'utf8')})`)
    continue
  }
  const seed = String(Math.floor(Math.random() * 2 ** 31))
  if ((await play(seed, log)) !== 0) {
    say(`round ${round} of ${times} is red: seed ${seed}, and what it said is in ${log}`)
    process.exit(1)
  }
  writeFileSync(green, seed)
  rmSync(log)
  say(`round ${round} of ${times} is green (seed ${seed})`)
}
rmSync(folder, { recursive: true })
say(`${times} rounds green`)
process.exit(0)

function play(seed: string, log: string): Promise<number | null> {
  const order = ['--sequence.shuffle.files', `--sequence.seed=${seed}`]
  const out = openSync(log, 'w')
  running = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', values.project, ...order, ...positionals],
    { cwd: ROOT, stdio: ['ignore', out, out], env: { ...process.env, VARDE_TEST_SEED: seed } },
  )
  closeSync(out)
  return new Promise((done) => running!.once('exit', done))
}
