import { join } from 'node:path'
import { build } from 'vite'
import { drawIcons } from './draw-icons.ts'

const root = join(import.meta.dirname, '..')

/** Builds what a browser gets: the shell, to dist/web, and the icons of the app on a telephone. */
await build({ configFile: join(root, 'apps/web/vite.config.ts'), logLevel: 'warn' })
await drawIcons(join(root, 'apps/web/public/icon.svg'), join(root, 'dist/web'))
