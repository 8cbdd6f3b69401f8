import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { drawIcons } from './draw-icons.ts'
import { pageSources, stampOf } from './start.mjs'

const root = join(import.meta.dirname, '..')
const folder = resolve(process.argv[2] ?? join(root, 'dist/web'))

/** Builds what a browser gets: the shell, to dist/web or to the folder that is named, and the icons of the app on a telephone. */
const sources = pageSources()
rmSync(stampOf(folder), { force: true })
await build({
  configFile: join(root, 'apps/web/vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: folder, emptyOutDir: true },
})
await drawIcons(join(root, 'apps/web/public/icon.svg'), folder)
mkdirSync(dirname(folder), { recursive: true })
writeFileSync(stampOf(folder), sources)
