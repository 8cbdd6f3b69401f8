import { useTranslation } from 'react-i18next'
import type { Sentence } from '../rules/headline.ts'

/** Turns a sentence of the rules into words; small counts are written out. */
export function useSentences(): (sentence: Sentence) => string {
  const { t } = useTranslation('overview')
  return ({ code, params }) =>
    t(code, {
      ...params,
      number: t(`number.${params.count}`, { defaultValue: String(params.count) }),
      small: t(`small.${params.count}`, { defaultValue: String(params.count) }),
    })
}

/** «om 8 minutter», «ventet i 2 timer», «for 5 minutter siden» */
export function useUntil(): (at: string, isDeadline: boolean, now: Date) => string {
  const { t } = useTranslation('overview')
  return (at, isDeadline, now) => {
    const minutes = Math.round((Date.parse(at) - now.getTime()) / 60_000)
    if (minutes === 0) return t(isDeadline ? 'in.now' : 'waited.now')
    const way = minutes >= 0 ? 'in' : isDeadline ? 'late' : 'waited'
    return spell(t, way, Math.abs(minutes))
  }
}

type Translate = (key: string, params: { count: number }) => string

/** Never more than is left, or than has passed: 93 minutes are not two hours. */
function spell(t: Translate, way: string, minutes: number): string {
  if (minutes < 120) return t(`${way}.minutes`, { count: minutes })
  if (minutes < 48 * 60) return t(`${way}.hours`, { count: Math.floor(minutes / 60) })
  return t(`${way}.days`, { count: Math.floor(minutes / (24 * 60)) })
}
