/**
 * Places in a composed e-mail that are filled for each recipient. A slot is written as a run of letters and digits that
 * quoted-printable leaves as it is (though it may break the line within it), made from the content's own digest, so that
 * no text can contain it by accident or by design.
 */
export type Slots = { of: (marker: string) => string; markers: () => string[]; keyOf: (marker: string) => string }

export function slotsFor(digest: string): Slots {
  const keys = new Map<string, string>()
  const keyOf = (marker: string) => {
    if (!keys.has(marker)) keys.set(marker, `VARDE${digest.slice(0, 24)}N${keys.size}E`)
    return keys.get(marker)!
  }
  return { of: keyOf, keyOf, markers: () => [...keys.keys()] }
}

/** What stays (`text`) and what is filled in (`marker`), in order. */
export type Piece = { text: string } | { marker: string; lineEnds: boolean }

/**
 * Splits quoted-printable MIME at its slots. Each slot gets a line of its own by soft line breaks around it, so that the
 * line lengths of RFC 2045 hold whatever is filled in.
 */
export function splitAtSlots(mime: string, slots: Slots): Piece[] {
  const markers = slots.markers()
  if (markers.length === 0) return [{ text: mime }]
  // A soft line break may stand between any two characters of a slot.
  const alternatives = markers.map((marker) => `(${[...slots.keyOf(marker)].join('(?:=\\r\\n)?')})`)
  const pattern = new RegExp(alternatives.join('|'), 'g')
  const pieces: Piece[] = []
  let from = 0
  for (const match of mime.matchAll(pattern)) {
    const marker = markers[match.slice(1).findIndex((group) => group !== undefined)]!
    const before = mime.slice(from, match.index)
    from = match.index + match[0].length
    const startsLine = before === '' ? match.index === 0 : before.endsWith('\r\n')
    // After a slot the line is broken by `=CRLF` unless it ends here anyway.
    const lineEnds = mime.startsWith('\r\n', from) || mime.startsWith('=\r\n', from)
    pieces.push({ text: startsLine ? before : `${before}=\r\n` }, { marker, lineEnds })
  }
  pieces.push({ text: mime.slice(from) })
  return pieces
}
