import { figuresBySource } from '../../rules/report/counted-figures.ts'
import type { Opens } from '../../rules/report/laid-part.ts'
import type { FilledBlock } from '../../rules/report/report-figure.ts'
import { FigureDialog } from '../dashboard/figure-dialog.tsx'
import { ReportFigureDialog } from './report-figure-dialog.tsx'

type Props = { opens: Opens; blocks: readonly FilledBlock[]; onClose: () => void }

/** A number of a draft opened: counted as it is now. One of the report before opens as it stands there. */
export function DraftFigureDialog({ opens, blocks, onClose }: Props) {
  const { source, name, report } = opens
  if (report) return <ReportFigureDialog {...report} opens={opens} onClose={onClose} />
  const figure = figuresBySource(blocks).get(source)
  return figure ? <FigureDialog figure={figure} name={name} onClose={onClose} /> : null
}
