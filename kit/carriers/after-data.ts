const LF = 0x0a
const CR = 0x0d
const DOT = 0x2e
const END = Buffer.from('.\r\n')
const END_OF_OPEN_LINE = Buffer.from('\r\n.\r\n')

/**
 * A message as it stands after DATA (RFC 5321, 4.5.2): a dot that begins a line is doubled, and a line with one dot ends
 * it. Null when a CR or an LF stands alone: what a receiver makes of that is not certain, so somebody must mend it first.
 */
export function afterData(message: Buffer): Buffer | null {
  const dots: number[] = []
  let before = LF
  let startsLine = true
  for (let at = 0; at < message.length; at++) {
    const byte = message[at]!
    if (byte === LF) {
      if (before !== CR) return null
      startsLine = true
    } else {
      if (before === CR) return null
      if (startsLine && byte === DOT) dots.push(at)
      startsLine = false
    }
    before = byte
  }
  if (before === CR) return null
  const end = startsLine ? END : END_OF_OPEN_LINE
  return Buffer.concat([...withDoubledDots(message, dots), end])
}

function withDoubledDots(message: Buffer, dots: number[]): Buffer[] {
  const pieces: Buffer[] = []
  let from = 0
  for (const at of dots) {
    // Up to and with the dot; the next piece begins with the same dot.
    pieces.push(message.subarray(from, at + 1))
    from = at
  }
  pieces.push(message.subarray(from))
  return pieces
}
