import { WatchedClient } from './half-open.ts'

/** So often a read is asked before it is prepared, and so many are on a connection: as other drivers have it (JDBC, Npgsql, Active Record). */
const MIN_USES = 5
const MOST = 500
const MOST_ASKED = 4000
/** A plan is made for tables as they were: what grows fast is planned anew before PostgreSQL itself has counted it. */
const PLANS_LIVE_MS = 30_000

/** Of this process, for all its connections: how often each text was asked, and by what name it is prepared. */
const asked = new Map<string, { uses: number; name: string | null }>()
let named = 0

function nameFor(text: string): string | null {
  let read = asked.get(text)
  if (!read) {
    if (asked.size >= MOST_ASKED) for (const [key, { name }] of asked) if (!name) asked.delete(key)
    if (asked.size >= MOST_ASKED) asked.clear()
    read = { uses: 0, name: null }
    asked.set(text, read)
  }
  if (!read.name && ++read.uses >= MIN_USES) read.name = `varde_${named++}`
  return read.name
}

/** One read, and nothing that writes: whoever sends asks for what there is now, not by a plan of a moment ago. */
const isRead = (text: string, values: readonly unknown[]): boolean =>
  /^\s*(?:select|with)\b/i.test(text) &&
  !/\b(?:insert|update|delete|merge)\b/i.test(text) &&
  (values.length > 0 || !text.includes(';'))

const isOutdated = (error: unknown): boolean => {
  const { code, routine } = (error ?? {}) as { code?: string; routine?: string }
  return (code === '0A000' && routine === 'RevalidateCachedQuery') || code === '26000'
}

/**
 * A connection that prepares what is read often. Many of our reads look through views upon views, and PostgreSQL spends more time on
 * planning them than on the answer (docs/decisions/87). It chooses itself whether one plan serves all values as well as one for each.
 */
export class PreparingClient extends WatchedClient {
  private isInTransaction = false
  private plannedAt = performance.now()
  private readonly prepared = new Set<string>()

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has many forms; all but a text with values pass through.
  override query(...args: any[]): any {
    const [text, values, callback] = args as [unknown, unknown, unknown]
    if (typeof text !== 'string' || callback) return super.query(...(args as [string]))
    if (/^\s*(?:begin|start transaction)\b/i.test(text)) this.isInTransaction = true
    else if (/^\s*(?:commit|rollback)\s*;?\s*$/i.test(text)) this.isInTransaction = false
    const name = Array.isArray(values) && isRead(text, values) ? nameFor(text) : null
    if (name === null || (this.prepared.size >= MOST && !this.prepared.has(name)))
      return super.query(...(args as [string]))
    this.prepared.add(name)
    if (performance.now() - this.plannedAt > PLANS_LIVE_MS) {
      this.plannedAt = performance.now()
      void super.query('discard plans').catch(() => undefined)
    }
    const isAlone = !this.isInTransaction
    return super.query({ name, text, values: values as unknown[] }).catch((error: unknown) => {
      if (!isOutdated(error)) throw error
      // All is prepared anew, by new names.
      asked.clear()
      if (!isAlone) throw error
      return super.query(text, values as unknown[])
    })
  }
}
