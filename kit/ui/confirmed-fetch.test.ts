import { afterEach, expect, test, vi } from 'vitest'
import { confirmedFetch, type Named, namesAreAskedBy, stopsAreAskedBy, whoIsAskedBy } from './confirmed-fetch.ts'

afterEach(() => vi.unstubAllGlobals())

const refusal = () => Response.json({ code: 'access.recent-needed' }, { status: 403 })

/** A server that refuses until somebody has proved who they are, and keeps what it was sent. */
function server() {
  const seen: string[] = []
  const state = { isProved: false }
  vi.stubGlobal('fetch', async (asked: Request | string, init?: RequestInit) => {
    seen.push(asked instanceof Request ? await asked.text() : String(init?.body))
    return state.isProved ? Response.json({ ok: true }) : refusal()
  })
  return { seen, state }
}

test('when the server asks for a fresh sign-in, the person is asked and the same call is sent again', async () => {
  const { seen, state } = server()
  const stop = whoIsAskedBy(async () => {
    state.isProved = true
    return true
  })
  const made = new Request('http://localhost/api/x', { method: 'POST', body: 'what was written' })
  expect((await confirmedFetch(made)).status).toBe(200)
  state.isProved = false
  expect((await confirmedFetch('/api/x', { method: 'POST', body: 'and this' })).status).toBe(200)
  expect(seen).toEqual(['what was written', 'what was written', 'and this', 'and this'])
  stop()
})

test('when several calls are refused at once, the person is asked once', async () => {
  const { state } = server()
  let asked = 0
  const stop = whoIsAskedBy(async () => {
    asked++
    await Promise.resolve()
    state.isProved = true
    return true
  })
  const answers = await Promise.all([confirmedFetch('/api/a'), confirmedFetch('/api/b')])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(asked).toBe(1)
  stop()
})

test('when the person says no, or nobody can ask, the refusal stands and nothing is sent again', async () => {
  const { seen } = server()
  const stop = whoIsAskedBy(async () => false)
  expect((await confirmedFetch('/api/x')).status).toBe(403)
  stop()
  expect((await confirmedFetch('/api/x')).status).toBe(403)
  expect(seen).toHaveLength(2)
})

test('when the machine was left alone, the person is asked in place and the call is sent again', async () => {
  let isLocked = true
  vi.stubGlobal('fetch', async () =>
    isLocked ? Response.json({ code: 'access.idle' }, { status: 403 }) : Response.json({ ok: true }),
  )
  const stop = whoIsAskedBy(async () => {
    isLocked = false
    return true
  })
  expect((await confirmedFetch('/api/x', { method: 'POST', body: 'written' })).status).toBe(200)
  stop()
})

test('when a call that seems to name somebody is let through, and then needs a fresh sign-in, both are asked in place', async () => {
  let isProved = false
  vi.stubGlobal('fetch', async (asked: Request | string, init?: RequestInit) => {
    const headers = new Headers(asked instanceof Request ? asked.headers : undefined)
    for (const [name, value] of new Headers(init?.headers)) headers.set(name, value)
    if (!headers.has('varde-names-cleared'))
      return Response.json({ code: 'request.names-somebody', details: {} }, { status: 422 })
    return isProved ? Response.json({ ok: true }) : refusal()
  })
  const stop = [
    namesAreAskedBy(async () => true),
    whoIsAskedBy(async () => {
      isProved = true
      return true
    }),
  ]
  expect((await confirmedFetch('/api/x', { method: 'PUT', body: 'written' })).status).toBe(200)
  isProved = false
  const made = new Request('http://localhost/api/x', { method: 'PUT', body: 'written' })
  expect((await confirmedFetch(made)).status).toBe(200)
  for (const one of stop) one()
})

test('when another refusal comes, nobody is asked who they are', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ code: 'access.administrator-only' }, { status: 403 }))
  const stop = whoIsAskedBy(() => Promise.reject(new Error('asked')))
  const answer = await confirmedFetch('/api/x')
  expect((await answer.json()).code).toBe('access.administrator-only')
  stop()
})

