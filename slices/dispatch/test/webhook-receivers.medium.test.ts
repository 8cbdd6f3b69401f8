import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { renewSecret } from '../actions/renew-secret.ts'
import { saveEndpoint, viewEndpoints } from '../actions/save-endpoint.ts'
import { sendWebhook } from '../clients/webhook.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

const receiver = (url: string) => ({
  ...{ id: null, name: 'Intranett', url, isActive: true, isInternal: false },
  shape: 'message' as const,
})

it('when a receiver is in our own network, it is refused until the operator has named its host', async () => {
  const admin = systemCaller('test')
  const address = 'https://10.20.30.40/hook'
  const varde = testVarde(base.db)
  await expect(saveEndpoint(varde, admin, receiver(address))).rejects.toMatchObject({ code: 'dispatch.bad-webhook' })
  const named = testVarde(base.db, { env: { VARDE_OWN_HOSTS: 'intranett.example.no 10.20.30.40' } })
  expect(named.settings.ownHosts).toEqual(['intranett.example.no', '10.20.30.40'])
  const { id, secret } = await saveEndpoint(named, admin, { ...receiver(address), shape: 'text' })
  // Https all the same, and no other host.
  for (const url of ['http://10.20.30.40/hook', 'https://10.20.30.41/hook'])
    await expect(saveEndpoint(named, admin, receiver(url)), url).rejects.toMatchObject({ code: 'dispatch.bad-webhook' })
  expect(await viewEndpoints(named)).toMatchObject([{ id, url: address, shape: 'text' }])
  // The secret was told to whoever added it, and never again; a new one takes its place at once.
  const before = await viewEndpoints(named)
  expect(JSON.stringify(before)).not.toContain(secret)
  const renewed = await renewSecret(named, admin, id)
  expect(renewed.secret).not.toBe(secret)
  const after = await viewEndpoints(named)
  expect(after[0]!.fingerprint).not.toBe(before[0]!.fingerprint)
  expect(JSON.stringify(after)).not.toContain(renewed.secret)
  await expect(renewSecret(named, admin, 'whk_none')).rejects.toMatchObject({ code: 'dispatch.no-such-webhook' })
})

it('when a name is ours and leads to a private address, the connection is made; else it is not', async () => {
  let connections = 0
  const server = createServer((socket) => {
    connections++
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const delivery = { url: `https://localhost:${port}/`, id: 'att_1', payload: {}, secret: 'x', now: new Date() }
  await sendWebhook(delivery)
  expect(connections).toBe(0)
  await sendWebhook({ ...delivery, ownHosts: ['localhost'] })
  expect(connections).toBeGreaterThan(0)
  await new Promise((done) => server.close(done))
})
