/**
 * Advertising value: what the same space would have cost as an advertisement. The strategy and the Barcelona principles refuse it as a
 * measure of anything, under whatever name. All that is compared is folded first: æ is ae, ø oe, å aa, other marks are gone.
 */
const VALUE = '(verdi|vaerdi|vaerde|wert|waarde|value|worth)'
const AD = '(an+on[sc]e?(r?te)?|reklame|advert(i[sz](ing|ement)s?)?|anzeigen|werbe|advertentie)'
const SEEN = '(omtale|dekning|spalteplass|spalte|plassen|eksponering|oppslag|publisitet|synlighet|synlegheit|innslag)'
const SEEN_IN = '(redaksjonelle?|gratis|fortjente?|vaar|vaare|all|den)*(medie?|media|presse|pr)?'

/** Found in the letters alone, so that spaces and hyphens hide nothing. */
const JOINED = [
  `${AD}${VALUE}`,
  `${AD}(ekvivalen|equivalen|aequivalen|ekwiwalen|likeverd|motverdi|gegenwert|pris|kron|takst|bespar)`,
  `(an+on[sc]e?|advert(i[sz](ing|ement)s?)?)(kostnad|kost(?!nad)|cost|rate|spend)(?!(er|en|s)?(per|pr))`,
  `(medie?|media|medien|presse|publisitets?|omtales?|omtalens|eksponerings?|redaksjonelle?|spalte(plass)?|synlighets?|synlegheits?|oppslags?|mar(ked|knad)sfoerings?)${VALUE}`,
  `(medie?|media|publicity|publicitets?)(ekvivalen|equivalen|aequivalen)`,
  `verdi(en)?(av|paa|til|for)${SEEN_IN}${SEEN}`,
  `${SEEN}(n|ns|en|et|ens|ets|enes|a)?s?(oekonomiske)?(krone|penge)?${VALUE}`,
  `(krone|penge|penger|oekonomisk)verdi(en)?(av|paa|for|til)?[a-z]{0,20}(${SEEN}|medie|media|presse)`,
  `verdset(t|j)?[a-z]{0,6}av[a-z]{0,16}(${SEEN}|medie|media|presse)`,
  `${SEEN}(n|en|et|ene|a)?er(saa)?verdt?`,
  `(medie?|media|presse)(omtale|dekning|oppslag)[a-z]{0,3}ikron`,
  `spart[a-z]{0,2}(an+on[sc]|reklame|medie|media|mar(ked|knad)s)`,
  `(tilsvar(ende|ande)|motsvarande|likeverdig|sammenlignbare?|jamfoerbare?)[a-z]{0,10}(an+on[sc]|reklame|kjoept)`,
  `kjoeptplassverdi`,
  `(somannon[sc]e|somreklame)[a-z]{0,10}kost`,
  `(ville|vil|hadde|hade|skulle)(det)?(ha)?kost[a-z]{1,3}[a-z]{0,8}(an+on[sc]|reklame|kjoepe)`,
  `gratis(reklame|annon[sc])[a-z]{0,20}(verd|kron)`,
  `(inntjent|opptjent|fortjent)e?(an+on[sc]|reklame)|an+on[sc]e?millioner`,
  `(samme|same|tilsvar(ende|ande))(annonse|spalte)?plass(en)?[a-z]{0,4}(ville|vil|hadde|hade|skulle)(ha)?kost`,
  `${SEEN}(n|en|et|ene|a)?[a-z]{0,12}i(kroner(?!ull)|kronar|penger|pengar|nok$)|(klipp|innhold|innhald|clippings?)in?(kroner(?!ull)|kronar|penger|pengar|nok$)`,
  `(omregnet|omrekna|omgjort|regnetom|reknaom|converted)(til|i|to|into)[a-z]{0,10}(an+on[sc]|reklame|advert|kron)`,
  `(presse)?klippverdi|verdi(en)?av(presse)?klipp|verdi(en)?av[a-z]{0,14}(redaksjonell|spalte|samme|same|tilsvar[ae]nde)plass`,
  `spalte(meter|millimeter|centimeter|mm|cm)(verdi|pris)|avkastning(en)?(paa|av|fra|fraa)[a-z]{0,8}(omtale|medie|media|presse)`,
  // French, Spanish, Finnish.
  `(equivalen[a-z]{1,4}|valeur)[a-z]{0,14}publicit|valeurmedia`,
  `(valor|equivalencia)[a-z]{0,14}publicit`,
  `(mainos|ilmoitus)arvo`,
  // English.
  `equivalent(advert|adspend|mediacost|mediaspend|mediavalue)`,
  `(earned|free)media[a-z]{0,8}(value|worth)`,
  `media(impact|coverage|exposure)?(value|worth)`,
  `(publicity|coverage|exposure|editorial)(value|worth)`,
  `(value|worth)of[a-z]{0,14}(coverage|mentions|publicity|exposure|mediaspace)`,
  `(coverage|publicity|mentions?|articles?)(is|are|was|were)worth`,
  `(monetary|dollar|cash|financial)(value|worth)(of|for)[a-z]{0,10}(articles?|stor(y|ies)|clip|media|press|mentions?)`,
  `clip(ping)?s?(value|worth)|columninch(es)?(value|price|cost|rate)|(value|worth)of(earned|free|our|the)?media$`,
  `costof(the)?(same|equivalent|comparable)(ad)?space|(same|equivalent|comparable)(ad)?spacewould(have)?cost`,
  `would(have)?(paid|pay|cost)(for|to|as|us|in)*(the|an?)*(same|equivalent|comparable)?(coverage|advert|space)`,
  `savedadvert|advert(ising)?saved|paidmediaequivalen|ratecardvalue|costofbuying[a-z]{0,10}(space|ad)|wouldhavecostas`,
].map((pattern) => new RegExp(pattern))
/** Found as words: too short to be looked for inside others. */
const WORDS = new RegExp(
  `\\b(${[
    '(pr|press|ad|ads) ?((space|cost|rate) )?(verdi(en)?|vaerdi|vaerde|values?|worth|equivalen\\w*)',
    '(verdi|verdien|value|worth|roi) (av |of )?pr|(pr|press|presse|media|medie) ?roi',
    'pr ?(effekt(en)? |value |results? )?(i|in) (kroner|kronar|nok|penger|pengar|money|euros?|dollars?)',
    'ave ?(verdi(en)?|score|q|values?|indeks|index|tall|tal)',
    // Nynorsk «verd» and «verde»; with other letters behind it is a world, a host or a tool.
    '(an+on[sc]\\w*|lysings?|reklame|medie|media|presse|omtales?|publisitets?|syn(lighets?|legheits?)|eksponerings?|spalte|klipp|marknadsfoerings?) ?(verde?|verda)',
    '(an+on[sc]\\w*|lysings?) ?verdi(en)?|lysings? ?ekvivalen\\w*|lysekvivalen\\w*',
  ].join('|')})\\b`,
)
/** Short forms; the same may stand between all the letters («A.V.E.»), so that «av e-post» is none. */
const SHORT =
  /(?<![a-z0-9])(?:a([^a-z0-9]{0,2})v\1e|a([^a-z0-9]{0,2})e\2v|e([^a-z0-9]{0,2})m\3v|eav|miv|aaew)s?(?![a-z0-9])/

