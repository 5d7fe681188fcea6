/** A copy of an object without one of its entries. */
export function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const copy = { ...whole };
  Reflect.deleteProperty(copy, key);
  return copy;
}
