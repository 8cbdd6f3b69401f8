import type { ElementContent } from '../../rules/element.ts'

/** What each part of the form gets: the whole text, and the word for what is wrong with a field. */
export type FormPart = {
  content: ElementContent
  onChange: (content: ElementContent) => void
  errorOf: (field: string) => string | undefined
}
