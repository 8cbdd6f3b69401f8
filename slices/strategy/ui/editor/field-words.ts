import { useTranslation } from 'react-i18next'
import type { FieldValue } from '../../rules/comparison.ts'
import type { ElementKind } from '../../rules/element-kind.ts'
import { KINDS } from '../../rules/kinds.ts'

/** What a flat field is called on screen: `texts.nn.title` is «Tittel (nynorsk)». */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation('strategy')
  return (field) => {
    const [room, name = '', part] = field.split('.')
    if (room === 'texts') return t('field.in-language', { name: t(`text.${part}`), language: t(`tongue.${name}`) })
    if (room === 'data' && part)
      return t('field.in-language', { name: t(`fact.${name}`), language: t(`tongue.${part}`) })
    if (room === 'data') return t(`fact.${name}`)
    if (room === 'links') return t(`field.link.${name}`)
    return t(`field.${room}`)
  }
}

/** What stands in a flat field, in words. `titleOfKey` gives the name of another element. */
export function useFieldValue(titleOfKey: (key: string) => string) {
  const { t } = useTranslation('strategy')
  return (kind: ElementKind, field: string, value: FieldValue): string => {
    if (value === null) return t('value.none')
    if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
    const words = wordsFor(kind, field)
    const said = (one: string | number) =>
      words === 'title' ? titleOfKey(String(one)) : words ? t(`${words}.${one}`) : String(one)
    return Array.isArray(value) ? value.map(said).join(', ') : said(value)
  }
}

/** How the value of a field is told: by another element's title, by words of ours that begin so, or as it stands (null). */
function wordsFor(kind: ElementKind, field: string): string | null {
  const [room, name = ''] = field.split('.')
  if (room === 'parentKey' || room === 'sources' || room === 'links') return 'title'
  if (room === 'standing' || room === 'kind') return room
  const type = room === 'data' ? KINDS[kind].data?.[name]?.type : undefined
  if (type === 'key') return 'title'
  return type === 'choice' ? `value.${name}` : null
}
