import iconv from 'iconv-lite'
import writeExcelFile from 'write-excel-file/node'
import { workbookOf, zipOf } from '../../../kit/test/zip-of.ts'

type Broken = { name: string; content: () => Buffer | Promise<Buffer>; says: string }
const HEAD = 'År;Prosent;Antall svar'
const csv = (name: string, text: string, says: string): Broken => ({ name, content: () => Buffer.from(text), says })
const row = (name: string, line: string, says: string) => csv(name, `${HEAD}\n2022;35;1007\n${line}\n`, says)
const bytes = (name: string, content: Broken['content'], says: string): Broken => ({ name, content, says })

async function workbook(rows: (string | number | null)[][]): Promise<Buffer> {
  const cells = rows.map((cells) => cells.map((value) => (value === null ? null : { value })))
  return (await (await writeExcelFile(cells as never)).toBuffer()) as Buffer
}

/** A zip with one entry that says, and does, unpack to `size` bytes of nothing. */
const bomb = (size: number): Buffer => zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(size) })

/** Files that are wrong in every way we know, and what is said of each. */
export const BROKEN: Broken[] = [
  csv('empty', '', 'file-empty'),
  csv('white space alone', '  \n\n ', 'file-'),
  csv('headings alone', `${HEAD}\n`, 'file-no-rows'),
  csv('headings and empty rows', `${HEAD}\n;;\n;;\n`, 'file-no-rows'),
  csv('the same heading twice', 'År;Prosent;Prosent\n2022;35;36\n', 'file-header-twice'),
  csv('the same heading in other letters', 'År;Prosent;PROSENT\n2022;35;36\n', 'file-header-twice'),
  csv('a column without a heading', 'År;;Antall svar\n2022;35;1007\n', 'file-header-missing'),
  csv('no headings', '2022;35;1007\n2023;39;998\n', 'period-missing'),
  row('a point that may be a thousand', '2023;1.234;998', 'number-ambiguous'),
  row('two commas', '2023;39,0,1;998', 'number-wrong'),
  row('letters in a number', '2023;39x;998', 'number-wrong'),
  row('words for a number', '2023;trettini;998', 'number-wrong'),
  row('an empty value', '2023;;998', 'value-missing'),
  row('more than everybody', '2023;139;998', 'share-beyond-hundred'),
  row('less than nobody', '2023;-3;998', 'share-beyond-hundred'),
  row('nobody asked', '2023;39;0', 'n-zero'),
  row('a date that nobody can read', '2-3-24;39;998', 'date-ambiguous'),
  row('a date with slashes', '02/03/2024;39;998', 'date-ambiguous'),
  row('a day that does not exist', '31.02.2024;39;998', 'period-wrong'),
  row('a month that does not exist', '2024-13;39;998', 'period-wrong'),
  row('no period', ';39;998', 'period-missing'),
  row('a period in words', 'i fjor;39;998', 'period-wrong'),
  row('a year to come', '2031;39;998', 'period-not-over'),
  row('the same period twice', '2022;36;1000', 'twice'),
  row('a row cut short', '2023;39', 'row-short'),
  row('a row with too much', '2023;39;998;7;8', 'row-long'),
  row('a formula for a value', '2023;=2+39;998', 'formula'),
  row('a formula that calls out', '2023;=HYPERLINK("http://x");998', 'formula'),
  row('a formula behind a plus', '2023;+cmd|calc;998', 'formula'),
  row('a formula behind an at sign', '2023;@SUM(A1);998', 'formula'),
  csv('a formula for a name', 'År;Prosent;Serie\n2022;35;=1+1\n', 'formula'),
  csv('an indicator nobody knows', 'Indikator;År;Verdi\nFinnes ikke;2022;35\n', 'indicator-unknown'),
  csv('an indicator left out', 'Indikator;År;Verdi\n;2022;35\n', 'indicator-missing'),
  csv('more hits than asked', 'År;Treff;N\n2022;1100;1007\n', 'hits-beyond-n'),
  csv('hits and share that differ', 'År;Verdi;Treff;N\n2022;35;800;1000\n', 'hits-and-value-differ'),
  csv('from after to', 'Fra;Til;Verdi\n2022-12-31;2022-01-01;35\n', 'period-turned'),
  row('a thousand with a comma for how many answered', '2023;39;1,003', 'maybe-thousands'),
  row('percent as a fraction', '2023;0,39;998', 'maybe-fraction'),
  row('all of it as a spreadsheet holds it', '2023;1;998', 'maybe-fraction'),
  csv('a margin as a fraction', 'År;Prosent;Feilmargin\n2022;35;0.03\n', 'maybe-fraction'),
  row('a week that the year has not', 'uke 53 2025;39;998', 'period-wrong'),
  row('a word that begins like a month', 'marked 2023;39;998', 'period-wrong'),
  row('a day that only a leap year has', '2023-02-29;39;998', 'period-wrong'),
  row('about so much', '2023;ca. 39;998', 'number-wrong'),
  row('a span for a number', '2023;38-40;998', 'number-wrong'),
  row('infinitely much', '2023;1e400;998', 'number-wrong'),
  row('digits of another alphabet', '2023;٣٩;998', 'number-wrong'),
  row('less than somebody asked', '2023;39;-998', 'n-zero'),
  csv('a byte order mark and nothing else', '\ufeff', 'file-'),
  csv('one line of a megabyte', `År;Prosent\n2022;${'9'.repeat(1_000_000)}\n`, 'file-'),
  csv('headings that differ by space alone', 'År;Prosent; Prosent \n2022;35;36\n', 'file-header-twice'),
  csv('a name that is too long', `År;Verdi;Serie\n2022;35;${'a'.repeat(90)}\n`, 'series-too-long'),
  csv('a quote that never ends', `${HEAD}\n"2022;35;1007\n2023;39;998\n`, 'file-unreadable'),
  csv('too many columns', `${Array.from({ length: 90 }, (_, at) => `k${at}`).join(';')}\n1;2\n`, 'file-too-many-rows'),
  bytes('three hundred megabytes', () => Buffer.alloc(300 * 1024 * 1024, '2022;35;1007\n'), 'file-too-big'),
  bytes('one encoding within another', () => Buffer.from('År;Prosent;Serie\n2022;35;LÃ¸ten og Ã…s\n'), 'file-encoding'),
  bytes(
    'two encodings in one file',
    () =>
      Buffer.concat([
        Buffer.from('År;Prosent;Serie\n2022;35;Åsløkka\n'),
        iconv.encode('2023;39;Bølgen på Ås\n', 'win1252'),
      ]),
    'file-encoding',
  ),
  bytes('a picture', () => Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64)]), 'file-'),
  bytes(
    'an old workbook',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]),
    'file-old-excel',
  ),
  bytes('a zip that is no workbook', () => bomb(1000), 'file-unreadable'),
  bytes(
    'a workbook with a cell in its last corner',
    () => workbookOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    'file-stray-cell',
  ),
  bytes('a zip bomb', () => bomb(200 * 1024 * 1024), 'file-bomb'),
  bytes(
    'a workbook cut short',
    async () =>
      (
        await workbook([
          ['År', 'Verdi'],
          [2022, 35],
        ])
      ).subarray(0, 900),
    'file-unreadable',
  ),
  bytes(
    'a workbook with merged headings',
    () =>
      workbook([
        ['Resultat', null, null],
        [2022, 35, 1007],
      ]),
    'file-header-missing',
  ),
  bytes(
    'a workbook with merged years',
    () =>
      workbook([
        ['År', 'Verdi'],
        [2022, 35],
        [null, 36],
      ]),
    'period-missing',
  ),
  bytes(
    'a workbook with percent as it holds them',
    () =>
      workbook([
        ['År', 'Prosent'],
        [2022, 0.39],
      ]),
    'maybe-fraction',
  ),
  bytes(
    'a workbook with an error for a number',
    () =>
      workbook([
        ['År', 'Prosent'],
        [2022, '#DIV/0!'],
      ]),
    'number-wrong',
  ),
  bytes(
    'a workbook with text for numbers',
    () =>
      workbook([
        ['År', 'Verdi'],
        [2022, 'ukjent tall'],
      ]),
    'number-wrong',
  ),
]
