import { afterEach, expect, test } from 'vitest'
import { httpReceiver } from '../test/http-receiver.ts'
import { withPatience } from '../test/with-patience.ts'
import { openSmsGateways } from './sms-gateways.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A real gateway that answers as it is told, and may be told otherwise later. */
async function gateway(token: string, status: number | 'silent') {
  const told = { status }
  const server = await httpReceiver((_got, response) => {
    if (told.status !== 'silent') response.writeHead(told.status, { 'retry-after': '7' }).end(`{"id":"${token}-1"}`)
  })
  ends.push(server.close)
  const keys = () => server.got.map((one) => [one.headers.authorization, one.headers['idempotency-key']])
  return { url: `${server.url}/send`, token, told, keys, close: server.close }
}
type Gateway = Awaited<ReturnType<typeof gateway>>

function open(gateways: Gateway[], { timeoutMs, returnMs }: { timeoutMs?: number; returnMs?: number } = {}) {
  const moves: string[] = []
  const all = openSmsGateways({
    gateways,
    sender: 'Varde',
    timeoutMs: timeoutMs ?? 60_000,
    onMove: (host) => moves.push(host),
    ...(returnMs === undefined ? {} : { returnMs }),
  })
  ends.push(all.close)
  return { moves, send: (id: string) => all.send({ to: '+4799887766', text: 'Besøk stenges', id }) }
}

test('when the first gateway is gone, the reserve takes the SMS with its own token, and goes on taking them', async () => {
  const [first, reserve] = [await gateway('a', 202), await gateway('b', 202)]
  await first.close()
  const { send, moves } = open([first, reserve])
  expect(await send('att_1')).toMatchObject({ kind: 'accepted', reference: 'b-1' })
  expect(await send('att_2')).toMatchObject({ kind: 'accepted', reference: 'b-1' })
  expect(reserve.keys()).toEqual([
    ['Bearer b', 'att_1'],
    ['Bearer b', 'att_2'],
  ])
  expect(moves).toEqual([new URL(reserve.url).host])
})

test.each([500, 503, 401, 402, 404] as const)(
  'when the first answers %i, it took nothing, and the reserve sends',
  async (status) => {
    const [first, reserve] = [await gateway('a', status), await gateway('b', 202)]
    expect(await open([first, reserve]).send('att_1')).toMatchObject({ kind: 'accepted', reference: 'b-1' })
    expect(first.keys()).toHaveLength(1)
  },
)

test.each([
  ['the number is at fault', 422, { kind: 'refused', permanent: true }],
  ['we are too early', 429, { kind: 'refused', permanent: false, retryAfter: 7 }],
  ['a proxy gave up', 504, { kind: 'uncertain' }],
] as const)('when %s, no other gateway is asked: nobody gets an SMS twice', async (_why, status, verdict) => {
  const [first, reserve] = [await gateway('a', status), await gateway('b', 202)]
  expect(await open([first, reserve]).send('att_1')).toMatchObject(verdict)
  expect(reserve.keys()).toEqual([])
})

test('when it never answered, no other gateway is asked: nobody gets an SMS twice', async () => {
  const end = await withPatience(
    async (timeoutMs) => {
      const [first, reserve] = [await gateway('a', 'silent'), await gateway('b', 202)]
      return { ...(await open([first, reserve], { timeoutMs }).send('att_1')), asked: reserve.keys() }
    },
    ({ kind }) => kind === 'uncertain',
  )
  expect(end).toMatchObject({ kind: 'uncertain', asked: [] })
})

test('when the first works again, it is used again after a while; when all fail, it is said and tried later', async () => {
  const [first, reserve] = [await gateway('a', 503), await gateway('b', 202)]
  const { send } = open([first, reserve], { returnMs: 0 })
  await send('att_1')
  first.told.status = 202
  await new Promise((done) => setTimeout(done, 5))
  expect(await send('att_2')).toMatchObject({ reference: 'a-1' })
  first.told.status = 503
  reserve.told.status = 500
  expect(await send('att_3')).toMatchObject({ kind: 'refused', permanent: false, code: 500 })
})
