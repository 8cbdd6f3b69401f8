import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { hasRight, useMe } from '../../../kit/ui/use-me.ts'
import {
  ContactList,
  ContactReview,
  type Group,
  GroupEditButton,
  GroupFacts,
  GroupTable,
  HeadCounts,
  ImportWizard,
  inTree,
  SegmentBuilder,
  SegmentCount,
  SubscriberCounts,
  SubscriberHelp,
  useContacts,
  useCount,
  useGroupName,
  useGroups,
  useReview,
} from '../../../slices/audience/ui/index.ts'
import { AudienceIndex, type Place } from './audience-index.tsx'

/** Whom we reach: the stakeholder map, contacts, segments, head counts, and lists that come in. */
export function AudiencePage() {
  const { t } = useTranslation('audience')
  const query = useGroups()
  return (
    <Loaded query={query} text={t('groups.loading')}>
      {({ groups, abilities }) => <Audience groups={groups} seesContacts={abilities.includes('see-contacts')} />}
    </Loaded>
  )
}

function Audience({ groups, seesContacts }: { groups: Group[]; seesContacts: boolean }) {
  const place = useSearch({ strict: false }) as Place
  const group = groups.find((one) => one.key === place.gruppe) ?? null
  return (
    <>
      <AudienceIndex groups={groups} place={place} seesContacts={seesContacts} />
      <AudiencePart groups={groups} group={group} place={place} seesContacts={seesContacts} />
    </>
  )
}

function AudiencePart(props: { groups: Group[]; group: Group | null; place: Place; seesContacts: boolean }) {
  const { groups, group, place, seesContacts } = props
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const nameOf = useGroupName()
  const navigate = useNavigate()
  const isAdministrator = hasRight(useMe().data, 'audience.see-subscribers')
  if (group)
    return (
      <>
        <PageHead
          className="c-3-12"
          title={t('h1.group', { group: nameOf(group), n: count(group.reached), count: group.reached })}
        >
          <GroupEditButton
            key={group.id}
            group={group}
            onRemoved={() => void navigate({ to: '/mottakere', search: {} })}
          />
        </PageHead>
        <div className="c-3-9">
          <GroupContent group={group} groups={groups} seesContacts={seesContacts} />
        </div>
        <aside className="c-10-12">
          <GroupFacts group={group} />
          <div className="v-gap">
            <SegmentCount definition={{ groups: [group.key] }} />
          </div>
        </aside>
      </>
    )
  if (place.vis === 'utvalg')
    return (
      <>
        <PageHead className="c-3-12" title={t('h1.segments')} lead={t('h1.segments.lead')} />
        <SegmentBuilder groups={inTree(groups)} />
      </>
    )
  if (place.vis === 'antall')
    return (
      <Whole title={t('h1.heads')} lead={t('h1.heads.lead')}>
        <HeadCounts population="inmates" />
        <HeadCounts population="convicted" />
        <SubscriberCounts groups={groups} />
        {isAdministrator && <SubscriberHelp groups={groups} />}
      </Whole>
    )
  if (place.vis === 'liste')
    return (
      <Whole title={t('h1.import')}>
        <ImportWizard
          id={place.import ?? null}
          groups={inTree(groups)}
          onOpen={(id) => void navigate({ to: '/mottakere', search: { vis: 'liste', ...(id ? { import: id } : {}) } })}
        />
      </Whole>
    )
  if (place.vis === 'gjennomgang') return <Review groups={inTree(groups)} />
  if (place.vis === 'kontakter' && seesContacts) return <AllContacts groups={inTree(groups)} />
  return <WholeMap groups={groups} />
}

function AllContacts({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const total = useContacts({ text: '', page: 1, suppressed: false }).data?.total
  return (
    <Whole title={total === undefined ? t('contacts') : t('h1.contacts', { count: total, n: count(total) })}>
      <ContactList group={null} groups={groups} />
    </Whole>
  )
}

/** Contacts that nobody has used for long, with the number of them as the sentence of the page. */
function Review({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('audience')
  const { count, date } = useFormats()
  const [page, setPage] = useState(1)
  const query = useReview(page, true)
  return (
    <Loaded query={query} text={t('review.loading')}>
      {(list) => (
        <Whole
          title={
            list.before && list.total > 0
              ? t('h1.review', { count: list.total, n: count(list.total), day: date(list.before) })
              : t('h1.review.none')
          }
          lead={t('h1.review.lead')}
        >
          <ContactReview key={page} list={list} groups={groups} page={page} onPage={setPage} />
        </Whole>
      )}
    </Loaded>
  )
}

/** Everyone behind the groups, counted once, over the groups themselves. */
function WholeMap({ groups }: { groups: Group[] }) {
  const { t } = useTranslation('audience')
  const { count } = useFormats()
  const all = useCount({ groups: groups.filter((one) => one.parentId === null).map((one) => one.key) })
  const title = all.data ? t('h1.map', { n: count(all.data.total) }) : t('title')
  return (
    <Whole title={title} lead={t('h1.map.lead')} action={<GroupEditButton group={null} onRemoved={() => undefined} />}>
      <GroupTable groups={groups} />
    </Whole>
  )
}

function Whole(props: { title: string; lead?: string; action?: ReactNode; children: ReactNode }) {
  const { title, lead, action, children } = props
  return (
    <>
      <PageHead className="c-3-12" title={title} lead={lead}>
        {action}
      </PageHead>
      <div className="c-3-12">{children}</div>
    </>
  )
}

function GroupContent(props: { group: Group; groups: Group[]; seesContacts: boolean }) {
  const { group, groups, seesContacts } = props
  const { t } = useTranslation('audience')
  if (group.reach === 'contacts' && !seesContacts) return <p className="v-prose">{t('contacts.closed')}</p>
  if (group.reach === 'contacts') return <ContactList key={group.key} group={group} groups={inTree(groups)} />
  if (group.reach === 'head-count')
    return <HeadCounts population={group.key === 'convicted' ? 'convicted' : 'inmates'} />
  if (group.reach === 'subscribers') return <SubscriberCounts groups={groups} />
  return <p className="v-prose">{t('staff.about')}</p>
}
