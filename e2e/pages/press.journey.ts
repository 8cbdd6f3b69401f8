import { ADMINISTRATOR, ADVISER, visit } from './visit.ts'
import { walkPages } from './walk.ts'

walkPages([
  visit('/presse', ADVISER),
  visit('/presse', ADVISER, () => '/presse?vis=alle'),
  visit('/presse', ADMINISTRATOR),
  visit('/presse/ny', ADVISER),
  visit('/presse/henvendelse/:id', ADVISER, () => '/presse/henvendelse/inq_vik-workshop'),
  visit('/presse/henvendelse/:id', ADVISER, () => '/presse/henvendelse/inq_relatives-scheme'),
  visit('/presse/henvendelse/:id', ADVISER, () => '/presse/henvendelse/inq_halden-filming'),
  visit('/presse/henvendelse/:id', ADVISER, () => '/presse/henvendelse/inq_workshop-hours'),
  visit('/presse/linjer', ADVISER),
  visit('/presse/linjer/:id', ADVISER, () => '/presse/linjer/lin_workshops'),
  visit('/presse/linjer/:id', ADVISER, () => '/presse/linjer/lin_release'),
])
