/** The clock of a demo process: the real one, unless it is put back while the invented past is played. */
export type DemoClock = { now: () => Date; setTo: (moment: Date | null) => void }

export function createDemoClock(): DemoClock {
  let behindMs = 0
  return {
    now: () => new Date(Date.now() - behindMs),
    setTo: (moment) => {
      behindMs = moment ? Date.now() - moment.getTime() : 0
    },
  }
}
