type Part = { groups: readonly string[]; texts: Record<string, { title: string }> }

/** The words that most heard: those for the public, else the first part's. */
export function spokenTitle(parts: readonly Part[]): string {
  const texts = (parts.find((part) => part.groups.includes('public')) ?? parts[0])?.texts ?? {}
  return (texts.nb ?? texts.nn ?? Object.values(texts)[0])?.title ?? ''
}
