import type { EntryView } from './crisis-view.ts'

/** What Varde did, as a key of the catalogue and its values; a role is named by `roleName`, in small letters. */
export function entryPhrase(
  { code, params }: Pick<EntryView, 'code' | 'params'>,
  roleName: (role: string) => string,
): { key: string; values: Record<string, unknown> } {
  const values: Record<string, unknown> = { ...params }
  if (typeof values.role === 'string') values.role = roleName(values.role).toLowerCase()
  return { key: `system.${code}${typeof values.answer === 'string' ? `.${values.answer}` : ''}`, values }
}
