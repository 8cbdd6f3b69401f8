import { Button, Checkbox, Radio, Textfield } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../../kit/ui/form-dialog.tsx'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import type { IndicatorLine } from '../../rules/indicator-view.ts'
import { useRegister } from '../measure-data.ts'
import { useFigures } from '../use-figures.ts'

type Props = { keys: string[]; isMany: boolean; onPick: (keys: string[]) => void }

/** The indicators that a block shows: chosen by search, one or several. */
export function IndicatorPicker({ keys, isMany, onPick }: Props) {
  const { t } = useTranslation('report')
  const [isOpen, setOpen] = useShown<true>()
  return (
    <>
      <Button type="button" variant="tertiary" data-size="sm" onClick={() => setOpen(true)}>
        {t(keys.length === 0 ? 'pick.open' : isMany ? 'pick.more' : 'pick.change')}
      </Button>
      {isOpen && (
        <PickerDialog
          {...{ keys, isMany }}
          onClose={() => setOpen(null)}
          onPick={(next) => {
            setOpen(null)
            onPick(next)
          }}
        />
      )}
    </>
  )
}

function PickerDialog({ keys, isMany, onPick, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation(['report', 'measure'])
  const { name, withUnit } = useFigures()
  const group = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(keys)
  const lines = useRegister().data?.indicators ?? []
  const found = lines.filter((line) => fits(`${name(line.names)} ${t(`measure:stage.${line.stage}`)}`, query))
  const toggle = (key: string, isOn: boolean) =>
    setChosen(isMany ? (isOn ? [...chosen, key] : chosen.filter((one) => one !== key)) : [key])
  const label = (line: IndicatorLine) => <span data-data>{name(line.names)}</span>
  const said = (line: IndicatorLine) =>
    [
      t(`measure:stage.${line.stage}`),
      line.latest?.value == null ? t('measure:list.not-measured') : withUnit(line.latest.value, line),
    ].join(' · ')
  return (
    <FormDialog title={t('pick.title')} action={t('pick.do')} onSubmit={() => onPick(chosen)} onClose={onClose}>
      <Textfield
        type="search"
        data-size="sm"
        autoFocus
        label={t('pick.search')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <fieldset className="v-rep-picker">
        <legend className="v-meta" role="status">
          {found.length === 0 ? t('pick.none') : t('pick.found', { count: found.length })}
        </legend>
        {found.map((line) => {
          const choice = {
            label: label(line),
            description: <span data-data>{said(line)}</span>,
            value: line.key,
            checked: chosen.includes(line.key),
            'data-size': 'sm' as const,
          }
          return isMany ? (
            <Checkbox key={line.key} {...choice} onChange={(event) => toggle(line.key, event.target.checked)} />
          ) : (
            <Radio key={line.key} {...choice} name={group} onChange={() => toggle(line.key, true)} />
          )
        })}
      </fieldset>
    </FormDialog>
  )
}

/** Every word of the query is somewhere in the text. */
function fits(text: string, query: string): boolean {
  const held = text.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word))
}
