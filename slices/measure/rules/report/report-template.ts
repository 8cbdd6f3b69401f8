import { newBlock, type ReportAudience, type ReportBlock } from './report.ts'

/** What a template needs to know: headings in the report's language, and what there is to show. */
export type TemplateWords = { headline: string; next: string; method: string }
export type TemplateStock = {
  /** Indicators with a target or a number, those of effect first. */
  keys: string[]
  /** The one with a series that tells most of effect. */
  mainKey: string | null
  panelId: string | null
  surveyId: string | null
  planReportId: string | null
}

const MOST_IN_TABLE = 8

/**
 * The blocks a report begins with. Texts hold their heading alone, and are left out when nobody writes beneath. What there is nothing of (no
 * panel, no survey, no saved report of the plan) has no block.
 */
export function templateBlocks(
  audience: ReportAudience,
  words: TemplateWords,
  stock: TemplateStock,
  newId: () => string,
): ReportBlock[] {
  const text = (heading: string): ReportBlock => ({ ...newBlock(newId(), 'text'), text: `# ${heading}\n` })
  const chain = () => newBlock(newId(), 'chain')
  const main = (): ReportBlock[] => (stock.mainKey ? [{ ...newBlock(newId(), 'figure'), keys: [stock.mainKey] }] : [])
  const table = (): ReportBlock[] =>
    stock.keys.length > 0 ? [{ ...newBlock(newId(), 'table'), keys: stock.keys.slice(0, MOST_IN_TABLE) }] : []
  const pointed = (kind: 'voice' | 'survey' | 'plan', refId: string | null): ReportBlock[] =>
    refId ? [{ ...newBlock(newId(), kind), refId }] : []
  const since = () => newBlock(newId(), 'since')
  const first = [text(words.headline), since(), chain(), ...main()]
  if (audience === 'leadership')
    return [
      ...first,
      ...table(),
      ...pointed('voice', stock.panelId),
      newBlock(newId(), 'reach'),
      newBlock(newId(), 'language'),
      newBlock(newId(), 'press'),
      ...pointed('plan', stock.planReportId),
      text(words.next),
    ]
  if (audience === 'unit')
    return [
      text(words.headline),
      since(),
      newBlock(newId(), 'reach'),
      ...pointed('survey', stock.surveyId),
      chain(),
      text(words.next),
    ]
  if (audience === 'ministry') return [...first, ...table(), ...pointed('voice', stock.panelId), text(words.next)]
  return [...first, ...table(), text(words.method)]
}

/** A text that has no more than its heading says nothing yet. */
export const isEmptyText = (text: string): boolean =>
  text.split('\n').every((line) => line.trim() === '' || line.startsWith('# '))
