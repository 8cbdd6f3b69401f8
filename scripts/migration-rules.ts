/** Tables that grow for as long as the agency writes and sends: some have millions of rows. */
const BIG = [
  ...['bus.event', 'trace.entry', 'dispatch.recipient', 'dispatch.attempt', 'dispatch.receipt'],
  ...['measure.mention', 'measure.value', 'trace.shown_page'],
]
/** The first that the rules are for: those before it are in use, and are not changed. */
const SINCE = '20261203_0620'

const on = `(?:alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?)(TABLE)\\b[^;]*?`
const RULES: [RegExp, string][] = [
  [rule(`${on}\\balter\\s+(?:column\\s+)?\\w+\\s+(?:set\\s+data\\s+)?type\\b`), 'writes every row anew'],
  [
    rule(
      `${on}\\badd\\s+(?:column\\s+)?[^;]*?\\bdefault\\s+(?:gen_random_uuid|random|clock_timestamp|nextval|uuid_generate)`,
    ),
    'writes every row anew: the default is another for each',
  ],
  [
    rule(`${on}\\badd\\s+(?:column\\s+)?[^;]*?\\bgenerated\\s+always\\s+as\\s*\\([^;]*?\\bstored\\b`),
    'writes every row anew',
  ],
  [rule(`${on}\\bset\\s+not\\s+null\\b`), 'reads every row while nobody may write'],
  [
    rule(
      `${on}\\badd\\s+(?:constraint\\s+\\w+\\s+)?(?:check|foreign\\s+key|unique|primary\\s+key|exclude)\\b(?![^;]*\\bnot\\s+valid\\b)`,
    ),
    'reads every row while nobody may write; say «not valid», and validate afterwards',
  ],
  [
    rule(`create\\s+(?:unique\\s+)?index\\b[^;]*?\\bon\\s+(?:only\\s+)?(TABLE)\\b`),
    'reads every row while nobody may write',
  ],
  [rule(`(?:^|;)\\s*(?:update|delete\\s+from)\\s+(TABLE)\\b`), 'writes many rows in one transaction'],
]

function rule(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('TABLE', BIG.map((name) => name.replace('.', '\\.')).join('|')), 'gi')
}

/**
 * What in a migration takes long on a table of millions of rows, and is not measured. Where there is no other way, the migration says so, on a line for
 * each table: `-- big TABLE: N s for a million rows`.
 */
export function migrationFaults(name: string, text: string): string[] {
  if (name < SINCE) return []
  const said = [...text.matchAll(/^-- big ([\w.]+): \d+(?:\.\d+)? s for a million rows/gm)].map(([, table]) => table)
  const bare = text.replace(/--.*$/gm, '')
  return RULES.flatMap(([pattern, why]) =>
    [...bare.matchAll(pattern)]
      .map(([, table]) => table!.toLowerCase())
      .filter((table) => !said.includes(table))
      .map((table) => `${name}: ${table}: ${why}`),
  )
}
