const BY_HAND = ['hold.by-hand', 'hold.beside-closed']

/** Does a wave that is held so wait for a person, who may send it now? */
export const isSentByHand = (code: string | null | undefined): boolean => BY_HAND.includes(code ?? '')
