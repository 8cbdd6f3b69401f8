type Asked = { id: string; title: string; askedAt: Date }
/** Of one message of a room: the texts that wait, and those of them that a yes is given to, the first first. */
type Held = { title: string; yeses: readonly string[]; texts: readonly string[]; following: Following | null }
/** Its Norwegian words have their yes, and are out or on their way: these languages wait alone. */
type Following = { languages: readonly string[]; isOut: boolean }

/** What waits for a yes, one for each message of a room however many texts it is in: it opens at the first yes, and counts them. */
export function oneForEach<Row extends Asked>(
  rows: readonly Row[],
  held: readonly Held[],
): (Row & { yeses: number; following: Following | null })[] {
  return rows.flatMap((row) => {
    const {
      title = row.title,
      yeses = [row.id],
      texts = [row.id],
      following = null,
    } = held.find((one) => one.texts.includes(row.id)) ?? {}
    if (row.id !== yeses[0]) return []
    const since = Math.min(...rows.filter(({ id }) => texts.includes(id)).map(({ askedAt }) => askedAt.getTime()))
    return [{ ...row, title, yeses: yeses.length, following, askedAt: new Date(since) }]
  })
}
