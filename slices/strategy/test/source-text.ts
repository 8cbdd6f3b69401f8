import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const DATA = process.env.VARDE_SHARED_DATA ?? join(import.meta.dirname, '../../../../shared/data')
/** The text of the document that the reference pack is built on. It is not ours to copy, so it may not be here. */
export const SOURCE = join(DATA, '../seed/kommunikasjonsstrategi.txt')

export const sourceText = (): string => readFileSync(SOURCE, 'utf8')

/** How many items the lists of the source have, counted by their marks. */
export function listsOfSource() {
  const text = sourceText()
  const between = (from: string, to: string) => {
    const start = text.indexOf(from)
    const end = text.indexOf(to, start + from.length)
    if (start < 0 || end < 0) throw new Error(`The source has no part from «${from}» to «${to}»`)
    return text.slice(start, end)
  }
  const marked = (part: string, mark: RegExp) => part.split('\n').filter((line) => mark.test(line)).length
  const bullet = /^\s*•\s*\S/
  return {
    ownSubGoals: marked(between('virksomhetsstrategiens strategiske områder\n', 'Overordnet mål'), bullet),
    supportedSubGoals: marked(between('støtte opp om\n', 'Våre mål Delmål'), bullet),
    supportedGoals: marked(between('Lavere tilbakefall', '3 Taktikk'), bullet) + 1,
    instruments: marked(between('Facebook, LinkedIn', 'Virkemidler\n'), bullet),
    platformLines: marked(between('Trygghet, åpenhet og nytenkning', 'SPREDNINGS'), /^\s*-\s/),
    indicators: marked(between('Volum', 'KPI-er for evaluering'), bullet) + 1,
    measurementPrinciples: marked(between('Definering av konkrete mål', 'konsistent og valid'), bullet),
  }
}
