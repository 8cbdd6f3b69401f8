import type { EntryView } from './crisis-view.ts'
import { END_REASONS } from './superseding.ts'

/** What Varde did, as a key of the catalogue and its values; `nameOf` names a role or a group, written in small letters. */
export function entryPhrase(
  { code, params }: Pick<EntryView, 'code' | 'params'>,
  nameOf: (key: string) => string,
): { key: string; values: Record<string, unknown> } {
  const values: Record<string, unknown> = { ...params }
  for (const named of ['role', 'group'] as const)
    if (typeof values[named] === 'string') values[named] = nameOf(`${named}.${values[named]}`).toLowerCase()
  if (Array.isArray(values.groups)) {
    const groups = values.groups.map((group) => nameOf(`group.${group}`).toLowerCase()).join(', ')
    return { key: `system.${code}.to`, values: { ...values, groups } }
  }
  if (code === 'redacted' && values.kind)
    return { key: 'system.redacted.of', values: { ...values, kind: nameOf(`emptied.${values.kind}`) } }
  if (code === 'statement-stopped' && values.reason === 'time-passed') return { key: 'system.statement-lapsed', values }
  if (code === 'statement-stopped' && values.reason === 'closed') return { key: 'system.statement-closed', values }
  if (code === 'statement-ended-at-stop' && values.reason === 'time-passed')
    return { key: 'system.statement-late-at-stop', values }
  if (code === 'statement-ended-at-stop' && values.reason === 'fact-changed')
    return { key: 'system.statement-unsure-at-stop', values }
  if (code === 'statement-ended-at-stop' && values.reason === 'newer')
    return { key: 'system.statement-newer-at-stop', values }
  if (code === 'statement-language-dropped' && END_REASONS.some((one) => one === values.reason))
    return { key: `system.${code}.because`, values: { ...values, because: nameOf(`dropped.${values.reason}`) } }
  return { key: `system.${code}${typeof values.answer === 'string' ? `.${values.answer}` : ''}`, values }
}
