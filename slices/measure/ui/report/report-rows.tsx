import { type FilledBlock, figuresIn } from '../../rules/report/report-figure.ts'
import { useIndicator } from '../measure-data.ts'
import { OpenedValueDialog } from '../opened-value-dialog.tsx'

type Props = { valueId: string; blocks: readonly FilledBlock[]; onClose: () => void }

/** A number of a report opened: the rows it was made of, also when another number has taken its place since. */
export function ReportRows({ valueId, blocks, onClose }: Props) {
  const figure = blocks.flatMap(figuresIn).find(({ values }) => values.some((one) => one.valueId === valueId))
  const value = figure?.values.find((one) => one.valueId === valueId)
  const indicator = useIndicator(figure?.key ?? '').data
  if (!indicator || !value) return null
  // A report is read here: what may be done with a number is done on the page of its indicator.
  return (
    <OpenedValueDialog
      indicator={{ ...indicator, abilities: [] }}
      value={{ ...value, id: valueId }}
      onClose={onClose}
    />
  )
}
