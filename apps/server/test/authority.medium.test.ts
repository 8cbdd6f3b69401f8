import { afterAll, beforeAll, expect, test } from 'vitest'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { describeApi } from '../describe-api.ts'
import { anywhere } from './authority/asking.ts'
import { TABLE } from './authority/table.ts'
import { type AuthorityHouse, authorityHouse } from './authority-house.ts'

/**
 * Who may do what, written down by hand from the slices' READMEs and asked over HTTP of people who are really signed in.
 * What is asked about belongs to Halden: those of Halden and of KDI above it are its line, those of Bergen are strangers.
 */
let house: AuthorityHouse
beforeAll(async () => {
  house = await authorityHouse()
})
afterAll(() => house.stop())

/** To those who may not read them, they do not exist. */
const HIDDEN = [
  // one a line, by slice
  'cases.no-such-subject',
  'cases.not-found',
  'confidentiality.not-found',
  'plan.not-found',
  'plan.item-not-found',
  'plan.idea-not-found',
  'plan.meeting-not-found',
  'plan.follow-up-not-found',
  'message.not-found',
  'dispatch.not-found',
  'press.line-not-found',
  'press.inquiry-not-found',
  'press.source-not-found',
  'press.journalist-not-found',
  'press.occasion-not-found',
  'crisis.not-found',
  'crisis.plan-not-found',
  'measure.no-such-report',
]

test.each(TABLE)('when it is asked to %s, exactly those who may are let', async (_what, asked, allowed) => {
  const { method, url, body } = asked(house)
  const everyone = allowed.length === anywhere(...DUTIES).length
  const wrong: string[] = []
  // Those who may come last, so that what they change is no reason to stop the others.
  const inOrder = [...house.people].toSorted(([a], [b]) => Number(allowed.includes(a)) - Number(allowed.includes(b)))
  for (const [who, person] of inOrder) {
    const answer = await (body || method !== 'GET' ? person.send(method, url, body) : person.get(url))
    const code = answer.statusCode >= 400 ? (answer.json().code as string) : ''
    const isRefused = answer.statusCode === 403 || HIDDEN.includes(code)
    const mayBe = everyone || allowed.includes(who)
    if (answer.statusCode >= 500 || code === 'request.invalid' || code === 'access.recent-needed')
      wrong.push(`${who}: ${answer.statusCode} ${answer.body}`)
    else if (isRefused === mayBe) wrong.push(`${who}: ${isRefused ? 'refused' : 'let'} (${answer.statusCode} ${code})`)
  }
  expect(wrong).toEqual([])
})

