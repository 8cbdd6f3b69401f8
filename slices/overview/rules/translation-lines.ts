import type { TodayItem } from './today.ts'

type Line = { id: string; title: string; language: string; unitName: string; dueOn: string }
/** Translations that wait for the reader: to be made, to be checked, and given back to whoever asked. `dueOn` is YYYY-MM-DD, `language` a code. */
export type TranslationSources = Record<'toDo' | 'toCheck' | 'givenBack', Line[]>

export const translationLines = ({ toDo, toCheck, givenBack }: TranslationSources): TodayItem[] => [
  ...toDo.map((one) => line('translation', one)),
  ...toCheck.map((one) => line('translation-check', one)),
  ...givenBack.map((one) => line('translation-back', one)),
]

const line = (
  kind: 'translation' | 'translation-check' | 'translation-back',
  { id, title, language, unitName, dueOn }: Line,
): TodayItem => ({
  id: `${kind}-${id}`,
  kind,
  title,
  params: { language, unit: unitName },
  at: `${dueOn}T12:00:00.000Z`,
  isDeadline: false,
  isHolding: false,
  target: { page: 'translations', id: null },
})
