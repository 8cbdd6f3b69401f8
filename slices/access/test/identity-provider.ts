import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Grant = { addOIDCScope: (scope: string) => void; save: () => Promise<string> }
type Context = { oidc: { session: { accountId: string }; client: { clientId: string } } }
type Provider = {
  callback: () => (request: IncomingMessage, response: ServerResponse) => void
  Grant: new (of: { accountId: string; clientId: string }) => Grant
  interactionFinished: (request: IncomingMessage, response: ServerResponse, result: object) => Promise<void>
}

/** A person as the provider knows them. */
export type ProviderPerson = {
  sub: string
  email: string
  verified: boolean
  /** How they proved themselves there, and how many seconds ago. */
  acr?: string
  amr?: string[]
  age?: number
  /** Whatever else a directory may say of them. */
  more?: Record<string, unknown>
}

/** A real OpenID provider on loopback that lets in whoever `person` is at the moment, without asking. */
export async function startIdentityProvider(redirectUri: string, port = 0) {
  const { default: OidcProvider } = (await import('oidc-provider' as string)) as {
    default: new (issuer: string, configuration: object) => Provider
  }
  let person: ProviderPerson = { sub: 'nobody', email: 'nobody@example.no', verified: true }
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end()
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        ...{ client_id: 'varde', client_secret: 'only-for-this-test-0123456789', redirect_uris: [redirectUri] },
        ...{ require_auth_time: true },
      },
    ],
    acrValues: ['idporten-loa-high', 'idporten-loa-substantial'],
    claims: {
      acr: null,
      amr: null,
      auth_time: null,
      openid: ['sub', 'acr', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['name', 'roles', 'groups', 'duties', 'entitlements', 'personId', 'person_id'],
    },
    cookies: { keys: ['only-for-this-test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/let-in' },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({
        sub,
        email: person.email,
        email_verified: person.verified,
        name: 'Test Testesen',
        ...person.more,
      }),
    }),
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  handle = (request, response) => {
    if (request.url?.startsWith('/let-in'))
      void provider.interactionFinished(request, response, {
        login: {
          accountId: person.sub,
          ...(person.acr && { acr: person.acr }),
          ...(person.amr && { amr: person.amr }),
          ts: Math.floor(Date.now() / 1000) - (person.age ?? 0),
        },
      })
    else provider.callback()(request, response)
  }
  return {
    issuer,
    port: (server.address() as AddressInfo).port,
    be: (who: ProviderPerson) => {
      person = who
    },
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

/** Follows the provider's redirects like a browser, until one leads back to Varde. Returns that address. */
export async function throughProvider(start: string, issuer: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  for (let step = 0; step < 10; step++) {
    if (!url.startsWith(issuer)) return url
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`The provider stopped at ${url} with ${answer.status}: ${await answer.text()}`)
    url = new URL(location, url).toString()
  }
  throw new Error('The provider never led back.')
}
