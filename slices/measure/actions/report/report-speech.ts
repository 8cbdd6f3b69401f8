import { formatDate, formatNumber } from '../../../../kit/i18n/formats.ts'
import { translator } from '../../../../kit/i18n/translate.ts'
import type { Language } from '../../../../kit/kernel/caller.ts'
import { figureWords, type Speech } from '../../rules/figure-words.ts'
import type { ChartData } from '../../rules/report/report-chart.ts'
import { chartSvg } from '../../rules/report/report-svg.ts'

/** A language of ours, as rules speak it on the server. */
export function speechIn(language: string): Speech {
  const t = translator(language)
  return {
    language,
    t: (key, params) => t(key, params ?? {}),
    count: (value, digits) => formatNumber(value, language, digits),
    date: (at) => formatDate(at, language),
  }
}

/** A series as a picture in SVG, with the words of its axis. */
export function drawChart(chart: ChartData, language: Language): { svg: string; caption: string } {
  const speech = speechIn(language)
  const words = figureWords(speech)
  const from = words.plain(chart.drawing.from, { scale: chart.scale })
  const key = chart.drawing.from === 0 ? 'measure:chart.caption' : 'measure:chart.caption.from'
  const caption = speech.t(key, { unit: chart.unit, from })
  return { svg: chartSvg(chart, words), caption: caption.charAt(0).toUpperCase() + caption.slice(1) }
}
