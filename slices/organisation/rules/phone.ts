/** A number as people read it: Norwegian ones in pairs, others as they stand. */
export function spacedPhone(number: string): string {
  const digits = /^\+47(\d{8})$/.exec(number.replaceAll(' ', ''))?.[1]
  return digits ? `+47 ${digits.match(/../g)!.join(' ')}` : number
}
