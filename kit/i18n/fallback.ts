/** Where a text is not there: nynorsk is read by those who read bokmål; other languages, which messages alone have, get `rest`. */
export const fallback = (rest: 'nb' | 'en') => ({ nn: ['nb'], default: [rest] })
