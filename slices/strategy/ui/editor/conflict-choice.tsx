import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pick } from '../../../../kit/ui/pick.tsx'
import type { ElementContent } from '../../rules/element.ts'
import { type Disagreement, disagreements, merged, type Side } from '../../rules/merge.ts'
import { type ElementView, titleOf } from '../strategy-data.ts'
import type { Conflict } from './editor-data.ts'
import { useFieldName, useFieldValue } from './field-words.ts'

type Props = {
  conflict: Conflict & { theirs: NonNullable<Conflict['theirs']> }
  mine: ElementContent
  elements: ElementView[]
  isBusy: boolean
  onChoose: (content: ElementContent) => void
}

/** Two people wrote at once: both texts side by side, field by field, and a person chooses. Nothing is lost before that. */
export function ConflictChoice({ conflict, mine, elements, isBusy, onChoose }: Props) {
  const { t, i18n } = useTranslation('strategy')
  const [choices, setChoices] = useState(() => disagreements(conflict.base, conflict.theirs.content, mine))
  const fieldName = useFieldName()
  const titles = new Map(elements.map((one) => [one.key, titleOf(one, i18n.language)]))
  const say = useFieldValue((key) => titles.get(key) ?? key)
  const pick = (field: string, side: Side) =>
    setChoices(choices.map((one) => (one.field === field ? { ...one, pick: side } : one)))
  return (
    <div className="v-note stop v-conflict" role="alert">
      <p>{t('conflict.title', { name: conflict.by ?? t('conflict.somebody') })}</p>
      <p className="v-body2">
        {conflict.reason ? t('conflict.reason', { reason: conflict.reason }) : t('conflict.about')}
      </p>
      {choices.map((choice) => (
        <Choice
          key={choice.field}
          choice={choice}
          name={fieldName(choice.field)}
          mine={say(mine.kind, choice.field, choice.mine)}
          theirs={say(mine.kind, choice.field, choice.theirs)}
          onPick={(side) => pick(choice.field, side)}
        />
      ))}
      {choices.length === 0 && <p>{t('conflict.same')}</p>}
      <div className="v-btns">
        <Button data-size="sm" disabled={isBusy} onClick={() => onChoose(merged(mine, choices))}>
          {t('conflict.save')}
        </Button>
      </div>
    </div>
  )
}

type ChoiceProps = {
  choice: Disagreement
  name: string
  mine: string
  theirs: string
  onPick: (side: Side) => void
}

function Choice({ choice, name, mine, theirs, onPick }: ChoiceProps) {
  const { t } = useTranslation('strategy')
  return (
    <div className="v-conflict__field">
      <Pick<Side>
        legend={choice.bothChanged ? t('conflict.both', { field: name }) : name}
        options={[
          { value: 'theirs', label: t('conflict.theirs'), about: theirs },
          { value: 'mine', label: t('conflict.mine'), about: mine },
        ]}
        value={choice.pick}
        onPick={onPick}
      />
    </div>
  )
}
