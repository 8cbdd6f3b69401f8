import ts from 'typescript'

/** Columns that tell a time or a day: two rows may well have the same. */
const TIME = /(^|[._])(at|on|day|date|time|starts|ends|from|to|until|(valid|season)_from)$/

const isTime = (column: string) => TIME.test(column.replace(/"/g, ''))

export type TimeOrder = { line: number; order: string }

/**
 * Orders in a source file that end with a time, or with a name after one, so that rows of the same instant come as they please: in a
 * query, in SQL and in code. What comes last in an order must be a key that grows (an id, a number, a place); `oldestFirst` and `newestFirst` of the kernel ask for one.
 */
export function timeOrders(text: string): TimeOrder[] {
  const source = ts.createSourceFile('source.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: TimeOrder[] = []
  const report = (node: ts.Node, order: string) =>
    found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, order })
  const visit = (node: ts.Node): void => {
    const keys = keysOfChain(node)
    if (keys && isOpenEnded(keys)) report(node, keys.at(-1)!)
    if (ts.isTemplateLiteral(node) || ts.isStringLiteralLike(node))
      for (const all of ordersOfSql(node.getText()))
        if (isOpenEnded(all) && !isAlone(node.getText(), all.at(-1)!)) report(node, all.at(-1)!)
    const compared = lastCompared(source, node)
    if (compared && compared.length > 0 && compared.every((name) => CODE_TIME.test(name)))
      report(node, compared.join(' '))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** A piece of SQL around a column that tells a time: `coalesce(closed_at, …)`, `done_at is not null`. */
const TIME_WITHIN = /\w_(at|on|day|date|time|from|to|until)\b/
const NAME = /(^|[._( ])(name|title|topic|label)\)?$/
const saysTime = (key: string) => isTime(key) || (/\W/.test(key) && TIME_WITHIN.test(key))

const isOpenEnded = (keys: readonly string[]) => {
  const last = keys.at(-1) ?? ''
  return saysTime(last) || (NAME.test(last) && keys.some(saysTime))
}

/** Rows of the same time are one row, or give the same: grouped by it, counted over a partition of it, or that alone is gathered. */
const isAlone = (sql: string, column: string) =>
  [
    new RegExp(`group by ${column}\\b`),
    new RegExp(`partition by [\\w, ]+ order by ${column}\\)`),
    new RegExp(`array_agg\\([^()]*\\(?${column}\\b[^()]*\\)? order by ${column}\\)`),
  ].some((alone) => alone.test(sql))

/** The keys of a chain of `.orderBy(…)`, first to last, seen from the last of them. */
function keysOfChain(node: ts.Node): string[] | null {
  if (!isOrderCall(node)) return null
  for (let up: ts.Node = node.parent; ts.isPropertyAccessExpression(up) || ts.isCallExpression(up); up = up.parent)
    if (isOrderCall(up)) return null
  const keys: string[] = []
  for (let at: ts.Node = node; ts.isCallExpression(at) || ts.isPropertyAccessExpression(at); at = at.expression)
    if (isOrderCall(at)) keys.unshift(...keysOfCall(at))
  return keys
}

function keysOfCall({ arguments: [first] }: ts.CallExpression): string[] {
  if (!first) return []
  if (ts.isStringLiteralLike(first)) return [first.text]
  if (ts.isTaggedTemplateExpression(first)) return untilEnd(first.template.getText().slice(1, -1)).map(bare)
  return [first.getText()]
}

function isOrderCall(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'orderBy'
  )
}

/** The keys of each `order by` in a piece of SQL, without direction. */
const ordersOfSql = (sql: string): string[][] =>
  [...sql.matchAll(/\border by\b/gi)].map((match) => untilEnd(sql.slice(match.index + match[0].length)).map(bare))

const bare = (key: string) =>
  key
    .trim()
    .replace(/\s+(asc|desc)?(\s*nulls (first|last))?$/i, '')
    .replace(/\s+(asc|desc)$/i, '')
    .trim()

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

/** What members are called that tell a time. */
const CODE_TIME =
  /^(at|on|day|date|time|due|starts|ends|from|until|since|published|measured|monday)$|(At|On|Day|Date|Time|From|Until|Since)$/
const NO_KEYS = ['getTime', 'parse', 'valueOf', 'localeCompare', 'toISOString', 'Date']

/** What the comparator of a `.sort(…)` or `.toSorted(…)` compares last, as the names of members; null for anything else. */
function lastCompared(source: ts.SourceFile, node: ts.Node): string[] | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null
  const [comparator] = node.arguments
  if (!/^(toSorted|sort)$/.test(node.expression.name.text) || !comparator) return null
  const body = bodyOf(ts.isIdentifier(comparator) ? declared(source, comparator.text) : comparator)
  return body && namesIn(lastKey(body))
}

function declared(source: ts.SourceFile, name: string): ts.Node | undefined {
  let found: ts.Node | undefined
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name) found = node.initializer
    if (ts.isFunctionDeclaration(node) && node.name?.text === name) found = node
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function bodyOf(node: ts.Node | undefined): ts.Expression | null {
  if (!node || !(ts.isArrowFunction(node) || ts.isFunctionDeclaration(node)) || !node.body) return null
  if (!ts.isBlock(node.body)) return node.body
  const last = node.body.statements.at(-1)
  return last && ts.isReturnStatement(last) ? (last.expression ?? null) : null
}

/** The expression that decides when everything before it is the same. */
function lastKey(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node)) return lastKey(node.expression)
  if (ts.isBinaryExpression(node) && /^(\|\||\?\?)$/.test(node.operatorToken.getText())) return lastKey(node.right)
  if (!ts.isConditionalExpression(node)) return node
  const { condition, whenTrue, whenFalse } = node
  const isSame =
    ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken
  const next = isSame ? whenTrue : whenFalse
  return namesIn(next).length > 0 ? lastKey(next) : condition
}

/** Members that are read in an expression, the outermost of each; of a call of a function by itself, its name. */
function namesIn(node: ts.Node): string[] {
  const names: string[] = []
  const visit = (at: ts.Node): void => {
    if (ts.isPropertyAccessExpression(at) && !NO_KEYS.includes(at.name.text)) {
      names.push(at.name.text)
      return
    }
    if (ts.isCallExpression(at) && ts.isIdentifier(at.expression)) {
      names.push(at.expression.text)
      return
    }
    ts.forEachChild(at, visit)
  }
  visit(node)
  return [...new Set(names)]
}
