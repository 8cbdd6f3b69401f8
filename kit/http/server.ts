import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { type FastifyRequest, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { actVia } from '../bus/acting.ts'
import { Failure } from '../kernel/failure.ts'
import { mayAnywhere } from '../kernel/rights/may.ts'
import { visibleText } from '../kernel/visible-text.ts'
import type { Varde } from '../settings/varde.ts'
import { askNames } from './ask-names.ts'
import { demandGraver, demandMoreThanCode, demandPerson } from './demand-person.ts'
import { isForwarded, isLoopbackHost } from './forwarded.ts'
import { readJsonBodies } from './json-body.ts'
import { readForms } from './multipart.ts'
import { sendFault } from './send-fault.ts'
import { inShownLanguage } from './shown-language.ts'
import { takeUploadSeat } from './stream-seats.ts'
import { type Identify, isGrave, type Prove, type Web } from './web.ts'
import { withAcknowledged } from './with-acknowledged.ts'

/**
 * The web server without routes: errors, security headers, rate limits, and the gate that asks who may enter. Without `prove`
 * nobody has proved who they are, and no grave route opens.
 */
export async function createWeb(varde: Varde, identify: Identify, prove: Prove = () => 'old'): Promise<Web> {
  const app = fastify({
    loggerInstance: varde.log,
    // One hop: the address our own proxy adds. What a client wrote into the header before that counts for nothing.
    trustProxy: varde.settings.trustProxy && ((_address: string, hop: number) => hop < 1),
    bodyLimit: 2 * 1024 * 1024,
    // Fastify has none of its own: a request that drips in, or an answer that nobody reads, would hold its connection for ever.
    requestTimeout: 5 * 60_000,
    connectionTimeout: 5 * 60_000,
    http: { headersTimeout: 20_000, connectionsCheckingInterval: 5000 },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    // An address that cannot be read comes to no route and no hook.
    frameworkErrors: sendFault,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('faultPage', null)
  app.setErrorHandler(sendFault)
  app.setNotFoundHandler((request, reply) =>
    sendFault(new Failure('not-found', 'request.no-such-address'), request, reply),
  )
  readJsonBodies(app as unknown as Web)
  await app.register(cookie)
  await readForms(app as unknown as Web)
  await app.register(rateLimit, { global: false })
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: varde.settings.baseUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  guard(app as unknown as Web, varde, identify, prove)
  return app as unknown as Web
}

/** Every route says who it is for; cross-site writes are refused by their Origin (OWASP, CSRF). */
function guard(app: Web, varde: Varde, identify: Identify, prove: Prove): void {
  app.decorateRequest('caller', null)
  app.decorate('demandGraver', (request: FastifyRequest) => demandGraver(request, prove))
  if (varde.mode === 'demo')
    // Its passwords are public, and it is for its own machine.
    app.addHook('onRequest', async ({ headers }) => {
      if (isForwarded(headers) || !isLoopbackHost(headers.host))
        throw new Failure('not-allowed', 'request.demo-forwarded')
    })
  app.addHook('onRoute', (route) => {
    const { access, consequence, provedBy, right } = route.config ?? {}
    const name = `${String(route.method)} ${route.url}`
    if (!access) throw new Error(`${name} does not say who it is for (config.access)`)
    if (!consequence) throw new Error(`${name} does not say what comes of it (config.consequence)`)
    if (access === 'signed-in' && consequence !== 'read' && !right)
      throw new Error(`${name} changes something and does not say what it rests on (config.right)`)
    if (access === 'public' && isGrave(consequence) && !provedBy)
      throw new Error(`${name} is open to everyone and grave, and does not say what proves who it is (config.provedBy)`)
  })
  app.addHook('onRequest', async (request, reply) => {
    const { access, scope } = request.routeOptions.config
    if (access === undefined || access === 'public') return
    // What somebody signed in was shown is kept by no browser and no proxy: a computer in a duty room has many users.
    reply.header('cache-control', 'no-store')
    const known = await identify(request)
    const caller = known && withAcknowledged(request, inShownLanguage(known, request.cookies))
    request.caller = caller
    if (!caller) throw new Failure('not-signed-in', 'access.not-signed-in')
    if (caller.kind === 'token' && (!scope || !caller.scopes?.includes(scope)))
      throw new Failure('not-allowed', 'access.token-scope', { scope })
    if (caller.kind !== 'token') refuseForeignOrigin(request.method, request.headers, varde.settings.baseUrl)
    if (access === 'administrator' && !mayAnywhere(caller, 'access.administer'))
      throw new Failure('not-allowed', 'access.administrator-only')
    demandPerson(request, prove)
    if (request.headers['content-type']?.startsWith('multipart/')) {
      const leave = takeUploadSeat(caller.id)
      reply.raw.once('close', leave).once('finish', leave)
    }
  })
  app.addHook('preValidation', async (request) => {
    request.body = visibleText(request.body)
  })
  app.addHook('preHandler', async (request) => demandMoreThanCode(request, prove))
  app.addHook('preHandler', async (request) => askNames(request))
  app.addHook('preHandler', ({ caller }, _reply, done) => {
    if (caller) actVia(caller.kind === 'token' ? 'token' : 'session', done, caller)
    else done()
  })
}

/**
 * A write from another site is refused (`access.foreign-origin`). Browsers say where a write comes from; a request without
 * Origin and Sec-Fetch-Site is no browser's.
 */
export function refuseForeignOrigin(
  method: string,
  headers: { origin?: string | undefined; host?: string | undefined; 'sec-fetch-site'?: string | string[] | undefined },
  baseUrl: string,
): void {
  if (method === 'GET' || method === 'HEAD') return
  const { origin, host, 'sec-fetch-site': site = 'none' } = headers
  const isOwn = origin === undefined ? site === 'none' || site === 'same-origin' : isOurs(origin, host, baseUrl)
  if (!isOwn) throw new Failure('not-allowed', 'access.foreign-origin')
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** The address of this installation and no other; on a machine of its own, without https, also the other names of that machine. */
function isOurs(origin: string, host: string | undefined, baseUrl: string): boolean {
  if (origin === new URL(baseUrl).origin) return true
  return !baseUrl.startsWith('https:') && host !== undefined && LOOPBACK.test(host) && origin === `http://${host}`
}
