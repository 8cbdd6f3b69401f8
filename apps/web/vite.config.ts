import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = import.meta.dirname
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`
/** Everything that is not a page of the shell is answered by the server while developing. */
const SERVER_PATHS = ['/api', '/presserom', '/feed', '/bekreft', '/health']

export default defineConfig({
  root,
  plugins: [react()],
  server: { port: 5173, proxy: Object.fromEntries(SERVER_PATHS.map((path) => [path, server])) },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              debugName: 'words',
              name: (id: string) => /i18n\/locales\/(\w+)\//.exec(id)?.[1]?.replace(/^/, 'words-') ?? null,
            },
          ],
        },
      },
    },
  },
})
