import { Button, Search } from '@digdir/designsystemet-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { Pages } from '../../../../kit/ui/pages.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { hasRight, useMe } from '../../../../kit/ui/use-me.ts'
import { useNow } from '../../../../kit/ui/use-now.ts'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { BesideCrisis } from '../../../../slices/crisis/ui/index.ts'
import { useUnits } from '../../../../slices/organisation/ui/index.ts'
import { LineForm, LineTable, linesHeadline, PressIndex, useLines } from '../../../../slices/press/ui/index.ts'

const HALF_YEAR_MS = 182 * 86_400_000

/** Lines to take and questions with answers: the right one while the telephone rings, and those that run out first. */
export function LinesPage() {
  const { t } = useTranslation('press-desk')
  const navigate = useNavigate()
  const asked = useSearch({ strict: false }) as { sok?: string; mine?: string; side?: number }
  const [isNew, setNew] = useShown<true>()
  const words = useDeferredValue(asked.sok ?? '')
  const me = useMe().data
  const units = useUnits().data?.units.filter((unit) => unit.kind !== 'ministry') ?? []
  const now = useNow(60_000)
  const all = useLines({})
  const query = useLines({
    q: words || undefined,
    typing: 'true',
    mine: asked.mine ? 'true' : undefined,
    page: asked.side,
  })
  const go = (change: typeof asked) => {
    const kept = Object.entries({ ...asked, side: undefined, ...change }).filter(([, value]) => value)
    void navigate({ to: '/presse/linjer', search: Object.fromEntries(kept), replace: true, resetScroll: false })
  }
  const { code, params } = linesHeadline(all.data?.items ?? [], now)
  const mayWrite = hasRight(me, 'press.write-line')
  return (
    <>
      <PressIndex current="lines" />
      <div className="c-3-12">
        <PageHead title={all.data ? t(code, params) : t('index.lines')}>
          {mayWrite && (
            <Button data-size="sm" onClick={() => setNew(true)}>
              {t('line.new')}
            </Button>
          )}
        </PageHead>
        {me?.person.unit && <BesideCrisis unitId={me.person.unit.id} />}
        <div className="v-desk__filters v-lines__filters">
          <Search data-size="sm">
            <Search.Input
              aria-label={t('lines.search')}
              placeholder={t('lines.search')}
              value={asked.sok ?? ''}
              onChange={(event) => go({ sok: event.target.value })}
            />
            <Search.Clear aria-label={t('filter.clear')} />
          </Search>
          <button
            type="button"
            className="v-chip"
            aria-pressed={Boolean(asked.mine)}
            onClick={() => go({ mine: asked.mine ? '' : 'ja' })}
          >
            {t('lines.mine')}
          </button>
        </div>
        <Loaded query={query} text={t('lines.loading')}>
          {({ items, total, page, pageSize, isLoose }) => (
            <section aria-labelledby="lines">
              <SectionHead title={t('index.lines')} id="lines">
                {t('list.newest', { count: total, context: words ? 'found' : 'expiry' })}
              </SectionHead>
              {isLoose && <p className="v-meta">{t('hits.loose')}</p>}
              {items.length === 0 ? (
                <Empty
                  title={t(words || asked.mine ? 'lines.none-found' : 'lines.none')}
                  text={t('lines.none.about')}
                />
              ) : (
                <LineTable lines={items} caption={t('index.lines')} />
              )}
              <Pages page={page} pages={Math.ceil(total / pageSize)} onPage={(side) => go({ side })} />
            </section>
          )}
        </Loaded>
      </div>
      {isNew && me && (
        <LineForm
          line={null}
          units={units}
          firstUnitId={me.person.unit?.id ?? units[0]?.id ?? ''}
          firstDay={new Date(now.getTime() + HALF_YEAR_MS).toISOString().slice(0, 10)}
          onSaved={(id) => void navigate({ to: '/presse/linjer/$id', params: { id } })}
          onClose={() => setNew(null)}
        />
      )}
    </>
  )
}
