/**
 * The text of an answer: by its byte order mark, what HTTP or the XML declaration says, else UTF-8. Null when the bytes are not what they
 * say they are: a guess would put wrong letters in names.
 */
export function textOf(bytes: Uint8Array, charset: string | null): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? null
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  try {
    return new TextDecoder(marked ?? charset ?? declared ?? 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
