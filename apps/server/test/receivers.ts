import ts from 'typescript'
import { nameOf, readSource, walk } from './source.ts'

/** Where it stands who gets words: addresses, telephones, who is in which group, who holds which duty. */
export const RECEIVERS = [
  ...['audience.contact', 'audience.contact_point', 'audience.contact_group', 'audience.stakeholder_group'],
  // What an import is to do, and whether it is to do it: a job writes the contacts.
  ...['audience.import', 'audience.subscription', 'audience.segment'],
  ...['cases.ministry_address', 'dispatch.endpoint', 'press.journalist', 'press.outlet'],
  ...['organisation.person', 'organisation.unit', 'organisation.duty', 'organisation.absence'],
  ...['crisis.plan', 'measure.report_rhythm', 'measure.survey_invitation'],
]
const WRITES = new RegExp(
  `(?:(?:insertInto|updateTable)\\('|(?:insert into|update) )(${RECEIVERS.map((table) => table.replace('.', '\\.')).join('|')})\\b`,
  'g',
)

/** Every route by name (`POST /api/…`), with the tables of receivers that what it calls adds to or changes. */
export function routesToReceivers(): Map<string, string[]> {
  const { files, checker } = readSource()
  const wanted = new Set(files)
  const declared = (identifier: ts.Identifier): ts.Node | null => {
    const found = checker.getSymbolAtLocation(identifier)
    const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    const node = symbol?.valueDeclaration
    if (!node || !wanted.has(node.getSourceFile())) return null
    const isTop = ts.isFunctionDeclaration(node) || (ts.isVariableDeclaration(node) && isOfFile(node))
    return isTop ? node : null
  }
  const known = new Map<ts.Node, { tables: string[]; calls: ts.Node[] }>()
  const about = (node: ts.Node) => {
    const before = known.get(node)
    if (before) return before
    const calls = new Set<ts.Node>()
    walk(node, (one) => {
      const other = ts.isIdentifier(one) ? declared(one) : null
      if (other && other !== node) calls.add(other)
    })
    const tables = [...node.getText().matchAll(WRITES)].map((match) => match[1]!)
    const told = { tables, calls: [...calls] }
    known.set(node, told)
    return told
  }
  const reached = (from: ts.Node): string[] => {
    const [seen, tables] = [new Set<ts.Node>([from]), new Set<string>()]
    for (const node of seen) {
      for (const table of about(node).tables) tables.add(table)
      for (const call of about(node).calls) seen.add(call)
    }
    return [...tables].toSorted()
  }
  const routes = new Map<string, string[]>()
  for (const file of files.filter((one) => /^slices\/[a-z]+\/http/.test(nameOf(one))))
    walk(file, (node) => {
      const name = ts.isCallExpression(node) ? routeOf(node) : null
      const tables = name ? reached(node) : []
      if (name && tables.length > 0) routes.set(name, tables)
    })
  return routes
}

const isOfFile = (node: ts.VariableDeclaration) => ts.isSourceFile(node.parent.parent.parent)

/** `web.post('/api/…', …)`, or `act('POST', '/api/…', …)`. */
function routeOf({ expression, arguments: [first, second] }: ts.CallExpression): string | null {
  if (!first || !ts.isStringLiteralLike(first)) return null
  if (second && ts.isStringLiteralLike(second) && second.text.startsWith('/')) return `${first.text} ${second.text}`
  const verb = ts.isPropertyAccessExpression(expression) ? expression.name.text.toUpperCase() : ''
  return /^(POST|PUT|PATCH|DELETE)$/.test(verb) && first.text.startsWith('/') ? `${verb} ${first.text}` : null
}
