import { hash } from 'node:crypto'

export interface CodeChallenge {
  method: 'plain' | 'S256'
  value: string
}

/** RFC 7636 section 4.6. A verifier without a challenge does not match: somebody took the challenge out on the way. */
export function codeVerifierMatches(
  challenge: CodeChallenge | undefined,
  verifier: string | undefined,
): boolean {
  if (challenge === undefined || verifier === undefined) return challenge === verifier
  return challenge.value === (challenge.method === 'plain' ? verifier : hash('sha256', verifier, 'base64url'))
}
