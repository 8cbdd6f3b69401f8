import type { Fault } from './fault.ts'

/** Faults of a file's own frame: `version` and `elements`, and nothing else. */
export function packOutline(root: unknown): Omit<Fault, 'file'>[] {
  const fault = (code: Fault['code'], path: (string | number)[], details: Fault['details']) => ({ code, path, details })
  if (root === null) return [fault('missing', [], { field: 'version' })]
  if (typeof root !== 'object' || Array.isArray(root))
    return [fault('wrong-type', [], { field: 'version', expected: 'object' })]
  const { version, elements, ...rest } = root as Record<string, unknown>
  const faults = Object.keys(rest).map((field) =>
    fault('unknown-field', [field], { field, allowed: 'version, elements' }),
  )
  if (version === undefined) faults.push(fault('missing', [], { field: 'version' }))
  else if (version !== 1) faults.push(fault('unknown-version', ['version'], { value: String(version) }))
  if (elements === undefined) faults.push(fault('missing', [], { field: 'elements' }))
  else if (!Array.isArray(elements))
    faults.push(fault('wrong-type', ['elements'], { field: 'elements', expected: 'array' }))
  return faults
}
