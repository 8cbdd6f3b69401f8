import { Button, Select } from '@digdir/designsystemet-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { compareLanguages, EDITION_LANGUAGES } from '../rules/edition-language.ts'
import type { MessageView } from '../rules/message-view.ts'
import { shownInMatrix } from '../rules/translation.ts'
import { AskTranslation } from './ask-translation.tsx'
import { AskedRow, changesSince, EditionRow, standing } from './edition-rows.tsx'
import { useMessageAct } from './message-calls.ts'
import { useNames } from './names-of.ts'
import { SourceChanges } from './source-changes.tsx'

/** Every edition with its standing against the source, who translates what and by when, and the way to a new one. */
export function EditionsSection({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const [shown, setShown] = useState<string | null>(null)
  const ready = message.editions.filter((edition) => standing(message, edition) === 'current').length
  const editionOf = (language: string) => message.editions.find((edition) => edition.language === language)
  const source = editionOf(message.sourceLanguage)
  const asked = shownInMatrix(message.translations)
  const languages = [...new Set([...message.editions.map(({ language }) => language), ...asked.keys()])]
  const since = shown === null ? null : changesSince(editionOf(shown), asked.get(shown))
  const mayEdit = message.abilities.includes('edit')
  return (
    <section className="v-block" id="sprak" aria-labelledby="editions-title">
      <SectionHead id="editions-title" title={t('editions.title')}>
        {t('editions.ready', { ready, of: languages.length })}
      </SectionHead>
      <table className="ds-table stk" aria-labelledby="editions-title">
        <thead>
          <tr>
            <th scope="col">{t('editions.language')}</th>
            <th scope="col">{t('editions.standing')}</th>
            <th scope="col">{t('editions.who')}</th>
            <th scope="col">
              <span className="ds-sr-only">{t('editions.do')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {languages.toSorted(compareLanguages).map((language) => {
            const [edition, item] = [editionOf(language), asked.get(language)]
            const onCompare = () => setShown(shown === language ? null : language)
            if (edition) return <EditionRow key={language} {...{ message, edition, source, item, onCompare }} />
            return item && <AskedRow key={language} {...{ item, onCompare }} />
          })}
        </tbody>
      </table>
      {shown && since !== null && source && <SourceChanges {...{ message, source, since }} language={shown} />}
      {mayEdit && <AddEdition message={message} />}
      {mayEdit && (
        <div className="v-btns">
          <AskTranslation message={message} />
        </div>
      )}
    </section>
  )
}

function AddEdition({ message }: { message: MessageView }) {
  const { t } = useTranslation('message')
  const { languageName } = useNames()
  const navigate = useNavigate()
  const [language, setLanguage] = useState('')
  const act = useMessageAct(message.id, () => {
    void navigate({ to: '/budskap/$id', params: { id: message.id }, search: { utgave: language } })
  })
  const there = message.editions.map((edition) => edition.language)
  const add = () =>
    language && act.mutate({ to: `/editions/${language}`, method: 'PUT', json: { revision: 0, title: '', body: [] } })
  return (
    <div className="v-add">
      <label htmlFor="add-edition">{t('edition.add')}</label>
      <Select id="add-edition" data-size="sm" value={language} onChange={(event) => setLanguage(event.target.value)}>
        <Select.Option value="">{t('edition.add.choose')}</Select.Option>
        {EDITION_LANGUAGES.filter(({ code }) => !there.includes(code)).map(({ code }) => (
          <Select.Option key={code} value={code}>
            {languageName(code)}
          </Select.Option>
        ))}
      </Select>
      <Button data-size="sm" variant="secondary" disabled={!language || act.isPending} onClick={add}>
        {t('edition.add.do')}
      </Button>
      <ProblemText error={act.error} />
    </div>
  )
}
