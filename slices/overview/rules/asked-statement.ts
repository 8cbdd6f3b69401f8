type Asked = { id: string; title: string; askedAt: Date }
/** Of one message of a room: the texts that wait, and those of them that a yes is given to, the first first. */
type Held = { title: string; yeses: readonly string[]; texts: readonly string[] }

/** What waits for a yes, one for each message of a room however many texts it is in: it opens at the first yes, and counts them. */
export function oneForEach<Row extends Asked>(
  rows: readonly Row[],
  held: readonly Held[],
): (Row & { yeses: number })[] {
  return rows.flatMap((row) => {
    const {
      title = row.title,
      yeses = [row.id],
      texts = [row.id],
    } = held.find((one) => one.texts.includes(row.id)) ?? {}
    if (row.id !== yeses[0]) return []
    const since = Math.min(...rows.filter(({ id }) => texts.includes(id)).map(({ askedAt }) => askedAt.getTime()))
    return [{ ...row, title, yeses: yeses.length, askedAt: new Date(since) }]
  })
}
