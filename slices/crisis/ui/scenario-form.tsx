import { Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { NumberField } from '../../../kit/ui/number-field.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { ROLES, type Role } from '../rules/crisis.ts'
import type { ScenarioContent, ScenarioView } from '../rules/scenario.ts'
import { changedPhrases } from '../rules/scenario-change.ts'
import { newKey, RowList } from './plan-form-rows.tsx'
import { type Precaution, PrecautionFields } from './precaution-fields.tsx'
import { useKindAct } from './scenario-data.ts'

const LANGUAGES = ['nb', 'nn', 'en'] as const
type Texts = ScenarioContent['names']
type Row = { key: string; known: string | null; role: Role; texts: Texts; dueMinutes: number | null }
/** Roles that somebody is called in as; who is only told has no card. */
const CARD_ROLES = ROLES.filter((role) => role !== 'told' && role !== 'participant' && role !== 'support')
const whole = ({ nb, nn, en }: { nb: string; nn?: string | undefined; en?: string | undefined }): Texts => ({
  nb,
  nn: nn ?? '',
  en: en ?? '',
})
const isWhole = (texts: Texts) => LANGUAGES.every((language) => texts[language].trim() !== '')

type Props = {
  kind: ScenarioView | null
  languages: readonly string[]
  languageName: (tag: string) => string
  onClose: () => void
}

/** Adds a kind of crisis, or changes one: what it is called and what each role does; of a new one, what must come first. */
export function ScenarioForm({ kind, languages, languageName, onClose }: Props) {
  const { t } = useTranslation(['practice', 'crisis'])
  const [names, setNames] = useState(whole(kind?.names ?? { nb: '' }))
  const [phrases, setPhrases] = useState<Record<string, string>>({ ...kind?.phrases })
  const [precaution, setPrecaution] = useState<Precaution>({ hardStop: null, policeOwnsFacts: false })
  const asked = changedPhrases(kind?.phrases ?? {}, phrases)
  const [rows, setRows] = useState<Row[]>(() =>
    (kind?.cards ?? []).map((one) => ({ ...one, key: newKey(), known: one.key, texts: whole(one.texts) })),
  )
  const [isTried, setTried] = useState(false)
  const act = useKindAct(onClose)
  const lacks = (text: string) => (isTried && text.trim() === '' ? t('kind.lacks') : undefined)
  const waits = (language: string, now: string | null) => {
    const about = { count: kind?.saysPhrase[language] ?? 0, now: now ?? '' }
    return t(now === null ? 'kind.phrase.asks.none' : 'kind.phrase.asks', about)
  }
  const submit = () => {
    setTried(true)
    if (!isWhole(names) || !rows.every((row) => isWhole(row.texts))) return
    const cards = rows.map(({ known, role, texts, dueMinutes }) => ({ key: known, role, texts, dueMinutes }))
    const content = { names, phrases, cards }
    act.mutate(
      kind
        ? { method: 'PUT', path: `/${encodeURIComponent(kind.key)}`, json: { ...content, version: kind.version } }
        : { method: 'POST', json: { ...content, ...precaution } },
    )
  }
  return (
    <FormDialog
      title={t(kind ? 'kind.change' : 'kind.add')}
      action={t(Object.keys(asked).length > 0 ? 'kind.save.ask' : 'kind.save')}
      error={act.error}
      isBusy={act.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      {LANGUAGES.map((language) => (
        <Textfield
          key={language}
          data-size="sm"
          label={t('kind.name', { language: languageName(language) })}
          maxLength={60}
          value={names[language]}
          error={lacks(names[language])}
          onChange={(event) => setNames({ ...names, [language]: event.target.value })}
        />
      ))}
      <p className="v-meta">{t('kind.phrases')}</p>
      {languages.map((language) => (
        <Textfield
          key={language}
          data-size="sm"
          label={t('kind.phrase', { language: languageName(language) })}
          maxLength={120}
          value={phrases[language] ?? ''}
          description={asked[language] && waits(language, asked[language].from)}
          onChange={(event) => setPhrases({ ...phrases, [language]: event.target.value })}
        />
      ))}
      {!kind && <PrecautionFields value={precaution} onChange={setPrecaution} />}
      <RowList
        title={t('kind.cards')}
        add={t('kind.card.add')}
        value={rows}
        onChange={setRows}
        fresh={(): Row => ({ key: newKey(), known: null, role: 'leader', texts: whole({ nb: '' }), dueMinutes: 30 })}
      >
        {(row, set) => (
          <>
            {LANGUAGES.map((language) => (
              <Textfield
                key={language}
                data-size="sm"
                label={t('kind.card', { language: languageName(language) })}
                maxLength={300}
                value={row.texts[language]}
                error={lacks(row.texts[language])}
                onChange={(event) => set({ texts: { ...row.texts, [language]: event.target.value } })}
              />
            ))}
            <div className="v-two">
              <SelectField
                label={t('crisis:tasks.role')}
                options={CARD_ROLES.map((value) => ({ value, label: t(`crisis:role.${value}`) }))}
                value={row.role}
                onPick={(role: Role) => set({ role })}
              />
              <NumberField
                isWhole
                label={t('crisis:form.card.within')}
                value={row.dueMinutes}
                onChange={(dueMinutes) => set({ dueMinutes })}
              />
            </div>
          </>
        )}
      </RowList>
    </FormDialog>
  )
}
