/** When words say that more comes, and when it is promised by now, if at all. */
type Promised = { promisedAt: Date; holdsAt: Date | null }

/** What a sheet says above words whose time is another by now: that it does not hold, and which does, where one is to come. */
export function promiseOnPaper(
  promise: Promised | null,
  { isOver, now }: { isOver: boolean; now: Date },
): { isPromiseOver: boolean; promisedBy: Date | null } {
  const isOther = promise !== null && promise.holdsAt?.getTime() !== promise.promisedAt.getTime()
  const promisedBy = isOther && promise.holdsAt && promise.holdsAt > now ? promise.holdsAt : null
  return { isPromiseOver: isOver || isOther, promisedBy }
}
