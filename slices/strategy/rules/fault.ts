/** What is wrong with a pack, and where. `path` leads to the place in the file's content; the text is `fault.<code>`. */
export type Fault = {
  file: string
  path: (string | number)[]
  code: FaultCode
  details: Record<string, string | number>
  /** Known where the content itself could not be read. */
  line?: number
  column?: number
}
/** A fault with the place a person can open: counted from one. */
export type PlacedFault = Omit<Fault, 'path'> & { line: number; column: number }

export const FAULT_CODES = [
  'folder-missing',
  'file-missing',
  'file-unknown',
  'file-too-large',
  'not-utf8',
  'yaml-syntax',
  'yaml-tab',
  'yaml-key-twice',
  'yaml-alias',
  'yaml-tag',
  'yaml-documents',
  'yaml-too-deep',
  'unknown-version',
  'unknown-kind',
  'wrong-file',
  'unknown-field',
  'missing',
  'wrong-type',
  'not-among',
  'empty',
  'too-long',
  'out-of-range',
  'bad-key',
  'bad-date',
  'bad-period',
  'bad-address',
  'key-twice',
  'more-than-one',
  'parent-not-allowed',
  'parent-missing',
  'parent-wrong-kind',
  'parent-cycle',
  'link-not-allowed',
  'link-missing',
  'link-wrong-kind',
  'link-self',
  'link-twice',
  'source-missing',
  'source-wrong-kind',
  'source-twice',
  'reference-missing',
  'reference-wrong-kind',
  'dates-reversed',
  'demo-only',
  'advertising-value',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]
