/** All there is to come. */
export async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const values: T[] = []
  for await (const value of list) values.push(value)
  return values
}

export async function idsOf(list: AsyncIterable<{ id: number }>): Promise<number[]> {
  return (await all(list)).map(({ id }) => id)
}
