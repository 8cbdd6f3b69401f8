import ts from 'typescript'

/** Columns that tell a time or a day: two rows may well have the same. */
const TIME = /(^|[._])(at|on|day|date|time|starts|ends|from|to|until|(valid|season)_from)$/

const isTime = (column: string) => TIME.test(column.replace(/"/g, ''))

export type TimeOrder = { line: number; order: string }

/**
 * Orders in a source file that end with a time and no second key, so that rows of the same instant come as they please. What comes
 * last in an order must be a key that grows (an id, a number, a place).
 */
export function timeOrders(text: string): TimeOrder[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true)
  const found: TimeOrder[] = []
  const report = (node: ts.Node, order: string) =>
    found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, order })
  const visit = (node: ts.Node): void => {
    const column = lastOrderBy(node)
    if (column && isTime(column)) report(node, column)
    if (ts.isTemplateLiteral(node) || ts.isStringLiteralLike(node))
      for (const last of lastOfSql(node.getText()))
        if (isTime(last) && !isAlone(node.getText(), last)) report(node, last)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Rows of the same time are one row, or give the same: grouped by it, counted over a partition of it, or that alone is gathered. */
const isAlone = (sql: string, column: string) =>
  [
    new RegExp(`group by ${column}\\b`),
    new RegExp(`partition by [\\w, ]+ order by ${column}\\)`),
    new RegExp(`array_agg\\([^()]*\\(?${column}\\b[^()]*\\)? order by ${column}\\)`),
  ].some((alone) => alone.test(sql))

/** The column of a call `.orderBy('column')` that no other order follows in its chain. */
function lastOrderBy(node: ts.Node): string | null {
  if (!isOrderCall(node)) return null
  for (let up: ts.Node = node.parent; ts.isPropertyAccessExpression(up) || ts.isCallExpression(up); up = up.parent)
    if (isOrderCall(up)) return null
  const [first] = node.arguments
  return first && ts.isStringLiteralLike(first) ? first.text : null
}

function isOrderCall(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'orderBy'
  )
}

/** The last key of each `order by` in a piece of SQL, without direction. */
function lastOfSql(sql: string): string[] {
  return [...sql.matchAll(/\border by\b/gi)].map((match) => {
    const keys = untilEnd(sql.slice(match.index + match[0].length))
    return (keys.at(-1) ?? '')
      .trim()
      .replace(/\s+(asc|desc)?(\s*nulls (first|last))?$/i, '')
      .replace(/\s+(asc|desc)$/i, '')
      .trim()
  })
}

/** The keys of an order, split at its own commas, up to where the order ends. */
function untilEnd(rest: string): string[] {
  const keys = ['']
  let depth = 0
  for (let i = 0; i < rest.length; i++) {
    const sign = rest[i]!
    if (sign === '(') depth++
    else if (sign === ')') depth--
    if (depth < 0 || sign === '`' || sign === ';') break
    if (
      depth === 0 &&
      /^\s(limit|offset|for update|for share|rows|range|union|returning)\b/i.test(rest.slice(i, i + 14))
    )
      break
    if (depth === 0 && sign === ',') keys.push('')
    else keys[keys.length - 1] += sign
  }
  return keys
}