/** Routes that change something and are no matter of duties, or that the slice's own tests try. */
const ELSEWHERE: Record<string, string> = {
  '/api/my/': 'one’s own sign-in, sessions and tokens',
  '/api/access/': 'whoever holds a one-time link',
  '/hooks/sms': 'the gateway, by its secret',
  '/hooks/voice': 'the gateway, by its secret',
  '/hooks/measure/{id}': 'a system that sends values, by its signature',
  '/api/message-spelling': 'a word of one’s own text; nothing is kept',
  '/api/people/{id}/close': 'a person is gone afterwards: slices/organisation/test',
  '/api/duty/turns/{id}/confirm': 'whoever has the turn decides with who asks: slices/duty/test/turns',
  '/api/duties/{id}/end': 'a duty is gone afterwards: slices/organisation/test',
  '/api/absences/{id}/end': 'an absence is gone afterwards: slices/organisation/test',
  '/api/audience/imports': 'a file: slices/audience/test; its mapping and its steps are in the table',
  '/api/measure/mentions': 'a file: slices/measure/test',
  '/api/measure/answer-files': 'a file: slices/measure/test/answers; undoing it is in the table',
  '/api/measure/answer-files/look': 'the same',
  '/api/measure/answer-files/weigh': 'the same',
  '/api/measure/imports': 'a file: slices/measure/test; its mapping and its steps are in the table',
  '/api/messages/{id}/editions/{language}/current': 'as writing: slices/message/test',
  '/api/messages/{id}/checks': 'as commenting: slices/message/test',
  '/api/messages/{id}/comments/{commentId}/resolve': 'as commenting: slices/message/test',
  '/api/messages/{id}/finding-choices': 'as writing: slices/message/test',
  '/api/plan/ideas/by-code': 'whoever has the code; nothing is changed',
  '/api/plan/ambassadors/requests/{id}/answer': 'whoever was asked: slices/plan/test',
  '/api/plan/calendar/feeds': 'one’s own calendar addresses',
  '/api/plan/calendar/feeds/': 'the same',
  '/api/cases/{id}/accept': 'can be said once: slices/cases/test',
  '/api/cases/{id}/ministry-notes/{number}/handed': 'only once: slices/cases/test',
  '/api/cases/{id}/ministry-notes/{number}/received': 'only once: slices/cases/test',
  '/api/support/{id}/answer': 'can be answered once: slices/cases/test',
  '/api/support/{id}/done': 'the same',
  '/api/crises/{id}/answer': 'needs somebody who has been called: slices/crisis/test',
  '/api/crises/{id}/close': 'only once: slices/crisis/test',
  '/api/crises/{id}/take-over': 'the same',
  '/api/crises/{id}/support': 'the same',
  '/api/crises/{id}/tasks': 'those who are in the room: slices/crisis/test',
  '/api/crises/{id}/tasks/{taskId}/done': 'the same',
  '/api/crises/{id}/positions/{positionId}/hand-over': 'the one who has it, or leads: slices/crisis/test',
  '/api/crisis-scenarios/{key}': 'whoever adds one, from the version they read: slices/crisis/test/scenarios',
  '/api/crisis-scenarios/{key}/active': 'the same',
  '/api/crisis-scenarios/{key}/precaution': 'the same: slices/crisis/test/scenario-words',
  '/api/crisis-exercises/{id}/': 'whoever plans one, once: slices/crisis/test/planned',
  '/api/crises/{id}/direction': 'whoever leads the exercise: slices/crisis/test/direction',
  '/api/crises/{id}/script': 'whoever leads the exercise: slices/crisis/test/practice',
  '/api/crises/{id}/script/hold': 'the same',
  '/api/crises/{id}/pace': 'the same',
  '/api/crises/{id}/observers': 'the same',
  '/api/crises/{id}/observers/{itemId}/remove': 'the same',
  '/api/crises/{id}/injects': 'the same',
  '/api/crises/{id}/injects/{itemId}/send': 'the same',
  '/api/crises/{id}/injects/{itemId}/skip': 'the same',
  '/api/crises/{id}/injects/{itemId}/met': 'whoever leads or watches: slices/crisis/test/practice',
  '/api/crises/{id}/observations': 'the same',
  '/api/crises/{id}/observations/{itemId}/finding':
    'those who are in the room, when it is over: slices/crisis/test/practice',
  '/api/crises/{id}/follow-ups': 'those who are in the room: slices/crisis/test',
  '/api/crises/{id}/follow-ups/{itemId}/done': 'the same',
  '/api/crises/{id}/findings': 'the same',
  '/api/crises/{id}/findings/{itemId}/done': 'the same',
  '/api/crises/{id}/findings/{itemId}/plan': 'those who write the plan: slices/crisis/test',
  '/api/crises/{id}/evaluation': 'those who are in the room: slices/crisis/test',
  '/api/crises/{id}/shifts': 'the one who has a role: slices/crisis/test',
  '/api/crises/{id}/shifts/{itemId}/take': 'the one it was given to: slices/crisis/test',
  '/api/crises/{id}/call-in': 'whoever leads, once they are past the list: slices/crisis/test/newcomer',
  '/api/crises/{id}/facts': 'those who are in the room: slices/crisis/test',
  '/api/crises/{id}/facts/{factId}': 'the same',
  '/api/crises/{id}/file': 'those who are in the room: crisis-file.medium.test.ts',
  '/api/crises/{id}/situation-reports': 'those who are in the room: slices/crisis/test',
  '/api/crises/{id}/status/': 'those in the room write, those who lead publish: slices/crisis/test',
  '/api/crises/{id}/statements': 'those who speak in the room: slices/crisis/test',
  '/api/crises/{id}/statements/': 'the same; a waiver is a leader’s: crisis-waiver.medium.test.ts',
  '/api/crises/{id}/promise': 'the same',
  '/api/crisis-approvals/{messageId}/': 'whoever the authority table names, once: crisis-truth.medium.test.ts',
  '/api/crisis-follow-ups/{id}/principles': 'the one who said yes, once: crisis-principles.medium.test.ts',
  '/api/measure/coding/rounds/{id}/':
    'those who code it, once it is there: slices/measure/test; the rest is in the table',
  '/api/crises/{id}/stop': 'those who lead, once: slices/crisis/test',
  '/api/crises/{id}/stop/pass': 'those who lead: crisis-statements.medium.test.ts',
  '/api/crises/first-messages/{id}/approve': 'whoever the authority table names, once: slices/crisis/test',
  '/api/crises/first-messages/{id}/waiver/withdraw': 'a leader of the agency, once: crisis-waiver.medium.test.ts',
  '/api/crises/{id}/entries': 'those who are in the room: slices/crisis/test',
  '/api/crises/{id}/entries/{entryId}/redact': 'the one who wrote it, or leads: slices/crisis/test',
  '/api/approvals/': 'whoever the authority table names, once: slices/approval/test',
  '/api/press/pictures': 'a file: slices/press/test',
  '/api/press/inquiries/{id}/close': 'only once: slices/press/test',
  '/api/press/inquiries/{id}/hand-over': 'only once: slices/press/test',
  '/api/press/inquiries/{id}/reopen': 'only once: slices/press/test',
  '/api/press/inquiries/{id}/share': 'only once: slices/press/test',
  '/api/press/journalists/{id}': 'gone afterwards: slices/press/test; changing is in the table',
  '/api/press/lines/{id}/told': 'needs an answer given by an older version: slices/press/test',
  '/api/dispatches/{id}/questions/{question}/answer': 'needs a recipient who asked: slices/dispatch/test',
}

test('when a route changes something, the table says who may, or the list says why not', async () => {
  const asked = TABLE.map(([, of]) => of(house))
  const { paths = {} } = await describeApi()
  const missing = Object.entries(paths).flatMap(([path, methods]) => {
    const pattern = new RegExp(`^${path.replaceAll(/{\w+}/g, '[^/]+')}$`)
    const isTried = (method: string) =>
      asked.some((one) => one.method === method.toUpperCase() && pattern.test(one.url.split('?')[0]!))
    const isElsewhere = Object.keys(ELSEWHERE).some(
      (start) => path === start || (start.endsWith('/') && path.startsWith(start)),
    )
    return Object.keys(methods ?? {})
      .filter((method) => method !== 'get' && !isElsewhere && !isTried(method))
      .map((method) => `${method.toUpperCase()} ${path}`)
  })
  expect(missing).toEqual([])
})
