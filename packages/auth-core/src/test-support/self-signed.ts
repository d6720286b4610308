import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'

export interface SelfSigned {
  /** PEM. */
  key: string
  /** PEM. */
  cert: string
}

/** One element of DER, X.690 §8.1. */
function element(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  if (body.length < 0x80) return Buffer.from([tag, body.length, ...body])
  if (body.length < 0x100) return Buffer.from([tag, 0x81, body.length, ...body])
  return Buffer.from([tag, 0x82, body.length >> 8, body.length & 0xff, ...body])
}

const sequence = (...content: readonly Uint8Array[]) => element(0x30, ...content)
const identifier = (hex: string) => element(0x06, Buffer.from(hex, 'hex'))
const time = (epoch: number) =>
  element(0x17, Buffer.from(`${new Date(epoch).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`))

/**
 * A certificate that nobody but itself vouches for, RFC 5280 §4.1, good for a day. Made anew for each test, so that no private key
 * stands in the repository.
 *
 * @param host the one name it is for
 */
export function selfSigned(host: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const day = 86_400_000
  const algorithm = sequence(identifier('2a8648ce3d040302')) // ecdsa-with-SHA256
  const name = sequence(element(0x31, sequence(identifier('550403'), element(0x0c, Buffer.from('test')))))
  const isAuthority = sequence(
    identifier('551d13'),
    element(0x04, sequence(element(0x01, Buffer.from([0xff])))),
  )
  const names = sequence(identifier('551d11'), element(0x04, sequence(element(0x82, Buffer.from(host)))))
  const certificate = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.from([1, ...randomBytes(7)])),
    algorithm,
    name,
    sequence(time(Date.now() - day), time(Date.now() + day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(isAuthority, names)),
  )
  const signature = sign('sha256', certificate, privateKey)
  const der = sequence(certificate, algorithm, element(0x03, Buffer.from([0]), signature))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}
