/** Norwegian numbers for mobiles; those that cost the caller begin otherwise. */
const NORWEGIAN_MOBILE = /^\+47[49]\d{7}$/

/** May an open form send SMS to this number (`+4790000000`)? Country codes come as digits, as `47`. */
export const maySendPublicSms = (number: string, countries: readonly string[]): boolean =>
  countries.some((code) => (code === '47' ? NORWEGIAN_MOBILE.test(number) : number.startsWith(`+${code}`)))
