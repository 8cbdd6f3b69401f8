import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { type AmbassadorView, countedBy, mayAsk } from '../../rules/ambassador/ambassador.ts'
import { allAmbassadors, allRequests } from '../../store/ambassadors.ts'

/** One's own offer and what one is asked; how many have offered; and who, for the communication staff of their units. */
export async function viewAmbassadors(varde: Varde, caller: Caller): Promise<AmbassadorView> {
  const { db, mode } = varde
  const [all, requests] = await Promise.all([allAmbassadors(db, mode), allRequests(db, mode)])
  const own = all.find(({ personId }) => personId === caller.id)
  const asksAny = mayAsk(caller, null)
  return {
    mine: own ? { topics: own.topics, languages: own.languages, note: own.note, confirmedOn: own.confirmedOn } : null,
    asks: requests.flatMap(({ id, text, askedBy, askedAt, asked }) => {
      const me = asked.find(({ personId }) => personId === caller.id)
      return me ? [{ id, text, askedBy, askedAt: askedAt.toISOString(), wants: me.wants }] : []
    }),
    total: all.length,
    topics: countedBy(
      all.flatMap(({ topics }) => topics),
      asksAny,
    ),
    units: countedBy(
      all.map(({ unitName }) => unitName),
      asksAny,
    ),
    people: all
      .filter(({ unitId }) => mayAsk(caller, unitId))
      .map(({ personId, confirmedOn: _, ...one }) => ({ id: personId, ...one })),
    requests: asksAny
      ? requests
          .filter(({ askedById, asked }) => askedById === caller.id || asked.length > 0)
          .map(({ id, text, askedBy, askedAt, asked }) => ({
            ...{ id, text, askedBy, askedAt: askedAt.toISOString(), count: asked.length },
            willing: asked.filter(({ wants }) => wants === true).map(({ name }) => name),
          }))
      : [],
    mayAsk: asksAny,
  }
}
