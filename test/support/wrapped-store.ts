import type { Store } from '../../services/store/open.js';

/** A function of a collection, called without its types. */
export type StoreCall = (...values: unknown[]) => Promise<unknown>;

/** A store whose functions are called through `wrap`, which gets their names as `collection.function`. */
export function wrappedStore(store: Store, wrap: (name: string, call: StoreCall) => StoreCall): Store {
  const wrappedCollection = (collectionName: string, collection: object): object =>
    new Proxy(collection, {
      get: (target, name) => {
        const act: unknown = Reflect.get(target, name);
        if (typeof act !== 'function') return act;
        const call: StoreCall = async (...values) => {
          const result: unknown = await Reflect.apply(act, target, values);
          return result;
        };
        return wrap(`${collectionName}.${String(name)}`, call);
      },
    });
  return new Proxy(store, {
    get: (target, name) => {
      const collection: unknown = Reflect.get(target, name);
      return typeof collection === 'object' && collection !== null
        ? wrappedCollection(String(name), collection)
        : collection;
    },
  });
}
