export const HANDED_WAYS = ['email', 'meeting', 'other'] as const
export type HandedWay = (typeof HANDED_WAYS)[number]

export type NoteText = { facts: string; mayBeAsked: string; weSay: string }

/** Whoever wrote the address, or the note that goes there, does not also say that the address is right. */
export const mayConfirmAddress = (
  personId: string,
  { addressWriters, noteWriter }: { addressWriters: readonly string[]; noteWriter: string },
): boolean => personId !== noteWriter && !addressWriters.includes(personId)

type Known = {
  number: string
  title: string
  unitName: string
  coverage: readonly { title: string; outlet: string; publishedOn: string | null }[]
}

/**
 * Where a note starts: the number and title of the case, whose it is, and what is published already. The reports and the
 * working notes are not in it: what may be shared of them, a person writes.
 */
export function noteStart({ number, title, unitName, coverage }: Known): NoteText {
  const published = coverage.map((one) =>
    [one.title, one.outlet, one.publishedOn].filter((part) => part !== null && part !== '').join(', '),
  )
  return { facts: [`${number} ${title}`, unitName, ...published].filter(Boolean).join('\n'), mayBeAsked: '', weSay: '' }
}
