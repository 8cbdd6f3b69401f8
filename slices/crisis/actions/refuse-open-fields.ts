import { Failure } from '../../../kit/kernel/failure.ts'

type Words = { title: string; paragraphs: readonly string[] }

/** What stands in braces is filled in before the words leave. Throws `crisis.field-open` with the first that is not. */
export function refuseOpenFields(editions: readonly Words[]): void {
  const said = editions.flatMap(({ title, paragraphs }) => [title, ...paragraphs]).join('\n')
  const field = /\{([^{}]*)\}/.exec(said)?.[1]
  if (field !== undefined) throw new Failure('invalid', 'crisis.field-open', { field })
}
