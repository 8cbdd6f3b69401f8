export const CANARY = 'kanarifugl'
export const ERASED_PERSON = 'per_gone'

export type Column = { name: string; type: string }
type Row = Record<string, unknown>

const LONG_AGO = '2010-01-01T00:00:00Z'
/** Names of columns that hold an id, a key or a word of a closed list, in any table. */
export const TECHNICAL =
  /^(id|by|key|kind|state|mode|channel|language|number|role|level|scope|duty|place_key|salt|digest|fingerprint|signature|state_at|client_key|code|code_hash|token_hash|hash|weekdays|duty|police|happened|how_soon|need|part|stop|ground|group|done_when|device_type|transports|aaguid|corrects|refers_to|mark|outcome|encoding|separator|provider_id|scopes|region|population|hint|kinds|regions)$|_(id|by|key|kind|state|hash|digest|keys|ids|on|code|ref|unit_id)$/

/** What stands otherwise, for what a job looks at: an ended state, and nothing that says it is done. */
const OVER: Record<string, Row[]> = {
  'access.user': [{ person_id: ERASED_PERSON }],
  'approval.request': [{ kind: 'press.advance', state: 'approved', erased_at: null }],
  'cases.case_file': [{ state: 'closed', erased_at: null }],
  'cases.support_request': [{ state: 'done' }],
  'cases.link': [{ kind: 'coverage' }],
  'crisis.crisis': [{ state: 'closed', calls_erased_at: null, texts_erased_at: null }],
  'crisis.entry': [
    { kind: 'did', code: null, params: {}, redacted_by: null, redacted_at: null, redacted_reason: null },
    {
      ...{ id: 'y', seq: 2, client_key: 'y', kind: 'system', code: 'fact-confirmed', text: '' },
      ...{ params: { text: CANARY, source: CANARY }, redacted_by: null, redacted_at: null, redacted_reason: null },
    },
  ],
  'crisis.shift': [{ emptied: [] }],
  'crisis.situation_report': [{ content: { facts: [{ text: CANARY, source: CANARY, at: LONG_AGO }] }, emptied: [] }],
  'dispatch.dispatch': [{ erased_at: null, answers_erased_at: null }],
  'measure.survey': [{ state: 'closed', texts_erased_on: null }],
  'message.translation': [{ state: 'checked' }],
  'organisation.person': [{ erased_at: null }],
  'plan.idea': [{ by: CANARY }],
  'press.letter': [{ state: 'sent' }],
  'press.follower': [{ confirmed_at: null }],
}

/** What a job leaves on purpose, as the words of its kind say: the figures, the archive's part, or words of closed lists. */
export const LEFT: Record<string, readonly string[]> = {
  'approval.request': ['subject', 'belongs_to', 'audience_kinds', 'stood', 'instead_of'],
  'dispatch.recipient': ['reason', 'source', 'channels', 'legal_basis'],
  'measure.big_file': ['what', 'fault', 'source', 'headers', 'mapping', 'outcome', 'file_name'],
  'plan.idea': ['title', 'text', 'answer'],
  'press.letter': ['subject', 'text', 'note'],
}

/** Rows of a table as they would stand long after all was over; whatever holds words or a person holds the canary. */
export function agedRow(table: string, columns: readonly Column[]): Row[] {
  const row: Row = {}
  for (const { name, type } of columns) row[name] = agedValue(name, type)
  return (OVER[table] ?? [{}]).map((over) => ({ ...row, ...over }))
}

function agedValue(name: string, type: string): unknown {
  if (type === 'bool') return false
  if (/^(int|float|numeric)/.test(type)) return 1
  if (/^timestamp/.test(type)) return LONG_AGO
  if (type === 'date') return LONG_AGO.slice(0, 10)
  if (name === 'mode') return 'real'
  if (name === 'language') return 'nb'
  if (type === 'jsonb') return { nb: CANARY }
  if (type === '_text') return [TECHNICAL.test(name) ? 'x' : CANARY]
  if (type === '_int2' || type === '_int4') return [1]
  if (type === 'bytea') return '\\x00'
  if (type === 'tsvector') return ''
  return TECHNICAL.test(name) ? 'x' : CANARY
}
