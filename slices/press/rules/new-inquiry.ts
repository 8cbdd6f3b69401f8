const LONGEST_TOPIC = 120

/** Who asks, as it was written in one field: «Navn, Redaksjon», or the outlet alone. */
export function askerOf(written: string): { journalistName: string | null; outletName: string | null } {
  const [first = '', ...rest] = written.split(',').map((part) => part.trim())
  const outlet = rest.join(', ')
  if (outlet) return { journalistName: first || null, outletName: outlet }
  return { journalistName: null, outletName: first || null }
}

/** Where the answer goes, as it was written in one field. */
export function contactOf(written: string): { email: string | null; phone: string | null } {
  const parts = written
    .split(/[,;]|\s{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
  return {
    email: parts.find((part) => part.includes('@')) ?? null,
    phone: parts.find((part) => !part.includes('@') && /\d/.test(part)) ?? null,
  }
}

/** What a question is about, for the list: its first sentence, cut at a word when it is long. */
export function topicOfQuestion(question: string): string {
  const [line = ''] = question.trim().split('\n')
  const sentence = /^.*?[.?!](?=\s|$)/u.exec(line)?.[0] ?? line
  const topic = sentence.replace(/\s+/g, ' ').trim()
  if (topic.length <= LONGEST_TOPIC) return topic
  const cut = topic.slice(0, LONGEST_TOPIC)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TOPIC / 2)).trimEnd()} …`
}
