/** A store of things with keys in the browser's own database. */

export interface KeyedStore<T> {
  all(): Promise<readonly T[]>;
  find(key: string): Promise<T | undefined>;
  put(thing: T): Promise<void>;
  remove(key: string): Promise<void>;
}

const VERSION = 1;

/** Opens the store; rejects where the browser does not allow storage. */
export async function openStore<T>(database: string, name: string): Promise<KeyedStore<T>> {
  let opened = await open(database, name);
  const begin = async (mode: IDBTransactionMode): Promise<IDBTransaction> => {
    try {
      return opened.transaction(name, mode);
    } catch {
      // The browser closes what a sleeping telephone leaves open.
      opened = await open(database, name);
      return opened.transaction(name, mode);
    }
  };
  const run = async <R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>): Promise<R> => {
    const transaction = await begin(mode);
    const request = act(transaction.objectStore(name));
    // Only a completed transaction has been written.
    await settled(transaction);
    return request.result;
  };
  return {
    all: () => run("readonly", (store) => store.getAll() as IDBRequest<T[]>),
    find: (key) => run("readonly", (store) => store.get(key) as IDBRequest<T | undefined>),
    put: async (thing) => void (await run("readwrite", (store) => store.put(thing))),
    remove: async (key) => void (await run("readwrite", (store) => store.delete(key))),
  };
}

/** Whether something was ever kept there; where the browser does not tell, perhaps. */
export async function isThere(database: string): Promise<boolean> {
  const all = await indexedDB.databases?.();
  return all?.some(({ name }) => name === database) ?? true;
}

/** Asks the browser not to throw away what is kept here when space runs short; it may refuse. */
export async function askToStay(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

function open(database: string, name: string): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open(database, VERSION);
    request.onupgradeneeded = () => request.result.createObjectStore(name, { keyPath: "key" });
    request.onsuccess = () => {
      // A newer version in another tab must not wait for this one.
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => fail(request.error ?? new Error("no database"));
    request.onblocked = () => fail(new Error("database blocked"));
  });
}

function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, fail) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => fail(transaction.error ?? new Error("aborted"));
    transaction.onerror = () => fail(transaction.error ?? new Error("failed"));
  });
}
