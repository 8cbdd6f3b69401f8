import type { IncomingHttpHeaders } from 'node:http'

const FORWARDING = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']

const LOOPBACK = /^(localhost|[\w-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i

/** Was this machine asked for by its own name? Somebody who comes through a name of their own comes from elsewhere. */
export const isLoopbackHost = (host: string | undefined): boolean => host === undefined || LOOPBACK.test(host)

/** Did a proxy hand this on? Then it comes from somewhere else than the address says. */
export const isForwarded = (headers: IncomingHttpHeaders): boolean =>
  FORWARDING.some((name) => headers[name] !== undefined)
