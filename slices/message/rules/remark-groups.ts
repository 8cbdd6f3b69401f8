import type { Finding, Severity } from './finding.ts'

/** Findings of one kind in one block, shown as one remark with one number. */
export type RemarkGroup = { number: number; key: string; check: string; severity: Severity; findings: Finding[] }

/** Numbers the remarks in reading order, leaving out those a person has let stand. */
export function groupRemarks(findings: readonly Finding[], kept: ReadonlySet<string>): RemarkGroup[] {
  const groups = new Map<string, RemarkGroup>()
  for (const finding of findings) {
    if (kept.has(finding.id)) continue
    // Each stop stands alone: it is lifted alone.
    const alone = finding.severity === 'stop' ? finding.id : ''
    const key = `${finding.block}/${finding.check}/${alone}`
    const group = groups.get(key)
    if (group) group.findings.push(finding)
    else {
      const { check, severity } = finding
      groups.set(key, { number: groups.size + 1, key, check, severity, findings: [finding] })
    }
  }
  return [...groups.values()]
}
