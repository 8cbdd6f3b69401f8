import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, DataTable } from '../../../kit/ui/data-table.tsx'
import { Empty } from '../../../kit/ui/empty.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { useNow } from '../../../kit/ui/use-now.ts'
import { HOLE_CODES } from '../rules/thread-holes.ts'
import type { HoleLine, HoleList } from '../rules/thread-view.ts'
import { ThreadLink } from './thread-link.tsx'
import { useHoles } from './use-thread.ts'

const FEW = 10

/** Every thread that is broken: where it stops, what is there, what is missing, whose it is and for how long. */
export function BrokenThreads() {
  const { t } = useTranslation('thread')
  const query = useHoles()
  return (
    <section className="v-block" aria-labelledby="broken-title">
      <SectionHead
        id="broken-title"
        title={query.data ? t('broken.title', { count: query.data.broken }) : t('broken.loading')}
      >
        {query.data && t('broken.of', { broken: query.data.broken, checked: query.data.checked })}
      </SectionHead>
      <Loaded query={query} text={t('broken.loading')}>
        {(list) =>
          list.holes.length === 0 ? (
            <Empty title={t('broken.none')} text={t('broken.none.about')} />
          ) : (
            <Holes list={list} />
          )
        }
      </Loaded>
    </section>
  )
}

function Holes({ list: { holes } }: { list: HoleList }) {
  const { t } = useTranslation('thread')
  const now = useNow(600_000)
  const { count } = useFormats()
  const [code, setCode] = useState<string>('')
  const [isAll, setAll] = useState(false)
  const counts = Map.groupBy(holes, (hole) => hole.code)
  const chosen = code ? holes.filter((hole) => hole.code === code) : holes
  const shown = isAll ? chosen : chosen.slice(0, FEW)
  const days = (since: string) => Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 86_400_000))
  const inDays = (of: number) => t('broken.days', { count: of, days: count(of) })
  const columns: Column<HoleLine>[] = [
    {
      key: 'where',
      title: t('broken.where'),
      isHead: true,
      cell: (hole) => (
        <span className="nb">
          {hole.from === hole.to
            ? t(`stage.${hole.from}`)
            : t('broken.between', { from: t(`stage.${hole.from}`), to: t(`stage.${hole.to}`).toLowerCase() })}
        </span>
      ),
    },
    { key: 'what', title: t('broken.what'), cell: (hole) => <ThreadLink to={hole} className="v-link" /> },
    { key: 'lacks', title: t('broken.lacks'), cell: (hole) => t(`lacks.${hole.code}`) },
    { key: 'owner', title: t('broken.owner'), cell: (hole) => hole.owner ?? t('broken.nobody') },
    {
      key: 'since',
      title: t('broken.since'),
      isNumber: true,
      cell: (hole) => <span className="nb">{hole.since ? inDays(days(hole.since)) : '–'}</span>,
    },
  ]
  return (
    <>
      <SelectField
        className="v-thread__filter"
        label={t('broken.filter')}
        value={code}
        onPick={(value) => {
          setCode(value)
          setAll(false)
        }}
        options={[
          { value: '', label: t('broken.all', { count: holes.length }) },
          ...HOLE_CODES.filter((each) => counts.has(each)).map((each) => ({
            value: each as string,
            label: `${t(`kind-of-hole.${each}`)} (${counts.get(each)?.length ?? 0})`,
          })),
        ]}
      />
      <DataTable
        caption={t('broken.caption')}
        columns={columns}
        rows={shown}
        keyOf={(hole) => `${hole.code}/${hole.id}`}
      />
      {chosen.length > shown.length && (
        <p className="v-btns v-thread__more">
          <Button data-size="sm" variant="secondary" onClick={() => setAll(true)}>
            {t('broken.show-all', { count: chosen.length })}
          </Button>
        </p>
      )}
    </>
  )
}
