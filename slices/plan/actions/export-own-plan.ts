import type { Varde } from '../../../kit/settings/varde.ts'
import { allAmbassadors, allRequests } from '../store/ambassadors.ts'
import { allFollowUps } from '../store/follow-ups.ts'
import { allIdeas } from '../store/ideas.ts'
import { allMeetings } from '../store/meetings.ts'

/**
 * What the plan holds about a person, as a file for that person: ideas with their name, follow-ups and meetings, and their offer
 * as an ambassador with what they were asked. Ideas without a name are nobody's, here too.
 */
export async function exportOwnPlan({ db, mode }: Varde, personId: string): Promise<Record<string, unknown>> {
  const [ideas, followUps, meetings, ambassadors, requests] = await Promise.all([
    allIdeas(db, mode),
    allFollowUps(db, mode),
    allMeetings(db, mode),
    allAmbassadors(db, mode),
    allRequests(db, mode),
  ])
  const isIn = (ids: readonly string[]) => ids.includes(personId)
  return {
    ideas: ideas
      .filter(({ by }) => by === personId)
      .map(({ title, text, given_on: givenOn, answer }) => ({ title, text, givenOn, answer })),
    followUps: followUps
      .filter(({ owner_id: owner }) => owner === personId)
      .map(({ text, due_on: dueOn, state }) => ({ text, dueOn, state })),
    meetings: meetings
      .filter((row) => isIn([row.chair_id, ...row.participant_ids, ...row.present_ids]))
      .map(({ title, starts }) => ({ title, starts })),
    ambassador: ambassadors
      .filter((one) => one.personId === personId)
      .map(({ topics, languages, note, confirmedOn }) => ({ topics, languages, note, confirmedOn })),
    asked: requests.flatMap(({ text, asked }) =>
      asked.filter((one) => one.personId === personId).map(({ wants }) => ({ text, wants })),
    ),
  }
}
