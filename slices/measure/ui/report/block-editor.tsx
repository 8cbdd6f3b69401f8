import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../../kit/ui/select-field.tsx'
import { periodTitle } from '../../rules/report/period-title.ts'
import type { ReportBlock } from '../../rules/report/report.ts'
import { useRegister } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'
import { IndicatorPicker } from './indicator-picker.tsx'
import { useReportChoices } from './report-data.ts'

type Props = { block: ReportBlock; language: string; onChange: (block: ReportBlock) => void }

/** What is chosen and written of one block. */
export function BlockEditor({ block, language, onChange }: Props) {
  const { t } = useTranslation('report')
  const { kind, keys, hasSeries } = block
  const set = (change: Partial<ReportBlock>) => onChange({ ...block, ...change })
  if (kind === 'text')
    return (
      <Textfield
        multiline
        rows={Math.max(3, Math.min(24, block.text.split('\n').length + 1))}
        data-size="sm"
        className="v-rep-write"
        lang={language}
        label={t('block.text.label')}
        description={t('block.text.help')}
        maxLength={20_000}
        value={block.text}
        onChange={(event) => set({ text: event.target.value })}
      />
    )
  return (
    <div className="v-rep-choose">
      {(kind === 'figure' || kind === 'table') && (
        <IndicatorPicker keys={keys} isMany={kind === 'table'} onPick={(next) => set({ keys: next })} />
      )}
      {kind === 'figure' && (
        <Checkbox
          data-size="sm"
          label={t('block.series')}
          checked={hasSeries}
          onChange={(event) => set({ hasSeries: event.target.checked })}
        />
      )}
      {kind === 'table' && <ChosenIndicators keys={keys} onChange={(next) => set({ keys: next })} />}
      {(kind === 'voice' || kind === 'survey' || kind === 'plan') && (
        <PointField kind={kind} refId={block.refId} onPick={(refId) => set({ refId })} />
      )}
      <NoteField text={block.text} language={language} onChange={(text) => set({ text })} />
    </div>
  )
}

function ChosenIndicators({ keys, onChange }: { keys: string[]; onChange: (keys: string[]) => void }) {
  const { t } = useTranslation('report')
  const { name } = useFigures()
  const register = useRegister()
  const nameOf = (key: string) => {
    const line = register.data?.indicators.find((one) => one.key === key)
    // One that is no longer measured has no name on the register.
    return line ? name(line.names) : register.isPending ? '…' : key
  }
  return (
    <ul className="v-rep-chosen">
      {keys.map((key) => (
        <li key={key}>
          <span data-data>{nameOf(key)}</span>
          <button
            type="button"
            className="v-link"
            data-data
            aria-label={t('pick.remove', { name: nameOf(key) })}
            onClick={() => onChange(keys.filter((one) => one !== key))}
          >
            {t('block.remove')}
          </button>
        </li>
      ))}
    </ul>
  )
}

const LABEL = { voice: 'block.panel', survey: 'block.survey.pick', plan: 'block.plan.pick' } as const

function PointField(props: { kind: keyof typeof LABEL; refId: string | null; onPick: (id: string | null) => void }) {
  const { kind, refId, onPick } = props
  const { t, i18n } = useTranslation('report')
  const choices = useReportChoices().data
  const options = {
    voice: choices?.panels.map(({ id, name }) => ({ value: id, label: name })),
    survey: choices?.surveys.map(({ id, title }) => ({ value: id, label: title })),
    plan: choices?.planReports.map(({ id, unit, fromOn, toOn }) => ({
      value: id,
      label: `${unit}, ${periodTitle(fromOn, toOn, i18n.language)}`,
    })),
  }[kind]
  if (options?.length === 0) return <p className="v-muted">{t('block.pick.empty')}</p>
  return (
    <div data-data>
      <SelectField
        label={t(LABEL[kind])}
        options={[{ value: '', label: t('block.pick.none') }, ...(options ?? [])]}
        value={refId ?? ''}
        onPick={(id) => onPick(id || null)}
      />
    </div>
  )
}

/** Our own words beneath the figures; the field is there once somebody wants it. */
function NoteField({ text, language, onChange }: { text: string; language: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('report')
  const [isOpen, setOpen] = useState(text !== '')
  if (!isOpen)
    return (
      <Button type="button" variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {t('block.note.open')}
      </Button>
    )
  return (
    <Textfield
      multiline
      rows={3}
      data-size="sm"
      className="v-rep-write"
      lang={language}
      label={t('block.note')}
      maxLength={20_000}
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
