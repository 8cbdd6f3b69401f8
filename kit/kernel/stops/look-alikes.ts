/** Each sign here is read as one other, so that every place stays where it is. */
const AS_DIGITS: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Ο: '0', ο: '0', О: '0', о: '0', Q: '0' },
  ...{ l: '1', I: '1', i: '1', '|': '1', Ι: '1', ι: '1', І: '1', і: '1' },
  ...{ Z: '2', z: '2', S: '5', s: '5', Ѕ: '5', ѕ: '5', b: '6', G: '6', B: '8', В: '8', g: '9', q: '9' },
}
const AS_LETTERS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's' }
/** Cyrillic and Greek letters, and some rare ones, that are drawn as a Latin one. */
const DRAWN = 'АВЕЅІЈКМНОРСТУХасеѕіјорухΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινкмтԁһԝԛӏɡıαρκυөӨӕӔҮү'
const AS_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  [...DRAWN].map((sign, at) => [sign, 'ABESIJKMHOPCTYXacesijopyxABEZHIKMNOPTYXoivkmtdhwqlgiapkuøØæÆYy'[at]!]),
)

/** The text with letters of other scripts as the Latin ones they look like: for words that are to be Norwegian. */
export const inLatin = (text: string): string => withSigns(text, AS_LATIN)

const LOOKS = `${String.raw`\d`}${Object.keys(AS_DIGITS).join('')}`
/** Digits and their likes, perhaps divided; the same signs divide as in `digits.ts`, but for the stroke, which is one of the likes. */
const NUMBER_LIKE = new RegExp(
  String.raw`(?<![\p{L}\d])[${LOOKS}](?:[\p{Zs}\p{Pd}.·•/\\_:*\u2212]{0,3}[${LOOKS}])*(?![\p{L}\d])`,
  'gu',
)
/** A number with so few digits of its own is a word or a code. */
const LEAST_DIGITS = 5
const WORD_LIKE = /(?<![\p{L}\d])[\p{L}\d]{3,}(?![\p{L}\d])/gu

/** The text with letters read as the digits they look like, and with digits and letters of other scripts as Latin ones; none where nothing differs. */
export function looksLike(text: string): { text: string; only: readonly string[] }[] {
  const numbers = text.replace(NUMBER_LIKE, (run) => {
    const digits = run.replace(/\D/g, '').length
    const letters = [...run].filter((sign) => sign in AS_DIGITS).length
    return digits < LEAST_DIGITS || letters > digits ? run : withSigns(run, AS_DIGITS)
  })
  const names = text.replace(WORD_LIKE, (word) => {
    const letters = word.replace(/\d/g, '').length
    const latin = /\p{Script=Latin}/u.test(word) ? withSigns(word, AS_LATIN) : word
    return letters < 2 || letters <= word.length - letters || !/\d\p{L}/u.test(word) ? latin : asLetters(latin)
  })
  return [
    ...(numbers === text ? [] : [{ text: numbers, only: ['identity-number'] }]),
    ...(names === text ? [] : [{ text: names, only: ['person-in-custody'] }]),
  ]
}

const withSigns = (text: string, signs: Readonly<Record<string, string>>) =>
  text.replace(/[^\p{Zs}]/gu, (sign) => signs[sign] ?? sign)

/** «0la N0rdmann»: a digit first in a word is a capital letter. */
const asLetters = (word: string) => {
  const read = withSigns(word, AS_LETTERS)
  return /^\d/.test(word) ? read.charAt(0).toUpperCase() + read.slice(1) : read
}
