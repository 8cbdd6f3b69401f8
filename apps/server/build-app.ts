import type { RouteOptions } from 'fastify'
import { createWeb } from '../../kit/http/server.ts'
import type { Web } from '../../kit/http/web.ts'
import type { Settings } from '../../kit/settings/settings.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { identify, prove } from '../../slices/access/index.ts'
import { servePublic } from '../public/serve-public.ts'
import { type OpenVarde, openVarde } from './open-varde.ts'
import { registerSlices } from './slices.ts'
import { serveWeb } from './static-web.ts'

/** The web server with every slice's routes. Does not listen; tests call `web.inject`, and `watch` to see each route. `pages`: where the built shell stands, when not in `dist`. */
export async function buildWeb(varde: Varde, watch?: (route: RouteOptions) => void, pages?: string): Promise<Web> {
  const web = await createWeb(varde, identify(varde), prove(varde))
  if (watch) web.addHook('onRoute', watch)
  registerSlices(web, varde)
  const isPublic = await servePublic(web, varde)
  await serveWeb(web, isPublic, pages)
  return web
}

/**
 * The whole of Varde for one process: `varde` for actions, `web` ready to listen, `startWork` for listeners, queues and
 * loops, `stop` for a graceful end. Nothing listens or works until it is told to.
 */
export async function createVarde(settings: Settings, now?: () => Date): Promise<OpenVarde & { web: Web }> {
  const open = await openVarde(settings, { now, upgrades: true })
  try {
    const web = await buildWeb(open.varde)
    return {
      ...open,
      web,
      stop: async () => {
        await web.close()
        await open.stop()
      },
    }
  } catch (error) {
    await open.stop()
    throw error
  }
}
