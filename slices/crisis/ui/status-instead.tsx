import type { StatusText, StatusTexts } from '../rules/status.ts'

type Props = { about: string; instead: StatusTexts<StatusText> }

/** What will stand on the open page in the place of words that hold no longer, before the act that puts it there. */
export function StatusInstead({ about, instead }: Props) {
  return (
    <p>
      {about}{' '}
      <q lang="nb" data-data>
        {instead.nb.title}
      </q>
    </p>
  )
}
