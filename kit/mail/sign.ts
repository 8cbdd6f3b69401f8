import DKIM from 'nodemailer/lib/dkim'

/** A DKIM signer. `privateKey` is PEM. */
export type DkimKey = { domain: string; selector: string; privateKey: string }

/**
 * Signs one filled e-mail (RSA-SHA256, by nodemailer). Each recipient's e-mail differs, so each is hashed and signed:
 * that costs about as much as everything else together. Where the relay signs for the domain, leave DKIM unset here.
 */
export function signMail(key: DkimKey): (message: Buffer) => Promise<Buffer> {
  const signer = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
    headerFieldNames:
      'from:to:subject:date:message-id:reply-to:mime-version:content-type:content-language:list-unsubscribe:list-unsubscribe-post',
  })
  return async (message) => {
    const chunks: Buffer[] = []
    for await (const chunk of signer.sign(message)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
}
