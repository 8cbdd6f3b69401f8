/** A letter from outside, as far as the desk needs it. Texts are plain. */
export type IncomingLetter = {
  /** With angle brackets; made of the content where the letter has none. */
  messageId: string
  /** Made of the whole content: for a letter whose Message-ID another letter has taken. */
  contentId: string
  /** In-Reply-To and References, oldest first. */
  refersTo: string[]
  address: string
  name: string
  subject: string
  text: string
  attachments: IncomingFile[]
}
export type IncomingFile = { name: string; mediaType: string; content: Uint8Array }

const LARGEST_FILE = 10 * 1024 * 1024
const LARGEST_TOGETHER = 25 * 1024 * 1024

/** What a file of each kind begins with. A text has no mark of its own, and must hold no NUL. */
const KINDS: { ends: RegExp; starts: readonly number[][] }[] = [
  { ends: /\.pdf$/i, starts: [[0x25, 0x50, 0x44, 0x46]] },
  { ends: /\.png$/i, starts: [[0x89, 0x50, 0x4e, 0x47]] },
  { ends: /\.jpe?g$/i, starts: [[0xff, 0xd8, 0xff]] },
  { ends: /\.gif$/i, starts: [[0x47, 0x49, 0x46, 0x38]] },
  { ends: /\.webp$/i, starts: [[0x52, 0x49, 0x46, 0x46]] },
  { ends: /\.(docx|xlsx|pptx|odt|ods|odp)$/i, starts: [[0x50, 0x4b, 0x03, 0x04]] },
  {
    ends: /\.(mp3|m4a|wav|mp4)$/i,
    starts: [
      [0x49, 0x44, 0x33],
      [0xff, 0xfb],
      [0x52, 0x49, 0x46, 0x46],
      [0, 0, 0],
    ],
  },
]

/** Why a file is not taken in, or null. Its name and its first bytes must agree; programs and unknown kinds stay outside. */
export function refusalOf(file: IncomingFile, before: number): 'type' | 'size' | null {
  const { length } = file.content
  if (length > LARGEST_FILE || before + length > LARGEST_TOGETHER) return 'size'
  if (/\.(txt|csv|ics|eml)$/i.test(file.name)) return file.content.includes(0) ? 'type' : null
  const kind = KINDS.find((one) => one.ends.test(file.name))
  return kind?.starts.some((mark) => mark.every((byte, at) => file.content[at] === byte)) ? null : 'type'
}

const REPLY = /^\s*((re|sv|vs|fw|fwd|vb)\s*(\[\d+\])?\s*:\s*)+/i

/** The subject without «Re:» and «Sv:», short enough for a topic. */
export function topicOf(subject: string, text: string): string {
  const own = subject.replace(REPLY, '').replace(/\s+/g, ' ').trim()
  const first =
    text
      .split('\n')
      .find((line) => line.trim())
      ?.trim() ?? ''
  return (own || first || '–').slice(0, 200)
}

/** What the writer wrote, without the letters quoted under it. */
export function ownWords(text: string): string {
  const lines = text.split('\n')
  const quote = lines.findIndex(
    (line, at) =>
      at > 0 &&
      (/^\s*>/.test(line) ||
        /^\s*-{2,}\s*(original message|opprinnelig melding|opphavleg melding|videresendt)/i.test(line) ||
        /^\s*(den|på|on)\s.{6,80}(skrev|skreiv|wrote)\s*.{0,80}:\s*$/i.test(line)),
  )
  const own = (quote < 0 ? lines : lines.slice(0, quote)).join('\n').trim()
  return own || text.trim()
}

const WORDS = {
  nn: /\b(ikkje|eg|ein|eit|korleis|kva|kvifor|noko|frå|nokon|dei|vere|meir)\b/giu,
  en: /\b(the|and|is|are|what|how|why|you|would|please|of|to)\b/giu,
  nb: /\b(ikke|jeg|hva|hvordan|hvorfor|noe|fra|noen|være|mer|en|et|er|og)\b/giu,
}

/** The language of a question, for the answer: what most of its words belong to, bokmål when nothing says otherwise. */
export function languageOf(text: string): 'nb' | 'nn' | 'en' {
  const count = (language: keyof typeof WORDS) => text.match(WORDS[language])?.length ?? 0
  const [nb, nn, en] = [count('nb'), count('nn'), count('en')]
  if (en > nb + nn) return 'en'
  return nn > 0 && nn * 2 >= nb ? 'nn' : 'nb'
}
