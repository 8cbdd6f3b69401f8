import { expect, test } from 'vitest'
import { figureWords } from '../figure-words.ts'
import { seriesDrawing } from '../series-drawing.ts'
import { chartSvg } from './report-svg.ts'

const words = figureWords({ language: 'nb', t: (key) => key, count: String, date: (on) => on })

function pictureOf(names: readonly string[]): string {
  const values = ['', ...names].flatMap((series, at) =>
    ['2024', '2025'].map((year) => ({
      ...{ id: `${series}${year}`, series, segment: 1, version: 1, fromOn: `${year}-01-01`, toOn: `${year}-12-31` },
      ...{ value: 40 + at, interval: { low: 38 + at, high: 42 + at, how: 'wilson' as const } },
    })),
  )
  const drawing = seriesDrawing({ scale: 'share', values, target: null, targetOn: null, events: [] })!
  return chartSvg({ drawing, latestId: '2025', scale: 'share', unit: 'prosent' }, words)
}
const all = (svg: string, of: RegExp) => [...svg.matchAll(of)].map(([, found]) => found!)
const heightOf = (svg: string) => Number(/ height="(\d+)"/.exec(svg)![1])

test('when others are compared with, each has its own dash, mark and name, and no name lies on another', () => {
  const names = ['Politiet', 'Domstolene', 'Tolletaten', 'Skatteetaten & co', 'Nav']
  const svg = pictureOf(names)
  const dashes = all(svg, /<polyline class="other"[^>]*stroke-dasharray="([^"]+)"/g)
  const shapes = all(svg, /<path class="mark" d="M[\d.]+ [\d.]+([^"]+)"/g)
  expect(dashes).toHaveLength(5)
  // A mark for each of the two years; what tells a line is both together.
  expect(new Set(dashes.map((dash, at) => `${dash} ${shapes[at * 2]}`)).size).toBe(5)
  for (const name of names) expect(svg).toContain(`>${name.replace('&', '&#38;')}</text>`)
  const heights = all(svg, /<text class="tick" x="520" y="([\d.]+)"/g)
    .map(Number)
    .toSorted((a, b) => a - b)
  expect(heights).toHaveLength(5)
  for (const [at, height] of heights.slice(1).entries()) expect(height - heights[at]!).toBeGreaterThan(14.9)
})

test('when there are more names than the picture is high, it grows; when there are none, the line has the whole width', () => {
  const many = Array.from({ length: 20 }, (_, at) => `Etat nummer ${at} med et ganske langt navn`)
  const svg = pictureOf(many)
  expect(heightOf(svg)).toBeGreaterThan(300)
  const heights = all(svg, /<text class="tick" x="520" y="([\d.]+)"/g).map(Number)
  expect(Math.min(...heights)).toBeGreaterThan(0)
  expect(Math.max(...heights)).toBeLessThan(heightOf(svg))
  expect(svg).toContain('Etat nummer 19 med et g…')
  const alone = pictureOf([])
  expect(heightOf(alone)).toBe(215)
  expect(alone).not.toMatch(/class="(other|mark|leader)"/)
})
