/**
 * `npm run prove -- NAME --runs 200 --seed 1 … --json`: runs prove/NAME.ts and prints what it counted, as JSON on the last line.
 * `--without THING` switches off the thing that the proof guards; the proof must then fail. The exit code is 1 when a count that
 * must be zero is not.
 */
import { readdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import type { Proof } from './proof.ts'

enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'varde'))
const NOT_PROOFS = new Set(['main', 'proof'])
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !NOT_PROOFS.has(name))

const [name, ...rest] = process.argv.slice(2)
if (!name || !names.includes(name)) {
  console.error(`Say which: npm run prove -- ${names.join(' | ')} [--seed N] [--option N] [--without THING] [--json]`)
  process.exit(2)
}
const options: Record<string, number> = {}
let without: string | null = null
for (let i = 0; i < rest.length; i++) {
  const [key, value] = [rest[i]!.replace(/^--/, ''), rest[i + 1]]
  if (key === 'json') continue
  if (key === 'without' && value) {
    without = value
    i++
    continue
  }
  if (!rest[i]!.startsWith('--') || value === undefined || !/^\d+$/.test(value)) {
    console.error(
      `Options are --name number, such as --runs 200, and --without THING; "${rest[i]} ${value ?? ''}" is not.`,
    )
    process.exit(2)
  }
  options[key] = Number(value)
  i++
}
const proof = ((await import(`./${name}.ts`)) as { proof: Proof }).proof
if (without && !proof.guards.includes(without)) {
  console.error(`${name} can be run without: ${proof.guards.join(', ')}; "${without}" is not one of them.`)
  process.exit(2)
}
const { seed = 1, ...sizes } = options
const stopped = new AbortController()
process.once('SIGINT', () => stopped.abort())
const counted = await proof.run({ seed, sizes, without, say: console.error, signal: stopped.signal })
if (rest.includes('--json')) console.log(JSON.stringify(counted))
else for (const [key, value] of Object.entries(counted)) console.log(`${key.padEnd(20)} ${String(value)}`)
const broken = proof.zero.filter((key) => counted[key] !== 0)
if (broken.length) console.error(`${name} does not hold: ${broken.map((key) => `${key} ${counted[key]}`).join(', ')}`)
process.exit(broken.length ? 1 : 0)
