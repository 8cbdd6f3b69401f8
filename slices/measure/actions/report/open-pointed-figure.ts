import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { figureAddress, type OpenedFigure } from '../../rules/dashboard/figure.ts'
import type { POINTED_FIGURES } from '../../rules/dashboard/ledger-figure.ts'
import { figuresBySource } from '../../rules/report/counted-figures.ts'
import type { FilledBlock } from '../../rules/report/report-figure.ts'
import { countedFigure } from './counted-figure.ts'
import { surveyBlock, voiceBlock } from './pointed-blocks.ts'

/** A figure of a panel or of a survey, as its address says it. */
export type PointedQuery = { of: (typeof POINTED_FIGURES)[number]; from: string; to: string } & {
  [Part in 'panelId' | 'surveyId' | 'actor' | 'question']?: string | undefined
}

/** A figure of a panel or of a closed survey opened: counted anew with its rows. Throws `measure.no-such-value` when there is nothing to count. */
export async function openPointedFigure(varde: Varde, caller: Caller, query: PointedQuery): Promise<OpenedFigure> {
  const { of, panelId, surveyId, actor, question, from: fromOn, to: toOn } = query
  const base = { id: of, text: '', hasSeries: false }
  const read = async (): Promise<{ block: FilledBlock; rows: Awaited<ReturnType<typeof voiceBlock>>['rows'] }> => {
    if (of.startsWith('voice')) {
      const { shown, from, rows } = await voiceBlock(varde, panelId ?? null, { fromOn, toOn })
      return { rows, block: { ...base, kind: 'voice', refId: panelId ?? null, voice: shown, from } }
    }
    const { shown, from, rows } = await surveyBlock(varde, surveyId ?? null, caller.language)
    return { rows, block: { ...base, kind: 'survey', refId: surveyId ?? null, survey: shown, from } }
  }
  const { block, rows } = await read()
  const which = Object.entries({ panelId, surveyId, from: fromOn, to: toOn, actor, question })
  const source = figureAddress(
    of,
    Object.fromEntries(which.filter((pair): pair is [string, string] => pair[1] !== undefined)),
  )
  const figure = figuresBySource([block]).get(source)
  if (!figure) throw new Failure('not-found', 'measure.no-such-value')
  return countedFigure(figure, block, rows[source])
}
