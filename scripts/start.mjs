// `npm start`: installs what is missing, builds what has changed, starts. Runs on any Node from 20, without packages.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const say = (text) => console.log(`varde: ${text}`)

/** Installs packages when they are missing or the lock file has changed. */
export function install() {
  const stamp = join(ROOT, 'node_modules', '.varde-lock')
  const lock = hashOf([join(ROOT, 'package-lock.json')])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('installing packages (about a minute the first time) …')
  const npm = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: ROOT, stdio: 'inherit' },
  )
  if (npm.status !== 0)
    fail('the packages could not be installed. See what npm says above; then run the command again.')
  writeFileSync(stamp, lock)
}

/** A Node that runs TypeScript: the installed one when this is older than 22.18. */
export function nodePath() {
  const packaged = join(ROOT, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(packaged)) return packaged
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return fail(
    `Node ${process.versions.node} is too old here, and no newer one was installed. Install Node 24, then run the command again.`,
  )
}

const DIST = join(ROOT, 'dist', 'web')
/** Beside the built pages: of which sources they are. */
export const stampOf = (folder) => join(dirname(folder), '.built')

/** What the web pages are made of, as it stands now. */
export function pageSources() {
  const sources = ['apps/web', 'slices', 'kit', 'package-lock.json'].flatMap((path) => filesIn(join(ROOT, path)))
  return hashOf(sources.filter((path) => /\.(tsx?|css|json|html|svg|woff2)$/.test(path) && !path.includes('.test.')))
}

/** Are the pages in this folder those of the sources as they stand now? */
export function isBuilt(folder = DIST) {
  const stamp = stampOf(folder)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === pageSources()
}

/** Builds the web pages when their sources have changed since the last build. */
export function build(node, folder = DIST) {
  if (isBuilt(folder)) return
  say('building the pages …')
  const run = spawnSync(node, ['scripts/build.ts', folder], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] })
  if (run.status !== 0) fail('the pages could not be built. See the message above.')
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name)
    return entry.isDirectory() ? (entry.name === 'node_modules' ? [] : filesIn(inside)) : [inside]
  })
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(file.slice(ROOT.length)).update(readFileSync(file))
  return hash.digest('hex')
}

function fail(text) {
  console.error(`varde: ${text}`)
  process.exit(1)
}

/**
 * What the server is started with. Where nothing is set up (no database, no address, no proxy), this is a machine of somebody who
 * looks: the demo, said in so many words. A production that lost its database has the rest, and never becomes a demo.
 */
export function environmentOf(given) {
  const { DATABASE_URL, VARDE_DEMO, VARDE_BASE_URL, VARDE_TRUST_PROXY, NODE_ENV } = given
  const isFresh =
    ![DATABASE_URL, VARDE_DEMO, VARDE_BASE_URL, VARDE_TRUST_PROXY].some(Boolean) && NODE_ENV !== 'production'
  const isDemo = isFresh || ['true', '1', 'on'].includes(VARDE_DEMO ?? '')
  return { ...given, ...(isFresh && { VARDE_DEMO: 'true' }), ...(!isDemo && { NODE_ENV: 'production' }) }
}

function start() {
  install()
  const node = nodePath()
  build(node)
  say(process.env.DATABASE_URL ? 'starting …' : 'starting with the embedded database …')
  const server = spawn(node, ['apps/server/main.ts'], {
    cwd: ROOT,
    stdio: 'inherit',
    // What Node compiled before is read as it was: the next start is quicker.
    env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'varde'), ...environmentOf(process.env) },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 1))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) start()
