import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createServer } from 'vite'
import { environmentOf } from './start.mjs'

/** `npm run dev`: the server, started again at each change, and Vite in front of it with hot reload. */
const ROOT = join(import.meta.dirname, '..')
const port = Number(process.env.PORT ?? 3000)
const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'apps/server/main.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: {
    ...environmentOf(process.env),
    NODE_ENV: 'development',
    PORT: String(port + 1),
    VARDE_BASE_URL: `http://localhost:${port}`,
  },
})
const inside = `http://localhost:${port + 1}`
const proxy = Object.fromEntries(
  [
    '/api',
    '/presserom',
    '/k',
    '/avmeld',
    '/parorende',
    '/hooks',
    '/felles',
    '/healthz',
    '/personvern',
    '/tilgjengelighet',
  ].map((path) => [path, inside]),
)
const vite = await createServer({
  configFile: join(ROOT, 'apps/web/vite.config.ts'),
  server: { port, strictPort: true, proxy },
})
await vite.listen()
console.log(`varde: http://localhost:${port}`)
process.on('SIGINT', () => {
  server.kill('SIGINT')
  void vite.close().then(() => process.exit(0))
})
