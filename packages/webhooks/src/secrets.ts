import { WebhookVerificationError } from './errors.ts'

/** One API key, or several while one takes the place of another. */
export type Secrets = string | readonly string[]

/**
 * The secrets as a list. Fails closed: with an empty one, everybody could sign.
 *
 * @throws {WebhookVerificationError} `no_secret`
 */
export function checkedSecrets(secrets: Secrets): readonly string[] {
  // Callers without types, or with a variable of the environment that is not set, get the same answer.
  const list: readonly unknown[] = Array.isArray(secrets) ? secrets : [secrets]
  const usable = list.filter((each) => typeof each === 'string').filter((each) => each.trim() !== '')
  if (usable.length > 0 && usable.length === list.length) return usable
  const which = list.length > 1 ? `One of the ${list.length} secrets` : 'The secret'
  throw new WebhookVerificationError(
    `${which} to verify webhooks with is missing or empty.`,
    'no_secret',
    'Pass the API key that the webhook was set up with, and check the environment variable it comes from.',
  )
}

/** Blanks around a secret are never part of one: a file that ends with a newline, a copied blank. */
export function hasBlanksAround(secrets: readonly string[]): boolean {
  return secrets.some((secret) => secret !== secret.trim())
}
