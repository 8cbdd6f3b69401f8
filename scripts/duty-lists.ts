import ts from 'typescript'
import { DUTIES } from '../kit/kernel/caller.ts'

const NAMES: ReadonlySet<string> = new Set(DUTIES)

export type DutyList = { line: number; names: string }

/**
 * Where a source file decides by the names of duties: a list of them, or a comparison of a duty with one. Who may do what stands in
 * kit/kernel/rights; a right written by hand anywhere else is found here.
 */
export function dutyLists(text: string): DutyList[] {
  const source = ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: DutyList[] = []
  const visit = (node: ts.Node): void => {
    const names = listed(node) ?? compared(node)
    if (names) found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, names })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** A list with nothing but names of duties, or such lists spread into it. */
function listed(node: ts.Node): string | null {
  if (!ts.isArrayLiteralExpression(node)) return null
  const words = node.elements.filter((one) => !ts.isSpreadElement(one))
  return words.length > 0 && words.every(isDuty) ? words.map((one) => one.getText()).join(', ') : null
}

/** `held.duty === 'leader'`, either way round. */
function compared(node: ts.Node): string | null {
  if (!ts.isBinaryExpression(node) || !/^[!=]==?$/.test(node.operatorToken.getText())) return null
  const { left, right } = node
  const isAbout = (side: ts.Node) => /\bduty$/i.test(side.getText())
  return (isDuty(right) && isAbout(left)) || (isDuty(left) && isAbout(right)) ? node.getText() : null
}

const isDuty = (node: ts.Node): boolean => {
  const word = ts.isAsExpression(node) ? node.expression : node
  return ts.isStringLiteralLike(word) && NAMES.has(word.text)
}
