import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** What is not the public internet (IANA special-purpose registries). */
const SPECIAL = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  SPECIAL.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv4')
// Inside 2000::/3: Teredo and 6to4 carry IPv4 addresses within, the rest is for documentation and tests.
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'])
  SPECIAL.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv6')
const GLOBAL6 = new BlockList()
GLOBAL6.addSubnet('2000::', 3, 'ipv6')

/** May a request that an outsider chose the address of go there? Loopback, private and link-local networks: no. */
export function isPublicAddress(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !SPECIAL.check(address, 'ipv4')
  return kind === 6 && GLOBAL6.check(address, 'ipv6') && !SPECIAL.check(address, 'ipv6')
}

/**
 * A resolver for `http.request` that hands out public addresses only. The connection is made to the very address that was
 * checked, so a name that answers differently the second time (DNS rebinding) gains nothing.
 */
export const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 0)
    const allowed = addresses.filter(({ address }) => isPublicAddress(address))
    const first = allowed[0]
    if (!first)
      return done(Object.assign(new Error(`${host} is not on the public internet`), { code: 'EACCES' }), '', 0)
    return options.all ? done(null, allowed) : done(null, first.address, first.family)
  })
}
