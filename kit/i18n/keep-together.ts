/** What is read as one stays on one line: «kl. 14.15», «95 %», «60 prosent», «n = 453», «± 3», «26. november» and «38,0–44,1». */
export function keepTogether(text: string): string {
  return text
    .replaceAll(/(?<![\p{L}\d])(kl\.|n =|±) (?=\d)/giu, '$1\u00a0')
    .replaceAll(/(?<=\d) (?=%|prosent|percent)/g, '\u00a0')
    .replaceAll(/(?<=(?<![\p{L}\d.])\d{1,2}\.) (?=\p{Ll})/gu, '\u00a0')
    .replaceAll(/(?<=\d)–(?=\d)/g, '–\u2060')
}
