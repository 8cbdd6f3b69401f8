/** What the benches use of autocannon, which brings no types of its own. */
declare module 'autocannon' {
  export type Result = {
    requests: { average: number }
    latency: { p99: number }
    non2xx: number
    /** Lost connections and timeouts together. */
    errors: number
    timeouts: number
  }
  type Client = { on: (event: 'body', hear: (body: Buffer) => void) => void }
  type Options = {
    url: string
    connections: number
    duration: number
    workers?: number
    requests?: { path: string }[]
    setupClient?: (client: Client) => void
  }
  // biome-ignore lint/style/noDefaultExport: the shape is autocannon's.
  export default function autocannon(options: Options): Promise<Result>
}