const MONEY = /(^|[^a-z])(kr|kroner|nok|[mt]nok|sek|dkk|euro?|usd|gbp|dollars?|pounds?|penger)([^a-z]|$)|[€$£]/
const MENTIONS =
  /omtale|medie|media|presse|redaksjonell|spalte|dekning|oppslag|publisitet|synlighet|eksponering|coverage|press|mention|publicity|exposure/
/** Money that was paid out is a cost, not a worth. */
const SPENT = /kostnad|utgift|utlegg|budsjett|brukt|betalt|innkjøp|cost|spen[dt]|budget|paid|expense/
const WORTH = /verd|worth|value|spar(t|e)|saved|tilsvar|equival|ekvival|ville|would/

export type Measured = { texts: readonly (string | undefined)[]; unit: string }

/**
 * Does what names or explains a measure speak of advertising value, or count mentions in money, which is the same whatever it is called?
 * Gives the text that does, or null.
 */
export function advertisingValueIn({ texts, unit }: Measured): string | null {
  const said = [...texts, unit].filter((text) => text !== undefined)
  const named = said.find(isNamed)
  if (named !== undefined) return shown(named)
  const all = said.join(' ').toLowerCase()
  const isWorth = MENTIONS.test(all) && (!SPENT.test(all) || WORTH.test(all))
  return isWorth && MONEY.test(unit.normalize('NFKC').toLowerCase()) ? shown(unit) : null
}

const LONGEST_SHOWN = 80
const shown = (text: string) => text.trim().slice(0, LONGEST_SHOWN)

function isNamed(text: string): boolean {
  const plain = folded(text)
  const words = plain.replaceAll(/[^a-z0-9]+/g, ' ')
  const joined = plain.replaceAll(/[^a-z]/g, '')
  const spelt = plain.replaceAll(DIGITS_IN_WORDS, (digit) => DIGIT_LETTERS[digit]!).replaceAll(/[^a-z]/g, '')
  const isFound = (letters: string) => JOINED.some((pattern) => pattern.test(letters))
  return SHORT.test(plain) || WORDS.test(words) || isFound(joined) || (spelt !== joined && isFound(spelt))
}

/** Digits that stand for letters, where they stand beside one: «Ann0nseverdi». */
const DIGIT_LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's' }
const DIGITS_IN_WORDS = /(?<=[a-z])[01345]|[01345](?=[a-z])/g

/** Letters of other alphabets that look like ours. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ а: 'a', α: 'a', е: 'e', ε: 'e', о: 'o', ο: 'o', р: 'p', ρ: 'p', с: 'c', і: 'i', ι: 'i' },
  ...{ м: 'm', μ: 'm', т: 't', τ: 't', к: 'k', κ: 'k', ν: 'v', ѵ: 'v', ѕ: 's', ԁ: 'd' },
  ...{ æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa' },
}
const LOOK_ALIKES = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'g')

const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll(LOOK_ALIKES, (letter) => ALIKE[letter]!)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
