/**
 * Advertising value: what the same space would have cost as an advertisement. The strategy and the Barcelona principles refuse it,
 * under whatever name. Stems in plain letters, without spaces: bokmål, nynorsk and English.
 */
const NAMES = [
  /annonse?(verdi|ekvivalen|pris|kroner|kostnad|likeverd|motverdi)/,
  /annonserte?verdi/,
  /(medie?|media|presse|pr|publisitets?|omtale|eksponerings?|reklame|redaksjonell|spalteplass|spalte)verdi/,
  /verdi(en)?(av|på)(medie?|media|presse|spalte)?(omtale|dekning|plass|eksponering)/,
  /(reklame|annonse|medie?|media)ekvivalen/,
  /(medie?|media|presse)(omtale|dekning)ikroner/,
  /spart(e)?(annonse|reklame|medie?|media)/,
  /kjøptplassverdi|tilsvarende(annonse|reklame)(plass|kostnad|kjøp)/,
  /(somannonse|somreklame)(villedet|vildet|haddedet)?kosta?/,
  /villekostetsomannonse|vilkostasomannonse|hadekostasomannonse|haddekostetsomannonse/,
  /advert(i[sz](ing|ement))?(value|equivalen|cost|rate|spend)/,
  /ad(space)?(value|equivalen)/,
  /equivalentadvert/,
  /(earned)?media(impact|coverage)?value/,
  /(pr|publicity|press|editorial|exposure|coverage)value/,
  /mediaequivalen|publicityequivalen/,
  /savedadvertising|paidmediaequivalen/,
]
/** Short forms, as words of their own. */
const SHORT =
  /(^|[^a-zæøå0-9])(a\.?\s?v\.?\s?e|a\.?\s?e\.?\s?v|e\.?\s?m\.?\s?v|a\.?\s?v\.?\s?e\.?\s?s|eav)\.?($|[^a-zæøå0-9])/

/** Does a text that names or explains an indicator speak of advertising value? Gives the words it found, or null. */
export function advertisingValueIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const plain = text.toLowerCase().normalize('NFC')
    const short = SHORT.exec(plain)
    if (short) return short[2]!.trim()
    const joined = plain.replaceAll(/[^a-zæøå]/g, '')
    for (const name of NAMES) {
      const found = name.exec(joined)
      if (found) return found[0]
    }
  }
  return null
}

/** Money as the measure of mentions is advertising value whatever it is called. */
export function isMoneyForMentions({ unit, text }: { unit: string; text: string }): boolean {
  const isMoney = /^(kr|kroner|nok|mnok|mill(ioner)? kr(oner)?|euro|eur|usd)\b/i.test(unit.trim())
  return isMoney && /(omtale|medie|media|presse|redaksjonell|spalte|dekning|coverage|press|mention)/i.test(text)
}
