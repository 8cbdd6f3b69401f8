/** Plain text as the parts it stands in: «# » begins a heading, «- » or «* » a point, and an empty line a new paragraph. */
export type TextPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }

export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    const said = line.trim()
    const last = parts.at(-1)
    const point = /^[-*] +(.+)$/.exec(said)?.[1]
    const heading = /^#+ +(.+)$/.exec(said)?.[1]
    if (said === '') isOpen = false
    else if (heading) {
      parts.push({ kind: 'heading', text: heading })
      isOpen = false
    } else if (point) {
      if (last?.kind === 'list' && isOpen) last.items.push(point)
      else parts.push({ kind: 'list', items: [point] })
      isOpen = true
    } else {
      if (last?.kind === 'paragraph' && isOpen) last.text += ` ${said}`
      else if (last?.kind === 'list' && isOpen) last.items[last.items.length - 1] += ` ${said}`
      else parts.push({ kind: 'paragraph', text: said })
      isOpen = true
    }
  }
  return parts
}
