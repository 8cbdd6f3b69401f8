/**
 * The code points that a TrueType font can draw, read from its `cmap` table (OpenType 1.9, formats 4 and 12: the two
 * that fonts for Unicode use). A code point that maps to glyph 0 counts as missing.
 */
export function coverageOf(font: Buffer): Set<number> {
  const covered = new Set<number>()
  const cmap = tableOffset(font, 'cmap')
  if (cmap === null) return covered
  const count = font.readUInt16BE(cmap + 2)
  for (let i = 0; i < count; i++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(subtable)
    if (format === 4) readSegments(font, subtable, covered)
    if (format === 12) readGroups(font, subtable, covered)
  }
  return covered
}

function tableOffset(font: Buffer, tag: string): number | null {
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  return null
}

function readSegments(font: Buffer, at: number, covered: Set<number>): void {
  const size = font.readUInt16BE(at + 6)
  const [ends, starts, deltas, ranges] = [at + 14, at + 16 + size, at + 16 + size * 2, at + 16 + size * 3]
  for (let i = 0; i < size; i += 2) {
    const range = font.readUInt16BE(ranges + i)
    const delta = font.readUInt16BE(deltas + i)
    const start = font.readUInt16BE(starts + i)
    for (let code = start; code <= font.readUInt16BE(ends + i) && code !== 0xffff; code++) {
      const glyph = range === 0 ? code : font.readUInt16BE(ranges + i + range + (code - start) * 2)
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) covered.add(code)
    }
  }
}

function readGroups(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12
    const start = font.readUInt32BE(group)
    const glyph = font.readUInt32BE(group + 8)
    for (let code = start; code <= font.readUInt32BE(group + 4); code++)
      if (glyph + code - start !== 0) covered.add(code)
  }
}
