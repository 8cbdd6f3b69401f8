/** Words of the trade that are written in two ways, bokmål and nynorsk, or that people say for one another. One stem a side. */
const TWINS: readonly (readonly [string, string])[] = [
  ['skole', 'skule'],
  ['verksted', 'verkstad'],
  ['verkstedet', 'verkstaden'],
  ['fotlenke', 'fotlenkje'],
  ['rømning', 'rømming'],
  ['rømning', 'rømt'],
  ['rømning', 'rømte'],
  ['selvmord', 'sjølvmord'],
  ['selvmord', 'selvdrap'],
  ['selvdrap', 'sjølvdrap'],
  ['selvskading', 'sjølvskading'],
  ['løslatelse', 'lauslating'],
  ['løslatelse', 'løslatt'],
  ['sykefravær', 'sjukefråvær'],
  ['fravær', 'fråvær'],
  ['utenlandske', 'utanlandske'],
  ['utenlandske', 'utlendinger'],
  ['utenlandske', 'utlendingar'],
  ['stemmerett', 'røysterett'],
  ['stemme', 'røyste'],
  ['besøk', 'vitjing'],
  ['barn', 'born'],
  ['ansatte', 'tilsette'],
  ['opplæring', 'utdanning'],
  ['løsning', 'løysing'],
  ['åpent', 'ope'],
  ['trygghet', 'tryggleik'],
  ['sikkerhet', 'tryggleik'],
  ['spørsmål', 'spurnad'],
]

/** The other ways of writing a word, in small letters; none for most. */
export function twinsOf(word: string): string[] {
  return TWINS.flatMap(([a, b]) => (a === word ? [b] : b === word ? [a] : []))
}
