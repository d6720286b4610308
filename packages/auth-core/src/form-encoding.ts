/** A value as it stands in a form, RFC 6749 appendix B. */
export function formEncoded(value: string): string {
  return new URLSearchParams([['', value]]).toString().slice(1)
}
