import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { CONFIDENTIALITY_LEVELS } from '../../../kit/kernel/confidentiality.ts'
import { REACH_STATES } from '../../../kit/kernel/reach-states.ts'
import { REQUEST_KINDS } from '../../../slices/approval/rules/request.ts'
import { SUPPRESSION_REASONS } from '../../../slices/audience/rules/contact.ts'
import { REACHES } from '../../../slices/audience/rules/group.ts'
import { IMPORT_FAULTS } from '../../../slices/audience/rules/import-row.ts'
import { LEGAL_BASES } from '../../../slices/audience/rules/legal-basis.ts'
import { CASE_STATES, LINK_KINDS } from '../../../slices/cases/rules/case.ts'
import { SUPPORT_STATES } from '../../../slices/cases/rules/support.ts'
import { WHYS } from '../../../slices/confidentiality/rules/named.ts'
import { ROLES } from '../../../slices/crisis/rules/crisis.ts'
import { WRITTEN_KINDS } from '../../../slices/crisis/rules/entry.ts'
import { FACT_STATES } from '../../../slices/crisis/rules/fact.ts'
import { FIRST_AUDIENCES } from '../../../slices/crisis/rules/first-message.ts'
import { PROMISE_STATES } from '../../../slices/crisis/rules/promise.ts'
import { LACKS, STEPS } from '../../../slices/crisis/rules/readiness.ts'
import { SAID_STANDINGS } from '../../../slices/crisis/rules/said-standing.ts'
import { BASES } from '../../../slices/crisis/rules/sentence-basis.ts'
import { GROUPS, STATEMENT_STATES, STOP_GROUNDS } from '../../../slices/crisis/rules/statement.ts'
import { PHASES } from '../../../slices/crisis/rules/status.ts'
import { END_REASONS } from '../../../slices/crisis/rules/superseding.ts'
import { CHANNELS, PUBLICATIONS } from '../../../slices/dispatch/rules/wave.ts'
import { ROTA_DUTIES } from '../../../slices/duty/rules/words.ts'
import { MESSAGE_STATES } from '../../../slices/message/rules/message-state.ts'
import { TRANSLATION_STATES } from '../../../slices/message/rules/translation.ts'
import { PERSON_FAULTS } from '../../../slices/organisation/rules/people-row.ts'
import { AUDIENCE_KINDS, MESSAGE_KINDS, UNIT_KINDS } from '../../../slices/organisation/rules/words.ts'
import { INITIATIVE_STATES } from '../../../slices/plan/rules/initiative-state.ts'
import { INQUIRY_KINDS, INQUIRY_STATES } from '../../../slices/press/rules/inquiry.ts'
import { LINE_STATES } from '../../../slices/press/rules/line.ts'
import { OCCASION_KINDS, OCCASION_STATES } from '../../../slices/press/rules/occasion.ts'
import { ELEMENT_KINDS } from '../../../slices/strategy/rules/kinds.ts'

/** What is asked for by name, `t(`state.${state}`)`, and which list the names come from: a word that is added must have its text. */
const WORDS: readonly [list: readonly string[], ...prefixes: string[]][] = [
  [DUTIES, 'organisation:duty'],
  [CONFIDENTIALITY_LEVELS, 'confidentiality:level', 'confidentiality:hint'],
  [REACH_STATES, 'dispatch:state'],
  [CHANNELS, 'dispatch:channel', 'audience:by'],
  [PUBLICATIONS, 'dispatch:publishes'],
  [REQUEST_KINDS, 'approval:kind', 'approval:question', 'approval:after'],
  [SUPPRESSION_REASONS, 'audience:suppressed', 'audience:points.not-used'],
  [REACHES, 'audience:reach'],
  [LEGAL_BASES, 'audience:basis'],
  [IMPORT_FAULTS, 'audience:fault', 'audience:remedy', 'audience:fault-short'],
  [CASE_STATES, 'cases:state', 'press-desk:case.state'],
  [LINK_KINDS, 'cases:link', 'cases:links.find'],
  [SUPPORT_STATES, 'cases:support.state'],
  [WHYS, 'confidentiality:why'],
  [ROLES, 'crisis:role'],
  [WRITTEN_KINDS, 'crisis:kind'],
  [FACT_STATES, 'crisis:fact', 'crisis:fact.none'],
  [FIRST_AUDIENCES, 'crisis:words'],
  [PROMISE_STATES, 'crisis:after.promise'],
  [LACKS, 'crisis:lack', 'crisis:readiness.show'],
  [STEPS, 'crisis:step'],
  [SAID_STANDINGS, 'crisis:beside.said', 'crisis:words.spoken'],
  [BASES, 'crisis:basis'],
  [GROUPS, 'crisis:group', 'crisis:board.rule', 'crisis:after.group', 'crisis:wave', 'crisis:words'],
  [STATEMENT_STATES, 'crisis:statement'],
  [STOP_GROUNDS, 'crisis:stop.ground'],
  [PHASES, 'crisis:status.phase'],
  [END_REASONS, 'crisis:dropped', 'crisis:approve.because', 'message:ended'],
  [ROTA_DUTIES, 'duty:name', 'duty:rota.none.about'],
  [MESSAGE_STATES, 'message:state', 'message:decided'],
  [TRANSLATION_STATES, 'message:translation.has'],
  [PERSON_FAULTS, 'organisation:people-fault'],
  [AUDIENCE_KINDS, 'organisation:audience-kind', 'message:audience', 'dispatch:group'],
  [MESSAGE_KINDS, 'organisation:message-kind'],
  [UNIT_KINDS, 'organisation:kind', 'audience:unit-kind'],
  [INITIATIVE_STATES, 'plan:state', 'plan:lead', 'thread:state.initiative'],
  [INQUIRY_KINDS, 'press-desk:kind'],
  [INQUIRY_STATES, 'press-desk:state', 'press-registers:state'],
  [LINE_STATES, 'press-desk:line.state', 'press-desk:line.stands'],
  [OCCASION_KINDS, 'press-occasion:kind', 'press:occasions.kind'],
  [OCCASION_STATES, 'press-occasion:state'],
  [ELEMENT_KINDS, 'strategy:kind', 'strategy:add'],
]

test('when a word is added to a list that is shown, it has a text under each name it is asked for by', () => {
  const texts = new Map<string, Set<string>>()
  const keysOf = (space: string) => {
    const known = texts.get(space)
    if (known) return known
    const file = new URL(`../../../kit/i18n/locales/nb/${space}.json`, import.meta.url)
    const keys = new Set(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object))
    texts.set(space, keys)
    return keys
  }
  const missing = WORDS.flatMap(([list, ...prefixes]) =>
    prefixes.flatMap((prefix) => {
      const [space, name] = prefix.split(':') as [string, string]
      return list
        .filter((word) => !['', '_one', '_other'].some((ending) => keysOf(space).has(`${name}.${word}${ending}`)))
        .map((word) => `${prefix}.${word}`)
    }),
  )
  expect(missing).toEqual([])
})
