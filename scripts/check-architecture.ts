import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultsOfRooms } from './slice-rooms.ts'
import { faultsOfSheets } from './stylesheet-owners.ts'

/** Runs dependency-cruiser on the house, and fails when it saw next to nothing (a green check of nothing is no check); then rooms and stylesheets. */
const FLOOR = 40
const FOLDERS = ['kit', 'slices', 'apps', 'contracts'].filter((folder) => existsSync(folder))
const run = spawnSync(
  process.execPath,
  ['node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', '--config', 'arch/dependency-cruiser.cjs', ...FOLDERS],
  {
    encoding: 'utf8',
  },
)
process.stdout.write(run.stdout + run.stderr)
const modules = Number(/(\d+) modules,/.exec(run.stdout)?.[1] ?? 0)
if (modules < FLOOR) {
  console.error(`Architecture check saw ${modules} modules, fewer than ${FLOOR}. Is TypeScript 6 installed?`)
  process.exit(1)
}

const STYLES = 'kit/ui/styles'
const sheets = readdirSync(STYLES).map((name) => ({ name, css: readFileSync(`${STYLES}/${name}`, 'utf8') }))
const sheetFaults = faultsOfSheets(sheets)
console.log(
  `${sheets.length} stylesheets, ${sheetFaults.length ? `${sheetFaults.length} faults` : 'every class in one of them'}.`,
)

const files = readdirSync('slices', { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile())
  .map((one) => join(one.parentPath, one.name))
  .map((path) => ({ path, text: path.includes('/http') ? readFileSync(path, 'utf8') : '' }))
const roomFaults = faultsOfRooms(files)
console.log(
  `${files.length} files of slices, ${roomFaults.length ? `${roomFaults.length} faults` : 'each in its room'}.`,
)

const faults = [...sheetFaults, ...roomFaults]
for (const fault of faults) console.error(fault)
process.exit(faults.length ? 1 : (run.status ?? 1))
