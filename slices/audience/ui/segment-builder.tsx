import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Duty } from '../../../kit/kernel/caller.ts'
import { call } from '../../../kit/ui/api.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { useLanguageName } from '../../../kit/ui/use-language-name.ts'
import { COUNT_LANGUAGES } from '../rules/population.ts'
import type { SegmentDefinition } from '../rules/segment.ts'
import { type Group, type Segment, useAct, useGroupName, useSegments, useUnits } from './audience-data.ts'
import { CheckList } from './check-list.tsx'
import { SegmentCount } from './segment-count.tsx'

const DUTIES: Duty[] = [
  'leader',
  'safety-delegate',
  'union-representative',
  'press-contact',
  'relatives-liaison',
  'notice-poster',
]
const EMPTY: SegmentDefinition = { groups: [] }

/** Composes a choice of recipients; the count beside it follows every change. */
export function SegmentBuilder({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('audience')
  const segments = useSegments()
  const [saved, setSaved] = useState<Segment | null>(null)
  const [definition, setDefinition] = useState(EMPTY)
  const take = (segment: Segment | null) => {
    setSaved(segment)
    setDefinition(segment?.definition ?? EMPTY)
  }
  const mayEdit = segments.data?.abilities.includes('edit') ?? false
  return (
    <>
      <div className="c-3-9">
        <SectionHead title={t('segments')}>
          {t('segments.count', { count: segments.data?.segments.length ?? 0 })}
        </SectionHead>
        <ul className="v-segs">
          {segments.data?.segments.map((segment) => (
            <li key={segment.id}>
              <button
                type="button"
                className="v-link"
                aria-pressed={saved?.id === segment.id}
                onClick={() => take(segment)}
              >
                {segment.name}
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="v-link" onClick={() => take(null)}>
              {t('segment.new')}
            </button>
          </li>
        </ul>
        <SegmentFields groups={groups} definition={definition} onChange={setDefinition} />
        {mayEdit && (
          <SegmentSave key={saved?.id ?? 'new'} saved={saved} definition={definition} onDone={() => take(null)} />
        )}
      </div>
      <aside className="c-10-12" aria-labelledby="segment-count">
        <SectionHead title={t('count')} id="segment-count">
          {t('count.now')}
        </SectionHead>
        <SegmentCount definition={definition} />
      </aside>
    </>
  )
}

type Fields = { groups: Group[]; definition: SegmentDefinition; onChange: (definition: SegmentDefinition) => void }

function SegmentFields({ groups, definition, onChange }: Fields) {
  const { t } = useTranslation('audience')
  const nameOf = useGroupName()
  const language = useLanguageName()
  const units = useUnits().data?.units ?? []
  const regions = [...new Set(units.flatMap((unit) => unit.region ?? []))].sort()
  const kinds = [...new Set(units.map((unit) => unit.kind))].sort()
  const set = (field: keyof SegmentDefinition) => (values: string[]) => onChange({ ...definition, [field]: values })
  return (
    <div className="v-form v-wide">
      <fieldset className="v-choice">
        <legend>{t('segment.groups')}</legend>
        <div className="v-groupcolumns">
          {groups.map((group) => (
            <Checkbox
              key={group.key}
              data-size="sm"
              label={nameOf(group)}
              value={group.key}
              className={group.parentId ? 'v-below' : undefined}
              checked={definition.groups.includes(group.key)}
              onChange={(e) =>
                set('groups')(
                  e.target.checked
                    ? [...definition.groups, group.key]
                    : definition.groups.filter((key) => key !== group.key),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <p className="v-meta">{t('segment.narrow')}</p>
      <CheckList
        title={t('segment.regions')}
        options={regions.map((region) => [region, region])}
        chosen={definition.regions ?? []}
        onChange={set('regions')}
      />
      <CheckList
        title={t('segment.units')}
        options={units.map((unit) => [unit.id, unit.name])}
        chosen={definition.unitIds ?? []}
        onChange={set('unitIds')}
      />
      <CheckList
        title={t('segment.kinds')}
        options={kinds.map((kind) => [kind, t(`unit-kind.${kind}`)])}
        chosen={definition.unitKinds ?? []}
        onChange={set('unitKinds')}
      />
      <CheckList
        title={t('segment.languages')}
        options={COUNT_LANGUAGES.map((code) => [code, language(code)])}
        chosen={definition.languages ?? []}
        onChange={set('languages')}
      />
      <CheckList
        title={t('segment.duties')}
        options={DUTIES.map((duty) => [duty, t(`duty.${duty}`)])}
        chosen={definition.duties ?? []}
        onChange={set('duties')}
      />
    </div>
  )
}

function SegmentSave({
  saved,
  definition,
  onDone,
}: {
  saved: Segment | null
  definition: SegmentDefinition
  onDone: () => void
}) {
  const { t } = useTranslation('audience')
  const [name, setName] = useState(saved?.name ?? '')
  const path = saved ? `/api/audience/segments/${saved.id}` : '/api/audience/segments'
  const save = useAct(
    (json: { name: string; definition: SegmentDefinition }) => call(path, { method: saved ? 'PUT' : 'POST', json }),
    onDone,
  )
  const remove = useAct(() => call(path, { method: 'DELETE' }), onDone)
  return (
    <form
      className="v-tools2 v-gap2"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ name, definition })
      }}
    >
      <Textfield
        data-size="sm"
        className="v-grow"
        label={t('segment.name')}
        value={name}
        onChange={(e) => setName(e.target.value)}
      />
      <Button type="submit" data-size="sm" disabled={name.trim() === '' || definition.groups.length === 0}>
        {t('segment.save')}
      </Button>
      {saved && (
        <Button data-size="sm" variant="secondary" type="button" onClick={() => remove.mutate(undefined)}>
          {t('segment.remove')}
        </Button>
      )}
      <ProblemText error={save.error ?? remove.error} />
    </form>
  )
}
