import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, type ReadOf, read } from '../../../../kit/ui/api.ts'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import type { FieldValue } from '../../rules/comparison.ts'
import type { ElementKind } from '../../rules/element-kind.ts'
import { useFieldName, useFieldValue } from '../editor/field-words.ts'
import { type ElementView, titleOf } from '../strategy-data.ts'
import type { Whole } from '../whole.ts'

type History = ReadOf<'/api/strategy/elements/{key}/history'>
type Entry = History['entries'][number]

/** All that was done to an element, newest first: when, by whom, why, and each field before and after. Asked for when opened. */
export function ElementHistory({ whole, element }: { whole: Whole; element: ElementView }) {
  const { t } = useTranslation('strategy')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="v-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {isOpen && <Entries whole={whole} element={element} />}
    </details>
  )
}

function Entries({ whole, element: { key, kind } }: { whole: Whole; element: ElementView }) {
  const { t } = useTranslation('strategy')
  const query = useQuery({
    queryKey: ['strategy', 'history', key],
    queryFn: () => read(api.GET('/api/strategy/elements/{key}/history', { params: { path: { key } } })),
  })
  return (
    <Loaded query={query} text={t('loading')}>
      {({ entries }) => (
        <ol className="v-hist" aria-label={t('history.title')}>
          {entries.map((entry) => (
            <li key={`${entry.at} ${entry.edition.id} ${entry.revision}`}>
              <OneEntry entry={entry} kind={kind} whole={whole} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  )
}

function OneEntry({ entry, kind, whole }: { entry: Entry; kind: ElementKind; whole: Whole }) {
  const { t, i18n } = useTranslation('strategy')
  const { moment } = useFormats()
  const fieldName = useFieldName()
  const say = useFieldValue((key) => {
    const found = whole.byKey.get(key)
    return found ? titleOf(found, i18n.language) : key
  })
  const { what, at, byName, reason, edition, fields, places } = entry
  return (
    <>
      <p>
        <b>{t(`history.what.${what}`, { number: edition.number, ...places })}</b>{' '}
        <time className="v-meta" dateTime={at}>
          {moment(at)}
        </time>
      </p>
      <p className="v-meta">
        {byName ? <span data-data>{byName}</span> : t('history.system')}
        {what !== 'imported' && `, ${t('history.in', { number: edition.number })}`}
      </p>
      {reason && (
        <p className="v-meta">
          {t('history.why')} <span data-data>{reason}</span>
        </p>
      )}
      {what === 'changed' && (
        <dl className="v-hist__fields">
          {fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{fieldName(field)}</dt>
              <dd data-data>
                <del>
                  <span className="ds-sr-only">{t('compare.before')}: </span>
                  {say(kind, field, before as FieldValue)}
                </del>
              </dd>
              <dd data-data>
                <ins>
                  <span className="ds-sr-only">{t('compare.after')}: </span>
                  {say(kind, field, after as FieldValue)}
                </ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
