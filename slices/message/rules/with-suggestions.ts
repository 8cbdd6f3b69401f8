import type { Finding, PlainBlock } from './finding.ts'

/** The blocks as they would read if every best suggestion were taken. Where two overlap, the first one is. */
export function withSuggestions(blocks: readonly PlainBlock[], findings: readonly Finding[]): PlainBlock[] {
  return blocks.map((block, index) => {
    const here = findings
      .filter((finding) => finding.block === index && finding.replacements.length > 0)
      .sort((a, b) => a.start - b.start)
    let text = ''
    let at = 0
    for (const finding of here) {
      if (finding.start < at) continue
      text += block.text.slice(at, finding.start) + finding.replacements[0]
      at = finding.end
    }
    return { ...block, text: text + block.text.slice(at) }
  })
}
