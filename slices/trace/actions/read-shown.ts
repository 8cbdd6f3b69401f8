import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askedFor, decidedBy, type ShownKind } from '../rules/shown.ts'
import { rolesOf } from '../store/people.ts'
import {
  bodyStartingWith,
  decisionsFor,
  erasedAt,
  keptSince,
  pagesAt,
  pageWithBody,
  versionsOf,
} from '../store/shown.ts'
import { type Actor, actorOf } from './read-log.ts'

const unpack = promisify(gunzip)
const MOST = 100

/** The reader's own view of what was public. Throws `trace.may-not-see-shown`. */
function readerFor(varde: Varde, caller: Caller) {
  if (!mayAnywhere(caller, 'trace.see-shown')) throw new Failure('not-allowed', 'trace.may-not-see-shown')
  return { mode: varde.mode, reader: readerOf(caller) }
}

type Asked = { kind?: ShownKind | undefined; search?: string | undefined; at?: Date | undefined }

/** What anyone could read at a moment, and from when that is known. Throws `trace.may-not-see-shown`. */
export async function findShown(varde: Varde, caller: Caller, { kind, search, at }: Asked) {
  const who = readerFor(varde, caller)
  const moment = at ?? varde.now()
  const filter = { ...who, kind, search: search?.trim() ?? '', at: moment }
  const [since, found] = await Promise.all([keptSince(varde.db, who.mode), pagesAt(varde.db, filter, MOST + 1)])
  return { since, at: moment, pages: found.slice(0, MOST), hasMore: found.length > MOST }
}

type Decision = { id: string; name: string; at: Date; actor: Actor }
export type ShownVersion = Awaited<ReturnType<typeof versionsOf>>[number] & { decisions: Decision[] }

/** Every version of one public page, the newest first, with who decided what it says. Throws also `trace.no-such-page`. */
export async function readVersions(varde: Varde, caller: Caller, place: string) {
  const who = readerFor(varde, caller)
  const versions = await versionsOf(varde.db, who, place)
  if (versions.length === 0) throw new Failure('not-found', 'trace.no-such-page')
  const told = await Promise.all(
    versions.map(({ kind, subject, language, from }, at) => {
      const before = versions.slice(at + 1).find((one) => one.language === language)
      const about = { names: decidedBy(kind), asked: askedFor(kind), subject, after: before?.from ?? null, to: from }
      return decisionsFor(varde.db, who.mode, about)
    }),
  )
  const roles = await rolesOf(
    varde.db,
    told.flat().map(({ actor }) => actor),
  )
  return {
    since: await keptSince(varde.db, who.mode),
    versions: versions.map((version, at) => ({
      ...version,
      decisions: told[at]!.map((one) => ({ ...one, actor: actorOf(one.actor, roles) })),
    })),
  }
}

const SHEET = /<link rel="stylesheet" href="\/felles\/public-([0-9a-f]{12})\.css">/

/** A page as it stood, with the style sheet of its day. Throws also `trace.no-such-page`. */
export async function readShownPage(varde: Varde, caller: Caller, id: string) {
  const found = await pageWithBody(varde.db, readerFor(varde, caller), id)
  if (!found?.packed) throw new Failure('not-found', 'trace.no-such-page')
  const text = (await unpack(found.packed)).toString()
  const sheet = SHEET.exec(text)?.[1]
  const packed = sheet ? await bodyStartingWith(varde.db, sheet) : null
  const erased = await erasedAt(varde.db, found.page.fingerprint)
  return { page: found.page, text, erased, sheet: packed ? (await unpack(packed)).toString() : '' }
}
