declare const resource: unique symbol

/**
 * The id of a resource: a number, and any number will do. What it does not take is the id of another resource, so
 * that a talent agency is never asked for by the id of a picture. Nothing of this exists at run time.
 */
export type Id<R extends string> = number & { readonly [resource]?: R }
