import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call, type ReadOf, read } from '../../../../kit/ui/api.ts'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { useFreshStrategy } from '../editor/editor-data.ts'

type Preview = ReadOf<'/api/strategy/draft/groups'>
type Names = Preview['added'][number]['names']

/** What putting the draft in force will do to the groups of the address book, before it is done. */
export function GroupChanges() {
  const { t, i18n } = useTranslation('strategy')
  const query = useQuery({
    queryKey: ['strategy', 'draft', 'groups'],
    queryFn: () => read(api.GET('/api/strategy/draft/groups')),
  })
  const nameIn = (names: Names) => names[i18n.language as keyof Names] ?? names.nb
  return (
    <section aria-labelledby="group-changes">
      <h3 className="v-meta" id="group-changes">
        {t('groups.title')}
      </h3>
      <Loaded query={query} text={t('loading')}>
        {({ added, renamed, leftOut, staying }) => (
          <>
            {added.length + renamed.length + leftOut.length === 0 && <p>{t('groups.none')}</p>}
            <Names words="groups.added" names={added.map((one) => nameIn(one.names))} />
            <Names words="groups.renamed" names={renamed.map((one) => `${nameIn(one.from)} → ${nameIn(one.to)}`)} />
            {leftOut.length > 0 && (
              <>
                <p>{t('groups.left-out', { count: leftOut.length })}</p>
                <ul className="v-str-list">
                  {leftOut.map(({ key, names }) => (
                    <LeftOut key={key} groupKey={key} name={nameIn(names)} />
                  ))}
                </ul>
              </>
            )}
            <Names words="groups.staying" names={staying.map((one) => nameIn(one.names))} />
          </>
        )}
      </Loaded>
    </section>
  )
}

function Names({ words, names }: { words: string; names: string[] }) {
  const { t } = useTranslation('strategy')
  if (names.length === 0) return null
  return (
    <p>
      {t(words, { count: names.length })} <span data-data>{names.join(', ')}</span>.
    </p>
  )
}

/** A group that somebody took out of the address book: it stays out, unless it is let back. */
function LeftOut({ groupKey, name }: { groupKey: string; name: string }) {
  const { t } = useTranslation('strategy')
  const fresh = useFreshStrategy()
  const back = useMutation({
    mutationFn: () => call(`/api/audience/left-out-groups/${groupKey}`, { method: 'DELETE' }),
    onSuccess: fresh,
  })
  return (
    <li>
      <span data-data>{name}</span>{' '}
      <button
        type="button"
        className="v-link"
        disabled={back.isPending}
        aria-label={t('groups.return.named', { name })}
        onClick={() => back.mutate()}
      >
        {t('groups.return')}
      </button>
      <ProblemText error={back.error} />
    </li>
  )
}
