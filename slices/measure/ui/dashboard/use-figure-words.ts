import { useTranslation } from 'react-i18next'
import type { Figure } from '../../rules/dashboard/figure.ts'
import { useFigures } from '../use-figures.ts'

/** A figure in words, as the reader's language writes it: the number, what it lies between, and what may be said of its change. */
export function useFigureWords() {
  const { t } = useTranslation(['dashboard', 'measure'])
  const { changed, name, plain, stated, withUnit, range, span, period, absent, why } = useFigures()
  const of = (figure: Figure) => ({ scale: figure.scale, unit: name(figure.unit) })
  return {
    name,
    number: (value: number, figure: Figure) => withUnit(value, of(figure)),
    value: (figure: Figure) =>
      figure.value === null
        ? figure.isHidden && figure.missing === null
          ? t('figure.hidden')
          : absent(figure.missing)
        : stated(figure.value, of(figure), figure.caveat),
    why: ({ missing }: Figure) => why(missing),
    /** The number alone, where a heading says what is counted. */
    bare: (figure: Figure) =>
      figure.value === null
        ? figure.missing
          ? absent(figure.missing)
          : t('figure.hidden')
        : plain(figure.value, figure),
    /** «Mellom 38 og 44, med 95 % sikkerhet.» or why there is no interval. */
    sure: (figure: Figure) =>
      (figure.interval
        ? t('figure.between', { range: range(figure.interval.low, figure.interval.high, figure) })
        : t(figure.isWhole ? 'figure.whole' : 'figure.unsure')) +
      (figure.caveat ? ` ${t(`measure:caveat.${figure.caveat}.about`)}` : ''),
    span: ({ interval, scale }: Figure) => (interval ? span(interval.low, interval.high, { scale }) : '–'),
    change: (figure: Figure) => changed(figure.change, figure),
    period: ({ fromOn, toOn }: Figure) => period(fromOn, toOn),
  }
}