test('when the person says no to proving more, pages that look again by themselves do not ask them over and over', async () => {
  let asked = 0
  vi.stubGlobal('fetch', async () => Response.json({ code: 'access.second-factor-needed' }, { status: 403 }))
  const stop = whoIsAskedBy(async () => {
    asked++
    return false
  })
  for (let look = 0; look < 3; look++) await confirmedFetch('/api/looks')
  expect(asked).toBe(1)
  await confirmedFetch('/api/x', { method: 'POST' })
  expect(asked).toBe(2)
  stop()
})

test('when a text seems to name somebody, whoever wrote it is asked, and only a yes sends it again as cleared', async () => {
  const seen: (string | null)[] = []
  const details = { words: '«Test Testesen»', excerpts: ['Test Testesen'], field: 'reason' }
  vi.stubGlobal('fetch', async (asked: Request | string, init?: RequestInit) => {
    const cleared = new Headers(init?.headers ?? (asked as Request).headers).get('varde-names-cleared')
    seen.push(cleared)
    if (cleared) return Response.json({ ok: true })
    return Response.json({ code: 'request.names-somebody', details }, { status: 422 })
  })
  const told: Named[] = []
  let says = false
  const stop = namesAreAskedBy(async (named) => {
    told.push(named)
    return says
  })
  const write = () =>
    confirmedFetch('/api/x', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
  expect((await write()).status).toBe(422)
  says = true
  expect((await write()).status).toBe(200)
  expect((await confirmedFetch(new Request('http://localhost/api/x', { method: 'POST', body: 'x' }))).status).toBe(200)
  const { field: _, ...named } = details
  expect(told).toEqual([named, named, named])
  expect(seen).toEqual([null, null, 'true', null, 'true'])
  stop()
  expect((await write()).status).toBe(422)
})

test('when words go near several stops, whoever lets them go is asked of each once, and what was said of names is said still', async () => {
  const seen: (string | null)[] = []
  vi.stubGlobal('fetch', async (asked: Request | string, init?: RequestInit) => {
    const headers = new Headers(init?.headers ?? (asked as Request).headers)
    seen.push(headers.get('varde-acknowledged'))
    if (!headers.has('varde-names-cleared'))
      return Response.json({ code: 'request.names-somebody', details: {} }, { status: 422 })
    const near = ['K-1', 'K-2'].find((one) => !headers.get('varde-acknowledged')?.split(',').includes(one))
    const details = { number: near, stop: 'next-of-kin' }
    return near
      ? Response.json({ code: 'crisis.stop-stands-near', details }, { status: 409 })
      : Response.json({ ok: true })
  })
  const told: string[] = []
  let tellsNothing = true
  const stop = [
    namesAreAskedBy(async () => true),
    stopsAreAskedBy(async ({ number }) => {
      told.push(number)
      return tellsNothing
    }),
  ]
  const write = () => new Request('http://localhost/api/x', { method: 'POST', body: 'written' })
  expect((await confirmedFetch(write())).status).toBe(200)
  expect([told, seen]).toEqual([
    ['K-1', 'K-2'],
    [null, null, 'K-1', 'K-1,K-2'],
  ])
  tellsNothing = false
  expect((await confirmedFetch(write())).status).toBe(409)
  for (const one of stop) one()
  expect((await confirmedFetch(write())).status).toBe(422)
})

test('when the server asks again of what was looked at, nobody is asked for ever', async () => {
  let asked = 0
  vi.stubGlobal('fetch', async () =>
    Response.json({ code: 'crisis.stop-stands-near', details: { number: 'K-1' } }, { status: 409 }),
  )
  const stop = stopsAreAskedBy(async () => {
    asked++
    return true
  })
  expect((await confirmedFetch('/api/x', { method: 'POST' })).status).toBe(409)
  expect(asked).toBe(1)
  stop()
})
