import { ADMINISTRATOR, ADVISER, LEADER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/', ADVISER),
  visit('/', LEADER),
  visit('/organisasjon', ADVISER),
  visit('/organisasjon', ADMINISTRATOR),
  visit('/organisasjon', ADMINISTRATOR, () => '/organisasjon?vis=import'),
  visit('/organisasjon', ADMINISTRATOR, () => '/organisasjon?vis=ansatte'),
  visit('/logg', ADVISER),
  visit('/logg/slik-det-sto', ADVISER),
  visit('/logg/slik-det-sto', ADVISER, () => '/logg/slik-det-sto?hva=facts'),
  visit('/logg/:subject', ADVISER, ({ sentId }) => `/logg/${sentId}`),
  visit('/demo-innboks', ADVISER),
  visit('/innstillinger', ADMINISTRATOR),
  visit('/innstillinger', ADMINISTRATOR, () => '/innstillinger#personvern'),
  visit('/innstillinger', ADMINISTRATOR, () => '/innstillinger#kontoer'),
  visit('/innstillinger/drift', ADMINISTRATOR),
  visit('/innstillinger/hvem-kan-hva', ADVISER),
  visit('/innstillinger/hvem-kan-hva', ADVISER, () => '/innstillinger/hvem-kan-hva?oppgave=press-contact'),
  visit('/min-innlogging', ADMINISTRATOR),
  visit('/logg-inn', null),
  visit('/bekreftet', null),
  visit('/forste-administrator', null),
  visit('/invitasjon', null),
])
