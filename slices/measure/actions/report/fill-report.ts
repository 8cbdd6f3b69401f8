import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { chainOf } from '../../rules/chain.ts'
import type { ReportBlock, ReportContent } from '../../rules/report/report.ts'
import type { CountedRow, FilledBlock, ReportFigure } from '../../rules/report/report-figure.ts'
import { indicatorsInUse } from '../../store/indicators.ts'
import { pressTimes, reachOf, voiceOf } from './own-figures.ts'
import { planFigures, surveyFigures } from './pointed-figures.ts'
import { readFigures } from './read-figures.ts'

export type FilledReport = { blocks: FilledBlock[]; rows: Record<string, CountedRow[]> }
type Around = { figures: Map<string, ReportFigure>; caller: Caller; content: ReportContent; rows: FilledReport['rows'] }

/** Every block with what it shows of the period, as it is known now; `rows` are those of our own ledgers, by block. */
export async function fillReport(varde: Varde, caller: Caller, content: ReportContent): Promise<FilledReport> {
  const hasChain = content.blocks.some(({ kind }) => kind === 'chain')
  const every = hasChain ? (await indicatorsInUse(varde.db)).map(({ key }) => key) : []
  const keys = [...every, ...content.blocks.flatMap((block) => block.keys)]
  const figures = await readFigures(varde.db, keys, content.toOn)
  const around: Around = { figures, caller, content, rows: {} }
  const blocks: FilledBlock[] = []
  for (const block of content.blocks) blocks.push(await fillBlock(varde, block, around))
  return { blocks, rows: around.rows }
}

async function fillBlock(varde: Varde, block: ReportBlock, around: Around): Promise<FilledBlock> {
  const { figures, caller, content, rows } = around
  const { id, text, hasSeries, refId } = block
  const base = { id, text, hasSeries }
  switch (block.kind) {
    case 'text':
      return { ...base, kind: 'text' }
    case 'figure':
    case 'table':
      return { ...base, kind: block.kind, figures: block.keys.flatMap((key) => figures.get(key) ?? []) }
    case 'chain': {
      const links = chainOf([...figures.values()]).map(({ stage, line, others }) => ({ stage, figure: line, others }))
      return { ...base, kind: 'chain', links }
    }
    case 'voice':
      return { ...base, kind: 'voice', refId, voice: refId ? await voiceOf(varde, refId, content) : null }
    case 'reach': {
      const { reach, rows: counted } = await reachOf(varde, content)
      rows[id] = counted
      return { ...base, kind: 'reach', reach }
    }
    case 'press': {
      const { press, rows: counted } = await pressTimes(varde, content)
      rows[id] = counted
      return { ...base, kind: 'press', press }
    }
    case 'survey':
      return {
        ...base,
        kind: 'survey',
        refId,
        survey: refId ? await surveyFigures(varde, refId, content.language) : null,
      }
    case 'plan':
      return { ...base, kind: 'plan', refId, plan: refId ? await planFigures(varde, caller, refId) : null }
  }
}
