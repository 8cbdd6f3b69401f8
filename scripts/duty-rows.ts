import ts from 'typescript'

/** Tables and views that hold who has a duty, a turn, or is away; not `organisation.duty-set` and its like, which are events. */
const ROWS = /\b(?:duty\.(?:rota|shift)|organisation\.(?:absence|duty|public_duty))\b(?![-.])/g
/** The door to the same rows. */
const DOOR = 'dutyRoster'

/** The rows as the engine has loaded them. */
const LOADED = /\broster\.(?:holders|absences)$/

/** Where a file reads or writes the rows that say who has a duty, a turn, or is away: the line and what it names. */
export function dutyRows(text: string): { line: number; names: string }[] {
  const file = ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: { line: number; names: string }[] = []
  const visit = (node: ts.Node): void => {
    const names = namesIn(node)
    if (names) found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, names })
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function namesIn(node: ts.Node): string {
  if (ts.isIdentifier(node) && node.text === DOOR) return DOOR
  if (ts.isPropertyAccessExpression(node)) return node.getText().match(LOADED)?.[0] ?? ''
  if (
    !ts.isStringLiteralLike(node) &&
    !ts.isTemplateHead(node) &&
    !ts.isTemplateMiddle(node) &&
    !ts.isTemplateTail(node)
  )
    return ''
  return [...new Set(node.text.match(ROWS))].join(', ')
}
