import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { demoPeople } from '../rules/demo-people.ts'
import { combinationsOf } from '../rules/pack.ts'
import { insertAuthority, insertCrisisChain } from '../store/authority.ts'
import { insertGivingRule } from '../store/givings.ts'
import { insertAbsences, insertDuties, insertPeople } from '../store/people.ts'
import { insertPrivacyRules } from '../store/privacy.ts'
import { insertUnits } from '../store/units.ts'
import { type OrganisationPack, readOrganisationPack } from './read-pack.ts'

const DAY_MS = 86_400_000

/**
 * Writes a pack (or the pack of that name) into the organisation. What is there already stays as it is, so that running
 * it again changes nothing and never undoes an edit. Ids are `unt_<key>` and `per_<unit key>-<person key>`. Demo people
 * are made only in mode `demo`, and for units without an address of their own a demo address and duty phone as well.
 */
export async function importPack(
  trx: Trx,
  pack: OrganisationPack | string,
  now: Date,
  { mode = 'demo', actor = 'system:pack' }: { mode?: Mode; actor?: string } = {},
): Promise<{ units: number; people: number }> {
  const from = typeof pack === 'string' ? await readOrganisationPack(pack) : pack
  const units = await insertUnits(trx, unitRows(from, mode === 'demo'))
  await insertAuthority(trx, authorityRules(from))
  await insertCrisisChain(trx, from.authority.crisisChain)
  if (from.authority.knownAfterDays) await insertGivingRule(trx, from.authority.knownAfterDays)
  await insertPrivacyRules(trx, from.privacy.records)
  const people = mode === 'demo' ? await importPeople(trx, from, now) : 0
  if (units > 0 || people > 0)
    await publish(trx, {
      name: ORGANISATION_EVENTS.unitsImported,
      mode,
      subject: 'organisation',
      actor,
      at: now,
      content: { added: units, people, from: 'pack' },
    })
  return { units, people }
}

function unitRows({ organisation, people }: OrganisationPack, isDemo: boolean) {
  return organisation.units.map((unit, index) => ({
    id: `unt_${unit.key}`,
    parent_id: unit.parent ? `unt_${unit.parent}` : null,
    kind: unit.kind,
    name: unit.name,
    names: unit.names,
    short_name: unit.shortName ?? unit.name.slice(0, 60),
    region: unit.region ?? null,
    municipality: unit.municipality ?? null,
    duty_phone: isDemo ? `+${people.mobileBase + 90_000 + index}` : null,
    email: isDemo ? `vakt.${unit.key}@${people.mailDomain}` : null,
    language: unit.language,
    valid_from: organisation.validFrom,
    valid_to: null,
    verified: unit.verified,
    source: unit.source ?? null,
    note: unit.note ?? null,
    changed_on: organisation.validFrom,
  }))
}

function authorityRules({ authority }: OrganisationPack) {
  return authority.rules.flatMap((rule) =>
    combinationsOf(rule).map((one) => ({
      ...one,
      id: `aut_${one.messageKind}-${one.audienceKind}-${one.fromLevel}`,
      approverDuty: rule.approver.duty,
      approverLevel: rule.approver.level,
      legalNote: rule.note,
      inSource: rule.inSource ?? rule.note !== 'ikke i kilden',
      validFrom: authority.validFrom,
      validTo: null,
    })),
  )
}

async function importPeople(trx: Trx, { organisation, people: plan }: OrganisationPack, now: Date): Promise<number> {
  const units = organisation.units.map((unit) => ({ ...unit, region: unit.region ?? null }))
  const people = demoPeople(units, plan)
  const dated = { valid_from: plan.validFrom, valid_to: null }
  const added = await insertPeople(
    trx,
    people.map((person) => ({
      ...dated,
      id: `per_${person.key}`,
      unit_id: `unt_${person.unitKey}`,
      title: person.title,
      display_name: person.displayName,
      email: person.email,
      mobile: person.mobile,
      language: person.language,
      is_demo: true,
      protected: person.protected,
      erased_at: null,
    })),
  )
  if (added === 0) return 0
  const duties = people.flatMap((person) => person.duties.map((duty) => ({ person, duty })))
  await insertDuties(
    trx,
    duties.map(({ person, duty }) => ({
      ...dated,
      id: `dut_${person.key}-${duty}`,
      person_id: `per_${person.key}`,
      unit_id: `unt_${person.unitKey}`,
      duty,
    })),
  )
  const away = [
    ...plan.away,
    ...people.filter((person) => person.away).map((person) => ({ person: person.key, deputy: null, days: 10 })),
  ]
  await insertAbsences(
    trx,
    away.map(({ person, deputy, days }) => ({
      id: `abs_${person}`,
      person_id: `per_${person}`,
      from_at: new Date(now.getTime() - DAY_MS),
      to_at: new Date(now.getTime() + days * DAY_MS),
      deputy_id: deputy && `per_${deputy}`,
    })),
  )
  return added
}
