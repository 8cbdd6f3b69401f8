import { createHash } from 'node:crypto'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CONNECTORS } from '../clients/connect/connectors.ts'
import { fetchSource } from '../clients/fetch-source.ts'
import { unseal } from '../clients/seal.ts'
import type { Answer, AnswerFault, Ask, NoAnswer } from '../rules/connect/ask.ts'
import { textOf } from '../rules/connect/text-of.ts'
import { changeHeld, claimRun, findRun, insertPage, type RunRow } from '../store/source-runs.ts'
import { findSource, type SourceRow } from '../store/sources.ts'
import { finishRun } from './finish-run.ts'
import { takeSheet } from './take-sheet.ts'

const HELD_MS = 120_000
const TIMEOUT_MS = 30_000
/** Minutes before a silent source is asked again; after the last it is given up. */
const PATIENCE = [1, 5, 15, 60]
/** How many times on end a source may ask us to wait, and how long that is where it does not say: a minute, then longer, an hour at most. */
const MOST_LIMITS = 48
const LONGEST_UNSAID = 3600

/**
 * Reads on in a run until it is read, waits or has failed. What each answer held is on disk before the next question; whoever takes the run
 * up later goes on there. Gives false when there was none to read.
 */
export async function advanceRun(varde: Varde, only?: string, timeoutMs = TIMEOUT_MS): Promise<boolean> {
  const until = () => new Date(varde.now().getTime() + HELD_MS)
  const claimed = await claimRun(varde.db, varde.now(), until(), only)
  if (!claimed) return false
  let run: RunRow | null = claimed
  try {
    const source = await findSource(varde.db, claimed.source_id)
    if (!source) return changeHeld(varde.db, claimed, { state: 'dropped', held_until: null, ended_at: varde.now() })
    while (run && run.asks.length > 0) {
      const isOn: boolean = await answerNext(varde, source, run, { until: until(), timeoutMs })
      run = isOn ? await findRun(varde.db, run.id) : null
    }
    if (run) await finishRun(varde, source, run)
    return true
  } catch (error) {
    // A person waits for this one: whoever tries again, goes on at once. One that nobody waits for stands behind the others until its hold is over.
    if (run && only) await changeHeld(varde.db, run, { held_until: null }).catch(() => undefined)
    throw error
  }
}

/** Asks the first question and keeps the answer. Gives whether there is more to do now. */
async function answerNext(
  varde: Varde,
  source: SourceRow,
  run: RunRow,
  { until, timeoutMs }: { until: Date; timeoutMs: number },
): Promise<boolean> {
  const [ask, ...rest] = run.asks
  const got = await answerOf(varde, source, run, { ask: ask!, timeoutMs })
  if ('waitSeconds' in got) {
    const seconds = got.waitSeconds ?? Math.min(60 * 2 ** run.limits, LONGEST_UNSAID)
    const limits = run.limits + 1
    if (limits > MOST_LIMITS) await fail(varde, run, { fault: 'limited', detail: '' })
    else await wait(varde, run, seconds, { limits, tries: 0 })
    return false
  }
  if ('fault' in got) {
    const minutes = got.fault === 'silent' ? PATIENCE[run.tries] : undefined
    if (minutes !== undefined) await wait(varde, run, minutes * 60, { limits: run.limits, tries: run.tries + 1 })
    else await fail(varde, run, got)
    return false
  }
  const { found, left, next, fingerprint, importId } = got
  return varde.db.transaction().execute(async (trx) => {
    const items = { ...run.items_left }
    for (const [reason, count] of Object.entries(left)) items[reason] = (items[reason] ?? 0) + count
    const isOurs = await changeHeld(trx, run, {
      asks: JSON.stringify(next ? [next, ...rest] : rest),
      pages: run.pages + 1,
      tries: 0,
      limits: 0,
      rows_read: run.rows_read + found.reduce((sum, one) => sum + (one.type === 'value' ? one.rows.length : 1), 0),
      items_left: JSON.stringify(items),
      held_until: until,
      ...(importId ? { import_id: importId } : {}),
    })
    if (!isOurs) return false
    await insertPage(trx, { run_id: run.id, number: run.pages + 1, fingerprint, found: JSON.stringify(found) })
    return true
  })
}

type Kept = Answer & { fingerprint: string; importId?: string }

async function answerOf(
  varde: Varde,
  source: SourceRow,
  run: RunRow,
  { ask, timeoutMs }: { ask: Ask; timeoutMs: number },
): Promise<Kept | NoAnswer> {
  const secret = source.sealed_secret === '' ? null : unseal(varde.secrets.webhook, source.id, source.sealed_secret)
  if (source.sealed_secret !== '' && secret === null) return { fault: 'refused', detail: 'the key cannot be opened' }
  const got = await fetchSource({ ask, secret, now: varde.now(), isDemo: varde.mode !== 'real', timeoutMs })
  if (!('bytes' in got)) return got
  const fingerprint = createHash('sha256').update(got.bytes).digest('hex')
  if (source.kind === 'sheet') return takeSheet(varde, source, run, { ...got, fingerprint })
  const text = textOf(got.bytes, got.charset)
  if (text === null) return { fault: 'encoding', detail: got.charset ?? '' }
  const read = CONNECTORS[source.kind]!.read(ask, { status: got.status, text, link: got.link }, source.settings)
  return 'found' in read ? { ...read, fingerprint } : read
}

type Counted = Pick<RunRow, 'limits' | 'tries'>

async function wait(varde: Varde, run: RunRow, seconds: number, counted: Counted): Promise<void> {
  const resumeAt = new Date(varde.now().getTime() + seconds * 1000)
  await changeHeld(varde.db, run, { state: 'waiting', resume_at: resumeAt, held_until: null, ...counted })
}

async function fail(
  varde: Varde,
  run: RunRow,
  { fault, detail }: { fault: AnswerFault; detail: string },
): Promise<void> {
  const told = { fault, detail: detail.slice(0, 500) }
  await changeHeld(varde.db, run, { state: 'failed', ...told, held_until: null, ended_at: varde.now() })
  varde.log.warn({ run: run.id, source: run.source_id, ...told }, 'a source could not be read')
}
