import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { buildWeb } from '../build-app.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let web: Web
beforeAll(async () => {
  base = await testDatabase()
  web = await buildWeb(testVarde(base.db, { at: new Date().toISOString(), connection: base.connection }))
  await web.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await web.close()
  await base.drop()
})

/** What comes back when exactly these bytes are sent, until the line is closed or silent: the status of each answer, and all of the text. */
async function sent(bytes: string): Promise<{ statuses: number[]; text: string }> {
  const socket = connect((web.server.address() as AddressInfo).port, '127.0.0.1')
  const heard: Buffer[] = []
  socket.on('data', (data) => heard.push(data))
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.setTimeout(3000, () => socket.destroy())
  socket.write(Buffer.from(bytes, 'latin1'))
  await once(socket, 'close')
  const text = Buffer.concat(heard).toString('latin1')
  return { statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status)), text }
}

const SECOND = 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n'
const HEAD = 'POST /api/auth/sign-out HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n'

test('when two programs could read where a request ends in two ways, it is refused, and what follows is no request', async () => {
  const doubtful: Record<string, string> = {
    'a length and chunks': `${HEAD}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${SECOND}`,
    'chunks and a length': `${HEAD}transfer-encoding: chunked\r\ncontent-length: 4\r\n\r\n0\r\n\r\n${SECOND}`,
    'two lengths': `${HEAD}content-length: 0\r\ncontent-length: ${SECOND.length}\r\n\r\n${SECOND}`,
    'a list of lengths': `${HEAD}content-length: 0, ${SECOND.length}\r\n\r\n${SECOND}`,
    'a length with a sign': `${HEAD}content-length: +0\r\n\r\n${SECOND}`,
    'a length in hexadecimal': `${HEAD}content-length: 0x0\r\n\r\n${SECOND}`,
    'a negative length': `${HEAD}content-length: -1\r\n\r\n${SECOND}`,
    'a coding nobody knows': `${HEAD}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n${SECOND}`,
    'chunks that are not last': `${HEAD}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${SECOND}`,
    'a space before the colon': `${HEAD}transfer-encoding : chunked\r\n\r\n0\r\n\r\n${SECOND}`,
    'a folded line': `${HEAD}transfer-encoding:\r\n chunked\r\n\r\n0\r\n\r\n${SECOND}`,
    'a name with a control sign': `${HEAD}\x0btransfer-encoding: chunked\r\n\r\n0\r\n\r\n${SECOND}`,
    'a carriage return alone': `${HEAD}x: a\rtransfer-encoding: chunked\r\n\r\n0\r\n\r\n${SECOND}`,
    'a zero byte': `${HEAD}x: a\0b\r\n\r\n${SECOND}`,
    'a chunk of a size in 0x': `${HEAD}transfer-encoding: chunked\r\n\r\n0x0\r\n\r\n${SECOND}`,
    'a chunk larger than numbers': `${HEAD}transfer-encoding: chunked\r\n\r\nfffffffffffffffff\r\n\r\n${SECOND}`,
    'a chunk with a line feed in its extension': `${HEAD}transfer-encoding: chunked\r\n\r\n0;a\nb\r\n\r\n${SECOND}`,
    'no host': 'GET /healthz HTTP/1.1\r\n\r\n',
    'a name that is no name': `GET /healthz HTTP/1.1\r\nhost: localhost\r\nx y: a\r\n\r\n${SECOND}`,
  }
  const through: string[] = []
  for (const [what, bytes] of Object.entries(doubtful)) {
    const { statuses } = await sent(bytes)
    if (statuses.length !== 1 || statuses[0] !== 400) through.push(`${what}: ${statuses.join()}`)
  }
  expect(through).toEqual([])
})

test('when a request carries more heads than anyone needs, it is refused', async () => {
  expect((await sent(`GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`)).statuses).toEqual([431])
})

test('when an address is written in another way, it opens nothing that is closed', async () => {
  const open: string[] = []
  for (const path of [
    ...['/api/../api/me', '/x/../api/me', '//api/me', '/api//me', '/API/me', '/api/me/', '/api/me%2f', '/api/me;a=b'],
    ...['/api/me%00', '/%61pi/me', '/api/%6de', '/api/me?x=1', '/api/me#a', '/api\\me', '/./api/me', '/api/me/..;/me'],
    ...['http://elsewhere.example/api/me', 'http://localhost/api/me', '*', '/assets/../../package.json'],
    ...['/assets/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/felles/..%5c..%5cpackage.json'],
  ]) {
    const { statuses, text } = await sent(`GET ${path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`)
    const isClosed =
      statuses.length === 1 && ([400, 401, 403, 404].includes(statuses[0]!) || text.includes('<!doctype html'))
    if (!isClosed || /^location:/im.test(text) || text.includes('"dependencies"')) open.push(`${path}: ${statuses}`)
  }
  expect(open).toEqual([])
})

test('when heads say that another address or method was meant, or another host, nothing believes them', async () => {
  for (const head of [
    'host: elsewhere.example',
    'x-original-url: /healthz',
    'x-rewrite-url: /healthz',
    'x-http-method-override: GET',
    'x-forwarded-host: elsewhere.example',
    'x-forwarded-for: 127.0.0.1',
    'forwarded: for=127.0.0.1;host=elsewhere.example',
    'upgrade: websocket\r\nconnection: upgrade',
    'expect: 100-continue',
    'expect: something-else',
  ]) {
    const closing = head.includes('connection:') ? '' : 'connection: close\r\n'
    const { statuses, text } = await sent(`GET /api/me HTTP/1.1\r\nhost: localhost\r\n${closing}${head}\r\n\r\n`)
    expect([401, 417], head).toContain(statuses.at(-1))
    expect(text).not.toContain('elsewhere.example')
  }
  for (const path of ['/presserom', '/rss.xml', '/sitemap.xml', '/apne-data', '/logg-inn']) {
    const { text } = await sent(`GET ${path} HTTP/1.1\r\nhost: elsewhere.example\r\nconnection: close\r\n\r\n`)
    expect(text, path).not.toContain('elsewhere.example')
  }
})

test('when a body would change what all objects have, it is refused', async () => {
  for (const payload of ['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}']) {
    const answer = await web.inject({
      ...{ method: 'POST', url: '/api/auth/sign-in/email', headers: { 'content-type': 'application/json' }, payload },
    })
    expect(answer.statusCode).toBe(400)
    expect(({} as { a?: number }).a).toBeUndefined()
  }
})

test('when somebody sends a word now and then, or never reads, the line is cut', () => {
  const { headersTimeout, requestTimeout, timeout } = web.server as import('node:http').Server
  expect(headersTimeout).toBe(20_000)
  for (const patience of [requestTimeout, timeout]) {
    expect(patience).toBeGreaterThan(0)
    expect(patience).toBeLessThanOrEqual(5 * 60_000)
  }
})
