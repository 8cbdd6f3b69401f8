type Had = { had: number; unread?: number | undefined; of: number }

/**
 * How many have words, of those they are for: whoever got them in a language that they may not read is said to have got them, with how many they are. The board,
 * the evaluation and what is taken back say the same. Older reports do not know who reads another language.
 */
export function hadPhrase(
  { had, unread = 0, of }: Had,
  say: (key: string, values?: Record<string, unknown>) => string,
): string {
  return unread > 0
    ? say('crisis:board.latest.unread', { all: had + unread, of, unread })
    : say('crisis:board.latest', { count: had, of })
}
