import type { Web } from './web.ts'

/**
 * How many connections may wait to be taken. With Node's own 511 a rush of a thousand readers overflows the queue, and the kernel
 * leaves half of them in a connection that looks open and gets no answer for ten seconds and more. The kernel's `somaxconn` still caps it.
 */
const BACKLOG = 4096

/** Opens the server to its readers. `port` 0: any free one. Throws when the port is taken. */
export async function listen(web: Web, { port, host }: { port: number; host: string }): Promise<void> {
  await web.listen({ port, host, backlog: BACKLOG })
}
