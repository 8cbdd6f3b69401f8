import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { sourcePaths, TOP } from './source.ts'

/** What opens a line out of the process. `import type` opens nothing. */
const OPENS =
  /import (?!type )[^;]*?from '(?:node:(?:net|tls|http|https|http2|dgram)|undici|imapflow|nodemailer\/lib\/smtp-connection|ws)'|(?<!async )(?<![.\w])fetch\(/
/** Browsers speak with our own server, and the demo's receivers stand in for gateways on this machine. */
const APART = /\/ui\/|^kit\/ui\/|^apps\/web\/|^apps\/server\/demo\//

const IMPORT = /(?:import|export) (?!type )([^;]*?) from '(\.[^']+)'/g
type Module = { path: string; text: string; imports: { names: string[]; path: string }[] }

/** Everything that runs on the server, with what it takes from where. */
function modules(): Module[] {
  return sourcePaths()
    .filter((path) => path.endsWith('.ts') && !APART.test(path))
    .map((path) => {
      const text = readFileSync(join(TOP, path), 'utf8')
      const imports = [...text.matchAll(IMPORT)].map(([, what, from]) => ({
        names: [...what!.matchAll(/(?<!type )\b(?!type\b|as\b)(\w+)\b(?! as)/g)].map((found) => found[1]!),
        path: normalize(join(dirname(path), from!)),
      }))
      return { path, text, imports }
    })
}

export type Outward = {
  /** Open a line themselves. */
  lines: string[]
  /** Take something from a line, or from a client that does: the last place before the words leave. */
  hands: string[]
  /** Ask a hand, in their own slice or by the door of another. */
  askers: string[]
}

/** Every way out of the house, found in the source as it stands. */
export function outward(): Outward {
  const all = modules()
  const lines = all.filter(({ text }) => OPENS.test(text)).map(({ path }) => path)
  const clients = new Set(lines)
  for (let before = 0; before < clients.size; ) {
    before = clients.size
    for (const { path, imports } of all)
      if (/\/(clients|carriers)\//.test(path) && imports.some((one) => clients.has(one.path))) clients.add(path)
  }
  const hands = all
    .filter(
      ({ path, imports }) =>
        !clients.has(path) && !/\/index\.ts$/.test(path) && imports.some((one) => clients.has(one.path)),
    )
    .map(({ path }) => path)
  const byDoor = new Map<string, Set<string>>()
  for (const { path, imports } of all)
    if (path.endsWith('/index.ts'))
      for (const one of imports)
        if (hands.includes(one.path) || clients.has(one.path))
          byDoor.set(path, new Set([...(byDoor.get(path) ?? []), ...one.names]))
  const askers = all
    .filter(({ path }) => path.includes('/actions/'))
    .filter(({ imports }) =>
      imports.some((one) => hands.includes(one.path) || one.names.some((name) => byDoor.get(one.path)?.has(name))),
    )
    .map(({ path }) => path)
  return { lines: lines.sort(), hands: hands.sort(), askers: askers.sort() }
}
