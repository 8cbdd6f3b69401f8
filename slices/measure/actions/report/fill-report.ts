import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { chainOf } from '../../rules/chain.ts'
import type { ReportBlock } from '../../rules/report/report.ts'
import type { FilledBlock, FrozenRowsBySource, ReportFigure } from '../../rules/report/report-figure.ts'
import { indicatorsInUse } from '../../store/indicators.ts'
import type { Fillable } from './fillable.ts'
import { languageBlock, pressBlock, reachBlock, reportView } from './ledger-blocks.ts'
import { planFigures, surveyBlock, voiceBlock } from './pointed-blocks.ts'
import { readFigures } from './read-figures.ts'
import { sinceBlock } from './since-block.ts'

export type FilledReport = { blocks: FilledBlock[]; rows: FrozenRowsBySource }
type Around = Fillable & { caller: Caller; figures: Map<string, ReportFigure>; rows: FrozenRowsBySource }

/** Every block with what it shows of the period, as it is known now; `rows` are those of what is counted, by the source of each figure. */
export async function fillReport(varde: Varde, caller: Caller, report: Fillable): Promise<FilledReport> {
  const { content } = report
  const hasChain = content.blocks.some(({ kind }) => kind === 'chain')
  const every = hasChain ? (await indicatorsInUse(varde.db)).map(({ key }) => key) : []
  const keys = [...every, ...content.blocks.flatMap((block) => block.keys)]
  const figures = await readFigures(varde.db, keys, content.toOn)
  const around: Around = { ...report, figures, caller, rows: {} }
  const blocks: FilledBlock[] = []
  for (const block of content.blocks) blocks.push(await fillBlock(varde, block, around))
  const since = content.blocks.some(({ kind }) => kind === 'since') ? await sinceBlock(varde, report, blocks) : null
  return {
    blocks: blocks.map((block) => (block.kind === 'since' && since ? { ...block, since } : block)),
    rows: around.rows,
  }
}

async function fillBlock(varde: Varde, block: ReportBlock, around: Around): Promise<FilledBlock> {
  const { figures, caller, content, unitId } = around
  const { id, text, hasSeries, refId } = block
  const base = { id, text, hasSeries }
  const kept = <Of>({ rows, shown, from }: { rows: FrozenRowsBySource; shown: Of; from: FilledFrom }) => {
    Object.assign(around.rows, rows)
    return { shown, from }
  }
  const view = () => reportView(varde, caller, unitId, content)
  switch (block.kind) {
    case 'text':
      return { ...base, kind: 'text' }
    case 'figure':
    case 'table':
      return { ...base, kind: block.kind, figures: block.keys.flatMap((key) => figures.get(key) ?? []) }
    case 'chain': {
      const links = chainOf([...figures.values()]).map(({ stage, line }) => ({ stage, figure: line }))
      return { ...base, kind: 'chain', links }
    }
    case 'voice': {
      const { shown, from } = kept(await voiceBlock(varde, refId, content))
      return { ...base, kind: 'voice', refId, voice: shown, from }
    }
    case 'reach': {
      const { shown, from } = kept(await reachBlock(varde, await view()))
      return { ...base, kind: 'reach', reach: shown, from }
    }
    case 'press': {
      const { shown, from } = kept(await pressBlock(varde, await view()))
      return { ...base, kind: 'press', press: shown, from }
    }
    case 'language': {
      const { shown, from } = kept(await languageBlock(varde, await view()))
      return { ...base, kind: 'language', published: shown, from }
    }
    case 'survey': {
      const { shown, from } = kept(await surveyBlock(varde, refId, content.language))
      return { ...base, kind: 'survey', refId, survey: shown, from }
    }
    case 'plan':
      return { ...base, kind: 'plan', refId, plan: refId ? await planFigures(varde, caller, refId) : null }
    case 'since':
      return { ...base, kind: 'since', since: { before: null, lines: [] } }
  }
}

type FilledFrom = Extract<FilledBlock, { kind: 'reach' }>['from']
