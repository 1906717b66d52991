/**
 * The last thing made for each object, kept as long as what it was made of is the same. It gives the items of a scene their
 * identity: what did not change is the very same object in the next scene. Forgotten with the object it was made for.
 *
 * `of` holds all that `make` depends on besides the object; plain values are compared by value, objects by identity.
 */
export function rememberLast<Value>(): (key: object, of: readonly unknown[], make: () => Value) => Value {
  const memory = new WeakMap<object, { readonly of: readonly unknown[]; readonly value: Value }>();
  return (key, of, make) => {
    const known = memory.get(key);
    if (known?.of.length === of.length && known.of.every((part, index) => Object.is(part, of[index])))
      return known.value;
    const value = make();
    memory.set(key, { of, value });
    return value;
  };
}
