import { createHash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { CODE_VERSION } from '../rules/code-version.ts'
import type { ConnectorKind } from '../rules/connect/ask.ts'
import type { SourceKind } from '../rules/provenance.ts'
import type { SourceRow } from '../store/sources.ts'
import { insertProvenance, type Placed, putValues } from '../store/values.ts'
import type { Weighed, WeighedRun } from './weigh-run.ts'

const KINDS: Partial<Record<ConnectorKind, SourceKind>> = {
  plausible: 'plausible',
  'page-insights': 'page-insights',
  push: 'push',
}

/** Places the values that a run has read, each with the answers that it was read from; what stood there before ends. Gives their ids. */
export async function putRunValues(
  trx: Trx,
  source: SourceRow,
  { pages }: WeighedRun,
  wanted: readonly Weighed[],
  { by, at }: { by: string; at: Date },
): Promise<string[]> {
  const provenances = new Map<string, string>()
  const placed: Placed[] = []
  for (const { gathered, definition, value, hits, n, standing } of wanted) {
    const { indicatorKey, series, fromOn, toOn, recipe, rows, missing, queries } = gathered
    const prints = pages.filter(({ number }) => gathered.pages.includes(number)).map(({ fingerprint }) => fingerprint)
    const fingerprint = prints.length === 1 ? prints[0]! : createHash('sha256').update(prints.join('\n')).digest('hex')
    const reference = queries.join('\n').slice(0, 2000)
    const place = `${fingerprint} ${reference}`
    const provenanceId = provenances.get(place) ?? newId('prv')
    if (!provenances.has(place)) {
      const from = { id: provenanceId, kind: KINDS[source.kind]!, source: source.name, reference, fingerprint }
      await insertProvenance(trx, { ...from, row_count: Math.max(1, rows.length), code_version: CODE_VERSION, by, at })
      provenances.set(place, provenanceId)
    }
    const id = newId('val')
    const unsaid = { margin: null, spread: null, asked: null }
    const figures = { value, missing: value === null ? missing : null, recipe, hits, n, ...unsaid }
    const key = { id, indicator_key: indicatorKey, version: definition!.version, series, from_on: fromOn, to_on: toOn }
    placed.push({
      value: { ...key, ...figures, provenance_id: provenanceId, by, at },
      rows: rows.map((row, position) => ({ value_id: id, position: position + 1, ...row })),
      before: standing?.id ?? null,
    })
  }
  await putValues(trx, placed, at)
  return placed.map(({ value }) => value.id)
}
