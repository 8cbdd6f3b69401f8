import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { Web } from '../../kit/http/web.ts'
import { Failure } from '../../kit/kernel/failure.ts'

/** The addresses of the shell. A test holds this list against the routes of apps/web. */
export const PAGES = [
  '/',
  '/strategi',
  '/strategi/kilder',
  '/strategi/utgaver',
  '/strategi/oppsett',
  '/strategi/pakke',
  '/strategi/trad',
  '/strategi/situasjon',
  '/strategi/drivkrefter',
  '/strategi/interessenter',
  '/strategi/prinsipper',
  '/strategi/kanaler',
  '/strategi/plattform',
  '/strategi/indikatorer',
  '/strategi/tillit',
  '/strategi/saerpreg',
  '/strategi/gap',
  '/strategi/ansvar',
  '/strategi/krise',
  '/strategi/rollekart',
  '/strategi/mal',
  '/strategi/matrise',
  '/strategi/prosess',
  '/plan/kalender',
  '/plan/kjent-strategi',
  '/plan/moter',
  '/plan/moter/:id',
  '/plan/ideer',
  '/plan/ambassadorer',
  '/plan/ledelsesrapport',
  '/plan/ledelsesrapport/:id',
  '/plan',
  '/plan/nytt',
  '/plan/tiltak/:id',
  '/plan/tiltak/:id/rapport',
  '/plan/evaluering',
  '/plan/laerdommer',
  '/saker',
  '/saker/:id',
  '/meld-sak',
  '/presse/sperrefrist',
  '/presse/fakta',
  '/presse/malbruk',
  '/presse/arrangementer',
  '/presse/arrangementer/:id',
  '/presse/bilder',
  '/stotte',
  '/presse/vakt',
  '/presse/vakt/:id',
  '/presse/proaktivt/:id',
  '/presse/proaktivt',
  '/presse/likebehandling',
  '/presse/journalister/:id',
  '/presse/journalister',
  '/presse/medier/:id',
  '/presse/medier',
  '/presse',
  '/presse/ny',
  '/presse/linjer',
  '/presse/linjer/:id',
  '/presse/henvendelse/:id',
  '/krise',
  '/krise/meld',
  '/krise/beredskap',
  '/krise/forstemeldinger',
  '/krise/scenarioer',
  '/krise/plan/:id',
  '/uten-nett',
  '/krise/:id',
  '/krise/:id/etter',
  '/krise/:id/status',
  '/krise/:id/situasjon',
  '/krise/:id/ovelse',
  '/krise/:id/innkommende',
  '/budskap',
  '/budskap/oversettelser',
  '/budskap/:id',
  '/godkjenn/:id',
  '/utsending',
  '/utsending/ny',
  '/utsending/:id',
  '/maling',
  '/maling/fil',
  '/maling/kilder',
  '/maling/koding',
  '/maling/koding/:id',
  '/maling/koding/:id/kode',
  '/maling/kilder/:id',
  '/maling/omtale',
  '/maling/oversikt',
  '/maling/oversikt/:id',
  '/maling/oversikt/tiltak/:id',
  '/maling/svar',
  '/maling/rapporter',
  '/maling/rapporter/:id',
  '/maling/rapporter/:id/:number',
  '/maling/undersokelser',
  '/maling/undersokelser/:id',
  '/maling/undersokelser/:id/papir',
  '/maling/undersokelser/:id/koding/:question',
  '/maling/:key',
  '/mottakere',
  '/organisasjon',
  '/logg',
  '/logg/slik-det-sto',
  '/logg/:subject',
  '/oppgaver',
  '/innstillinger',
  '/innstillinger/drift',
  '/innstillinger/hvem-kan-hva',
  '/min-innlogging',
  '/demo-innboks',
  '/bekreftet',
  '/logg-inn',
  '/forste-administrator',
  '/invitasjon',
]

const BUILT = resolve(import.meta.dirname, '../../dist/web')
/** Of the app on a telephone; always asked for anew, so that a new one takes over at once. */
const FILES = [
  ['sw.js', 'text/javascript; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json'],
] as const
const ICON = /^icon-(maskable-)?\d+\.png$/
const open = { config: { access: 'public' as const, consequence: 'read' as const } }

/**
 * Serves the built shell: files named by their content for ever, index.html never kept, and only for known addresses, so
 * that a wrong address is told as one (the same page, with 404; `isPublic`: not the staff's page). Does nothing when the shell is not built (`npm run build`).
 */
export async function serveWeb(web: Web, isPublic: (url: string) => boolean, folder = BUILT): Promise<boolean> {
  if (!existsSync(join(folder, 'index.html'))) return false
  await web.register(fastifyStatic, { root: folder, serve: false, cacheControl: false })
  web.get<{ Params: { '*': string } }>('/assets/*', open, (request, reply) =>
    reply.header('cache-control', 'public, max-age=31536000, immutable').sendFile(`assets/${request.params['*']}`),
  )
  web.get('/icon.svg', open, (_, reply) => reply.header('cache-control', 'public, max-age=86400').sendFile('icon.svg'))
  web.get<{ Params: { name: string } }>('/icons/:name', open, (request, reply) => {
    if (!ICON.test(request.params.name)) throw new Failure('not-found', 'request.no-such-address')
    return reply.header('cache-control', 'public, max-age=86400').sendFile(`icons/${request.params.name}`)
  })
  for (const [file, type] of FILES)
    web.get(`/${file}`, open, (_, reply) => reply.header('cache-control', 'no-cache').type(type).sendFile(file))
  const index = (_: unknown, reply: FastifyReply) => reply.header('cache-control', 'no-store').sendFile('index.html')
  for (const page of PAGES) web.get(page, open, index)
  web.get('/*', { ...open, schema: { hide: true } }, (request, reply) => {
    if (!request.headers.accept?.includes('text/html') || isPublic(request.url))
      throw new Failure('not-found', 'request.no-such-address')
    return index(request, reply.status(404))
  })
  return true
}
