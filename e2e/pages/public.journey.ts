import { walkPublicPages } from './walk.ts'

walkPublicPages([
  () => '/presserom',
  ({ release }) => release,
  () => '/presserom/kontakt',
  () => '/presserom/finnes-ikke',
  () => '/parorende',
  () => '/spor-oss',
  () => '/parorende/sendt',
  ({ registration }) => registration,
  ({ receipt }) => receipt,
  ({ receipt }) => `${receipt}/lest`,
  ({ receipt }) => `${receipt}/svar`,
  ({ receipt }) => `${receipt}/spor`,
  ({ leave }) => leave,
  () => '/k/feil-lenke',
  () => '/kommunikasjonsstrategi',
  () => '/kommunikasjonsstrategi?sprak=nn',
  () => '/kommunikasjonsstrategi?sprak=en',
  () => '/personvern',
  () => '/tilgjengelighet',
])
