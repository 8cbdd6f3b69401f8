import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import { catalogue } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { nameOf, readSource, textsOf, walk } from './source.ts'

/**
 * Every refusal has a text in three languages that says what to do, and every text has a refusal. The codes are read from
 * the source by the compiler, so that `organisation.${code}` counts as each code it can be.
 */
type Refusal = { where: string; codes: string[] | null; details: string[] | null }
const refusals: Refusal[] = []
/** Whatever looks like a code anywhere in the source: tables from a library's words, and the interface's own. */
const spoken = new Set<string>()
const texts = catalogue()

/** These pass a code on that others name; the others are read. */
const PASSES_ON = ['slices/organisation/actions/refuse.ts', 'slices/access/http/library-errors.ts']
/** Files whose table of codes reaches people without `new Failure`. */
const TABLES = ['slices/access/http/library-errors.ts', 'kit/http/problem.ts', 'kit/ui/api.ts']
const fromTables = new Set<string>()

beforeAll(() => {
  const { files, checker } = readSource()
  for (const file of files)
    walk(file, (node) => {
      if (ts.isStringLiteral(node) && /^[a-z]+(\.[a-z-]+)+$/.test(node.text)) {
        spoken.add(node.text)
        if (TABLES.includes(nameOf(file)) && node.text in texts.nb.error!) fromTables.add(node.text)
      }
      const refusal = refusalOf(node, nameOf(file), checker)
      if (refusal) refusals.push({ where: nameOf(file), ...refusal })
    })
})

function refusalOf(node: ts.Node, where: string, checker: ts.TypeChecker): Omit<Refusal, 'where'> | null {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return null
  if (!ts.isIdentifier(node.expression)) return null
  const name = node.expression.text
  const isFailure = ts.isNewExpression(node) && name === 'Failure'
  const isOrganisation = ts.isCallExpression(node) && name === 'refuse' && where.startsWith('slices/organisation/')
  const [, code, details] = node.arguments ?? []
  if (!isFailure && !isOrganisation) return null
  if (!code) return { codes: null, details: null }
  const codes = textsOf(code, checker)?.map((one) => (isOrganisation ? `organisation.${one}` : one)) ?? null
  return { codes, details: details ? keysOf(details, checker) : [] }
}

/** The names a text may fill its places with, or null where the types do not tell them all. */
function keysOf(details: ts.Expression, checker: ts.TypeChecker): string[] | null {
  const parts = [details]
  if (ts.isObjectLiteralExpression(details))
    parts.push(...details.properties.filter(ts.isSpreadAssignment).map((spread) => spread.expression))
  const types = parts.map((part) => checker.getTypeAtLocation(part))
  if (types.some((type) => type.isUnion() || checker.getIndexInfosOfType(type).length > 0)) return null
  return types.flatMap((type) => checker.getPropertiesOfType(type).map((property) => property.name))
}

test('when something is refused, the source tells which codes it can have', () => {
  expect(refusals.length).toBeGreaterThan(150)
  const unknown = refusals.filter(({ codes, where }) => !codes && !PASSES_ON.includes(where))
  expect([...new Set(unknown.map(({ where }) => where))]).toEqual([])
})

test.each(LANGUAGES)('when something is refused, there is a text for it in %s', (language) => {
  const codes = new Set([...refusals.flatMap(({ codes }) => codes ?? []), ...fromTables])
  expect([...codes].filter((code) => !texts[language].error![code]).toSorted()).toEqual([])
})

test('when a text stands among the refusals, something can be refused with it', () => {
  const codes = new Set([...refusals.flatMap(({ codes }) => codes ?? []), ...spoken])
  expect(Object.keys(texts.nb.error!).filter((code) => !codes.has(code))).toEqual([])
})

test('when a text has places to fill, the refusal brings what stands in them', () => {
  const empty: string[] = []
  for (const { codes, details, where } of refusals)
    for (const code of codes ?? [])
      for (const [, place] of (texts.nb.error![code] ?? '').matchAll(/{{\s*([\w.]+)[^}]*}}/g))
        if (details && !details.includes(place!)) empty.push(`${where}: ${code} lacks ${place}`)
  expect(empty).toEqual([])
})
