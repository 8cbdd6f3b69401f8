import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EventStream, openEventStream } from './sse.ts'

let app: FastifyInstance
let streams: EventStream[]
let asked: () => void
let letIn: Promise<void>
beforeEach(async () => {
  streams = []
  letIn = Promise.resolve()
  app = fastify({ forceCloseConnections: true })
  app.get('/live', async (request, reply) => {
    asked()
    await letIn
    const stream = openEventStream(request, reply)
    streams.push(stream)
    await stream.closed
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => app.close())

async function listener() {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  const heard = new Promise<void>((done) => {
    asked = done
  })
  socket.write('GET /live HTTP/1.1\r\nhost: localhost\r\n\r\n')
  await heard
  return socket
}

test('when a listener leaves, the stream is closed', async () => {
  const socket = await listener()
  await once(socket, 'data')
  socket.destroy()
  await streams[0]!.closed
  expect(streams[0]!.isClosed()).toBe(true)
})

test('when a listener leaves before it was let in, the stream is closed from the start', async () => {
  let open = () => {}
  letIn = new Promise((done) => {
    open = done
  })
  const socket = await listener()
  socket.destroy()
  await expect.poll(() => app.server.listening && streams.length).toBe(0)
  await new Promise((done) => setTimeout(done, 100))
  open()
  await expect.poll(() => streams.length).toBe(1)
  await streams[0]!.closed
})

test('when a listener never reads, it is cut off before it fills the memory', async () => {
  const socket = await listener()
  socket.pause()
  socket.on('error', () => undefined)
  await expect.poll(() => streams.length).toBe(1)
  const [stream] = streams
  for (let sent = 0; sent < 400 && !stream!.isClosed(); sent++) {
    stream!.send('room', 'x'.repeat(64 * 1024))
    await new Promise((done) => setImmediate(done))
  }
  await stream!.closed
  socket.destroy()
})
