import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import type { Connection } from '../database.ts'

/** How a network can treat connections: `pass`; `hush`, whatever is said either way is lost; `refuse`, nobody new is let in. */
type Way = 'pass' | 'hush' | 'refuse'

/** A wire to the database that can be broken, in a process of one's own. `connection` leads through it. */
export type FaultyWire = {
  connection: string
  /** For those that are connected now and those that come. */
  be: (way: Way) => void
  /** Those that are connected now are never heard of again, and neither side is told; whoever comes anew gets through. */
  lose: () => void
  /** Those that are connected now are cut off, and both sides are told. */
  cut: () => void
  stop: () => Promise<void>
}

export async function faultyWire(to: Connection): Promise<FaultyWire> {
  const { target, user, database, password } = placeOf(to)
  const pairs = new Set<{ near: Socket; far: Socket; isLost: boolean }>()
  let way: Way = 'pass'
  const server = createServer({ noDelay: true }, (near) => {
    near.on('error', () => undefined)
    if (way === 'refuse') return void near.resetAndDestroy()
    const far = connect(target)
    far.setNoDelay(true)
    far.on('error', () => near.resetAndDestroy())
    const pair = { near, far, isLost: way === 'hush' }
    pairs.add(pair)
    const isHeard = () => way !== 'hush' && !pair.isLost
    near.on('data', (bytes) => isHeard() && far.write(bytes))
    far.on('data', (bytes) => isHeard() && near.write(bytes))
    const end = (other: Socket) => () => {
      if (!isHeard()) return
      pairs.delete(pair)
      other.destroy()
    }
    near.on('close', end(far))
    far.on('close', end(near))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const secret = password ? `:${encodeURIComponent(password)}` : ''
  const drop = () => {
    for (const { near, far } of pairs) {
      near.resetAndDestroy()
      far.destroy()
    }
    pairs.clear()
  }
  return {
    connection: `postgres://${encodeURIComponent(user)}${secret}@127.0.0.1:${port}/${database}`,
    be: (next) => {
      // What was lost while nobody was heard is lost: a stream with a hole in it is no stream.
      if (way === 'hush') for (const pair of pairs) pair.isLost = true
      way = next
    },
    lose: () => {
      for (const pair of pairs) pair.isLost = true
    },
    cut: drop,
    stop: async () => {
      drop()
      await new Promise((done) => server.close(done))
    },
  }
}

function placeOf(to: Connection) {
  if (typeof to !== 'string')
    return { target: { path: join(to.host, '.s.PGSQL.5432') }, user: to.user, database: to.database, password: '' }
  const { hostname, port, username, password, pathname } = new URL(to)
  return {
    target: { host: hostname || '127.0.0.1', port: Number(port || 5432) },
    user: decodeURIComponent(username),
    database: pathname.slice(1),
    password: decodeURIComponent(password),
  }
}
