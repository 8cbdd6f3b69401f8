type Locales = string | readonly string[]

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>()

function once<Format extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.ListFormat>(
  about: readonly unknown[],
  make: () => Format,
): Format {
  const key = JSON.stringify(about)
  const known = made.get(key) as Format | undefined
  if (known) return known
  const format = make()
  made.set(key, format)
  return format
}

/** A formatter of `Intl`, made once for each locale and options: making one takes some seventy times as long as using it. */
export const dateFormat = (locales: Locales, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(['date', locales, options], () => new Intl.DateTimeFormat(locales as string[], options))

/** As `dateFormat`, for numbers. */
export const numberFormat = (locales: Locales, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  once(['number', locales, options], () => new Intl.NumberFormat(locales as string[], options))

/** As `dateFormat`, for lists: «a, b og c». */
export const listFormat = (locales: Locales, options: Intl.ListFormatOptions = {}): Intl.ListFormat =>
  once(['list', locales, options], () => new Intl.ListFormat(locales as string[], options))
