import { createHmac } from 'node:crypto'
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CopyFile } from './status-copy.ts'

const PATIENCE_MS = 10_000

/** Puts one file in its place, as of a second since 1970; throws when it may not be there. The same file twice is the same file. */
export type PushTarget = { name: string; put: (file: CopyFile, at: number) => Promise<void> }

/** `file:///srv/status` is a folder; `https://host/path` takes signed PUT requests (docs/status-push.md). */
export function pushTarget({ url, token }: { url: string; token: string }): PushTarget {
  const { protocol } = new URL(url)
  return protocol === 'file:' ? folder(url) : host(url, token)
}

function folder(url: string): PushTarget {
  const top = fileURLToPath(url)
  return {
    name: url,
    // Written beside its place and moved there: whoever reads meanwhile has the old one whole. The file itself remembers its time.
    put: async ({ path, bytes }, at) => {
      const file = join(top, path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(`${file}.new`, bytes)
      await utimes(`${file}.new`, at, at)
      await rename(`${file}.new`, file)
    },
  }
}

function host(url: string, token: string): PushTarget {
  const base = url.replace(/\/+$/, '')
  return {
    name: base,
    put: async ({ path, type, bytes, digest }, second) => {
      const at = String(second)
      const answer = await fetch(`${base}/${path}`, {
        method: 'PUT',
        body: new Uint8Array(bytes),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          'content-type': type,
          'x-varde-digest': digest,
          'x-varde-time': at,
          'x-varde-signature': pushSignature(token, { path, at, digest }),
        },
      })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${base} answered ${answer.status} to ${path}`)
    },
  }
}

/** HMAC-SHA-256 over what is put where and when, one a line, in hexadecimal. */
export const pushSignature = (token: string, put: { path: string; at: string; digest: string }): string =>
  createHmac('sha256', token).update(`PUT\n${put.path}\n${put.at}\n${put.digest}`).digest('hex')
