import type { ConnectorKind, MetricMapping, SourceSettings } from './ask.ts'
import { MAPPED_KINDS, SUBJECT_KINDS } from './source-kinds.ts'

export type SourceInput = {
  kind: ConnectorKind
  name: string
  settings: SourceSettings
  mapping: MetricMapping[]
}
export type SourceFault = 'address-missing' | 'subject-missing' | 'mapping-missing' | 'mapping-twice' | 'mapping-open'

/** What a source lacks before it can be asked. */
export function sourceFault({ kind, settings, mapping }: SourceInput): SourceFault | null {
  if (kind !== 'push' && settings.address.trim() === '') return 'address-missing'
  if (SUBJECT_KINDS.includes(kind) && settings.subject.trim() === '') return 'subject-missing'
  if (!MAPPED_KINDS.includes(kind)) return null
  if (mapping.length === 0) return 'mapping-missing'
  if (mapping.some(({ metric, indicatorKey }) => metric.trim() === '' || indicatorKey === '')) return 'mapping-open'
  return new Set(mapping.map(({ indicatorKey }) => indicatorKey)).size < mapping.length ? 'mapping-twice' : null
}
