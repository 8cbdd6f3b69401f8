import { firstWords } from './first-words.ts'

const MOST = 120

/** What a person wrote: the first of it when it is long, and the rest when asked for. */
export function FoldedText({ text, className }: { text: string; className?: string }) {
  const { first, rest } = firstWords(text, MOST)
  if (rest === '')
    return (
      <p className={className} data-data>
        {first}
      </p>
    )
  return (
    <details className={className ? `v-foldtext ${className}` : 'v-foldtext'} data-data>
      <summary>{first}</summary>
      <p>{rest}</p>
    </details>
  )
}
