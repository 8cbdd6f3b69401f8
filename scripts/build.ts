import { join } from 'node:path'
import { build } from 'vite'

/** Builds what a browser gets: the shell, to dist/web. */
await build({ configFile: join(import.meta.dirname, '../apps/web/vite.config.ts'), logLevel: 'warn' })
