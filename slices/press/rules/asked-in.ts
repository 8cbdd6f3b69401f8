type Asked = { topic: string; question: string }
type Letter = { kind: string; subject: string; text: string }

const QUOTED = /^\s*>/
const unquoted = (text: string): string[] => text.split('\n').filter((one) => !QUOTED.test(one))
/** What an inquiry is called is the desk's own word for it, but where it asks. */
const ifAsks = (title: string): string[] => (title.trim().endsWith('?') ? [title] : [])

/** What an answer answers: what was asked since we last answered by letter, without what is quoted there. */
export function askedIn({ topic, question }: Asked, letters: readonly Letter[]): string {
  const last = letters.findLastIndex(({ kind }) => kind === 'answer')
  const since = letters.slice(last + 1).filter(({ kind }) => kind === 'incoming')
  const first = last < 0 || since.length === 0 ? [...ifAsks(topic), question] : []
  return [...first, ...since.flatMap(({ subject, text }) => [...ifAsks(subject), ...unquoted(text)])].join('\n')
}
