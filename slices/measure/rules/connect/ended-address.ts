/** The address with a slash at its end, so that what follows is put behind it. */
export const endedAddress = (address: string) => (address.endsWith('/') ? address : `${address}/`)
