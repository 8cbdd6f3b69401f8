import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

/** The repository's top folder. */
export const TOP = join(import.meta.dirname, '../../..')
const FOLDERS = ['kit', 'slices', 'apps']

/** Paths from the top of what runs, tests and their builders left out. */
export function sourcePaths(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(TOP, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  ).filter((path) => /\.tsx?$/.test(path) && !/\.test\.ts$|\.d\.ts$|\/test\//.test(path))
}

type Source = { files: ts.SourceFile[]; checker: ts.TypeChecker }
let source: Source | undefined

/** The source as the compiler knows it, types and all. Takes some seconds, once. */
export function readSource(): Source {
  source ??= compile()
  return source
}

function compile(): Source {
  const { config } = ts.readConfigFile(join(TOP, 'tsconfig.web.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, TOP)
  const paths = sourcePaths()
  const program = ts.createProgram(
    paths.map((path) => join(TOP, path)),
    { ...options, noEmit: true },
  )
  const wanted = new Set(paths)
  return {
    files: program.getSourceFiles().filter((file) => wanted.has(nameOf(file))),
    checker: program.getTypeChecker(),
  }
}

export const nameOf = (file: ts.SourceFile): string => relative(TOP, file.fileName)

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Every text an expression can be: literals, unions of them and templates over them. Null where the types do not say. */
export function textsOf(expression: ts.Expression, checker: ts.TypeChecker): string[] | null {
  if (!ts.isTemplateExpression(expression)) return literals(checker.getTypeAtLocation(expression))
  let texts = [expression.head.text]
  for (const { expression: part, literal } of expression.templateSpans) {
    const inner = literals(checker.getTypeAtLocation(part))
    if (!inner) return null
    texts = texts.flatMap((text) => inner.map((one) => text + one + literal.text))
  }
  return texts
}

function literals(type: ts.Type): string[] | null {
  const parts = type.isUnion() ? type.types : [type]
  return parts.every((part) => part.isStringLiteral())
    ? parts.map((part) => (part as ts.StringLiteralType).value)
    : null
}
