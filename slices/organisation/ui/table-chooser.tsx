import { Field, Label } from '@digdir/designsystemet-react'

type Props = { label: string; about: string; onChoose: (file: File | undefined) => void }

/** Chooses a CSV file. What was chosen is let go of, so that the same file can be chosen again when it has been put right. */
export function TableChooser({ label, about, onChoose }: Props) {
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Field.Description>{about}</Field.Description>
      <input
        type="file"
        className="v-org-file"
        accept=".csv,.txt,text/csv"
        onClick={(event) => {
          event.currentTarget.value = ''
        }}
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
    </Field>
  )
}
